import type { Node } from "./tree.ts";

/** The nodes directly inside a node, those of an image's link included. */
export function childrenOf(node: Node): readonly Node[] {
  // Most nodes are texts: they are known by their type sooner than by what they lack.
  if (node.type === "text") return NONE;
  if (node.type === "image") return node.target ? [node.target] : NONE;
  return "children" in node ? (node.children ?? NONE) : NONE;
}

/** The same, but for what `resolve` put into references and lists of contents: that stands elsewhere as well. */
export function writtenIn(node: Node): readonly Node[] {
  switch (node.type) {
    case "substitutionReference":
    case "targetNotes":
      return NONE;
    case "contents":
      return node.children.filter(({ type }) => type === "title");
    default:
      return childrenOf(node);
  }
}

const NONE: readonly Node[] = [];

/** Walks through a tree in the order of the text. `visit` tells whether to go on inside the node. */
export function walk(node: Node, visit: (node: Node) => boolean): void {
  if (visit(node)) for (const child of childrenOf(node)) walk(child, visit);
}
