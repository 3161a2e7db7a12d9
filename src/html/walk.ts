import type { Node } from "../rst/tree.ts";

/** The nodes directly inside a node, those of an image's link included. */
export function childrenOf(node: Node): readonly Node[] {
  if (node.type === "image") return node.target ? [node.target] : [];
  return "children" in node ? (node.children ?? []) : [];
}

/** Walks through a tree in the order of the text. `visit` tells whether to go on inside the node. */
export function walk(node: Node, visit: (node: Node) => boolean): void {
  if (visit(node)) for (const child of childrenOf(node)) walk(child, visit);
}
