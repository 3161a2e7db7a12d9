/** Where the reader is; gives what brings the same text to the same place of the window after the page has changed. */
export function readersPlace(): () => void {
  const block = scrollY === 0 ? undefined : blockInSight();
  if (!block) return () => {};
  const { top } = block.getBoundingClientRect();
  const section = block.closest<HTMLElement>("section[id]");
  const index = section ? [...section.children].indexOf(block) : -1;
  return () => {
    const same = block.isConnected ? block : inSection(section, index);
    if (same) scrollBy({ top: same.getBoundingClientRect().top - top, behavior: "instant" });
  };
}

/** The first block below the bar. */
function blockInSight(): Element | undefined {
  const main = document.querySelector("main");
  if (!main) return undefined;
  const { left, width } = main.getBoundingClientRect();
  for (let y = 80; y < innerHeight; y += 20)
    for (const element of document.elementsFromPoint(left + width / 2, y)) {
      const block = element.closest("main > *, section > *");
      if (block && main.contains(block) && block.tagName !== "SECTION") return block;
    }
  return undefined;
}

/** A block that was swapped is the one in its place. */
function inSection(section: HTMLElement | null, index: number): Element | null {
  const live = section && document.getElementById(section.id);
  return live && (live.children[Math.min(index, live.children.length - 1)] ?? live);
}
