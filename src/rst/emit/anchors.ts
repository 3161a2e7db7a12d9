import type { Block, Node } from "../../doctree/tree.ts";
import { putTargetName } from "./explicit.ts";
import { putBlank } from "./output.ts";
import type { Writing } from "./writing.ts";

/** The anchors that authors chose within some nodes. */
export function allAnchors(nodes: readonly Node[], found = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (node.anchor !== undefined) found.add(node.anchor);
    if ("children" in node && node.children) allAnchors(node.children, found);
  }
  return found;
}

/** The anchors of a block and of the text in it, not those of blocks within. */
export function anchorsIn(block: Block): string[] {
  const own = block.anchor === undefined ? [] : [block.anchor];
  switch (block.type) {
    case "lineBlock":
    case "paragraph":
    case "rubric":
    case "title":
      return [...own, ...allAnchors(block.children)];
    case "section":
      return [...own, ...block.children.filter(({ type }) => type === "title").flatMap(anchorsIn)];
    default:
      return own;
  }
}

/** Writes a target that leads to what follows. */
export function putTarget(writing: Writing, name: string, origin: number): void {
  putTargetName(writing, name, "", origin);
  putBlank(writing);
}
