import { type Shift, shifted } from "../../doctree/shift.ts";
import type { Node } from "../../doctree/tree.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { childrenOf } from "../resolve/walk.ts";

/** Moves nodes, and all that they hold. */
export function shiftNodes(nodes: readonly Node[], by: Shift): void {
  if (by.lines === 0 && by.offset === 0) return;
  for (const node of nodes) {
    node.position = shifted(node.position, by);
    shiftNodes(childrenOf(node), by);
  }
}

export function shiftDiagnostic(diagnostic: Diagnostic, by: Shift): Diagnostic {
  return { ...diagnostic, position: shifted(diagnostic.position, by) };
}
