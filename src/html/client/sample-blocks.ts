/** The blocks of a request, each by what its language is known by. */
export function sampleBlocks(box: Element): Map<string, HTMLElement> {
  const blocks = new Map<string, HTMLElement>();
  for (const block of box.children)
    if (block instanceof HTMLPreElement)
      blocks.set(block.dataset["language"] ?? block.classList[0] ?? "", block);
  return blocks;
}
