import type { Node } from "./tree.ts";

/** The nodes directly inside a node, those of an image's link included. */
export function childrenOf(node: Node): readonly Node[] {
  // Most nodes are texts: they are known by their type sooner than by what they lack.
  if (node.type === "text") return NONE;
  if (node.type === "image") return node.target ? [node.target] : NONE;
  return "children" in node ? (node.children ?? NONE) : NONE;
}

const NONE: readonly Node[] = [];

/** Walks through a tree in the order of the text. `visit` tells whether to go on inside the node. */
export function walk(node: Node, visit: (node: Node) => boolean): void {
  if (visit(node)) for (const child of childrenOf(node)) walk(child, visit);
}
