import type { IsInert } from "../rst/index.ts";
import type { Node } from "../rst/tree.ts";

/** The nodes directly inside a node, those of an image's link included. */
export function childrenOf(node: Node): readonly Node[] {
  // Most nodes are texts: they are known by their type sooner than by what they lack.
  if (node.type === "text") return NONE;
  if (node.type === "image") return node.target ? [node.target] : NONE;
  return "children" in node ? (node.children ?? NONE) : NONE;
}

const NONE: readonly Node[] = [];

/**
 * Walks through a tree in the order of the text. `visit` tells whether to go on inside the node; nodes that are known to be
 * inert are not looked into.
 */
export function walk(node: Node, visit: (node: Node) => boolean, isInert?: IsInert): void {
  if (visit(node) && !isInert?.(node)) for (const child of childrenOf(node)) walk(child, visit, isInert);
}
