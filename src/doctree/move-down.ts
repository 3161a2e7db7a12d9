import type { Node, Point, Position } from "./tree.ts";
import { writtenIn } from "./walk.ts";

/** Moves nodes, and all in them, down by some lines; up where the number is negative. Offsets stay those of what was read. */
export function moveDown(nodes: readonly Node[], lines: number): void {
  if (lines === 0) return;
  for (const node of nodes) {
    node.position = movedDown(node.position, lines);
    moveDown(writtenIn(node), lines);
  }
}

/** A place some lines further down. */
export function movedDown(position: Position, lines: number): Position {
  return { ...position, start: pointBelow(position.start, lines), end: pointBelow(position.end, lines) };
}

function pointBelow({ line, column, offset }: Point, lines: number): Point {
  return { line: line + lines, column, offset };
}
