import type { Node, SubstitutionReference, TargetNotes } from "../../doctree/tree.ts";
import { writtenIn } from "../../doctree/walk.ts";

/** Nodes, each with all that resolving has put into it behind it. */
export function withInserted(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (isFilled(node) ? withAll(node) : node));
}

function withAll(node: Node): Node[] {
  const children: readonly Node[] = isFilled(node) ? node.children : writtenIn(node);
  return [node, ...children.flatMap(withAll)];
}

/** Whether resolving puts nodes into a node. */
export function isFilled(node: Node): node is SubstitutionReference | TargetNotes {
  return node.type === "substitutionReference" || node.type === "targetNotes";
}
