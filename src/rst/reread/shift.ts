import type { Node, Point, Position } from "../../doctree/tree.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { childrenOf } from "../resolve/walk.ts";

/** How far a part of a text has moved: lines and UTF-16 units, negative towards the beginning. */
export interface Shift {
  readonly lines: number;
  readonly offset: number;
}

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

export function shiftPoint({ line, column, offset }: Point, by: Shift): Point {
  return { line: line + by.lines, column, offset: offset + by.offset };
}

function shifted(position: Position, by: Shift): Position {
  return { start: shiftPoint(position.start, by), end: shiftPoint(position.end, by) };
}
