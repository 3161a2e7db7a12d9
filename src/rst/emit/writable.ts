import type { Block, Footnote, Inline, Paragraph, Position } from "../../doctree/tree.ts";
import { ownClasses } from "./classes.ts";
import { isAtTop, type Writing } from "./writing.ts";

/** A block as blocks that reStructuredText has where it stands; none of what shows nothing or must not be there. */
export function writable(writing: Writing, block: Block): Block[] {
  switch (block.type) {
    case "section":
      return isAtTop(writing) ? [block] : block.children.flatMap((child) => writable(writing, child));
    case "title":
    case "subtitle":
      // Where no section may begin, a title is a heading that no table of contents lists.
      return [{ ...block, type: "rubric" }];
    case "paragraph":
      return [paragraph(block)].filter(isFilled);
    case "element":
      return [paragraph({ ...block, type: "paragraph" })].filter(isFilled);
    case "blockElement":
      // Of HTML's elements the text is left, and of its boxes the classes.
      if (ownClasses(block).length > 0) return [{ ...block, type: "container" as const }].filter(isFilled);
      return anchored(
        block.children.flatMap((child) => writable(writing, child)),
        block.anchor,
      );
    case "transition":
      return isAtTop(writing) ? [block] : [];
    case "footnote":
      return writing.whole ? [block] : labelled(block);
    case "target":
    case "substitutionDefinition":
      return writing.whole ? [block] : [];
    case "systemMessage":
      return block.children;
    default:
      return [block].filter(isFilled);
  }
}

/** Whether something is shown of a block: an empty directive or list cannot be written. */
export function isFilled(block: Block): boolean {
  if (block.type === "literalBlock" || block.type === "mathBlock" || block.type === "raw")
    return block.value.trim() !== "";
  if (block.type === "contents" || block.type === "targetNotes") return true;
  if (block.type === "image") return block.uri !== "";
  if (block.type === "paragraph") return block.children.some(isShown);
  return !("children" in block) || block.children.length > 0;
}

function isShown(node: Inline): boolean {
  return node.type !== "text" || node.value.trim() !== "";
}

/** Gives an anchor to the first of some blocks, unless it has one. */
function anchored([first, ...rest]: Block[], anchor: string | undefined): Block[] {
  if (first === undefined) return [];
  return [anchor === undefined ? first : { anchor, ...first }, ...rest];
}

/** A paragraph as the block that it is: an image, or lines with breaks. */
function paragraph(block: Paragraph): Block {
  const lines = splitAtBreaks(block.children).filter((line) => line.some(isShown));
  if (lines.length < 2) return imageAlone(block);
  const children = lines.map((line) => {
    return { type: "line" as const, position: line[0]?.position ?? block.position, children: line };
  });
  return { ...block, type: "lineBlock", children };
}

/** Inline nodes up to each break, marks around breaks parted as well; within links there is none. */
function splitAtBreaks(nodes: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.type === "break") lines.push([]);
    else if (node.type === "reference" || !("children" in node)) lines.at(-1)?.push(node);
    else
      for (const [index, children] of splitAtBreaks(node.children).entries()) {
        if (index > 0) lines.push([]);
        lines.at(-1)?.push({ ...node, children });
      }
  }
  return lines;
}

/** An image that is all of a paragraph, perhaps as a link, stands by itself. */
function imageAlone(block: Paragraph): Block {
  const [only, ...others] = block.children.filter(isShown);
  if (only === undefined || others.length > 0) return block;
  if (only.type === "image") return { ...only, position: block.position };
  const [inner, ...rest] = only.type === "reference" ? only.children.filter(isShown) : [];
  if (only.type !== "reference" || inner?.type !== "image" || rest.length > 0) return block;
  return { ...inner, position: block.position, target: { ...only, children: [] } };
}

/** A footnote where none can be: its text behind its mark. */
function labelled({ label, names, children, position }: Footnote): Block[] {
  return withLabel(`[${label ?? names?.[0] ?? "*"}] `, children, position);
}

/** Blocks with a text before their first paragraph. */
export function withLabel(label: string, [first, ...rest]: readonly Block[], position: Position): Block[] {
  const text: Inline = { type: "text", position, value: label };
  if (first?.type === "paragraph") return [{ ...first, children: [text, ...first.children] }, ...rest];
  return [{ type: "paragraph", position, children: [text] }, ...(first ? [first, ...rest] : [])];
}
