import type { Point, Position } from "./tree.ts";

/** How far a part of a text has moved: lines and UTF-16 units, negative towards the beginning. */
export interface Shift {
  readonly lines: number;
  readonly offset: number;
}

export function shiftPoint({ line, column, offset }: Point, by: Shift): Point {
  return { line: line + by.lines, column, offset: offset + by.offset };
}

export function shifted(position: Position, by: Shift): Position {
  return { start: shiftPoint(position.start, by), end: shiftPoint(position.end, by) };
}
