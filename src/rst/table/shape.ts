import type { Line } from "../block/source.ts";

/** A table as its reader saw it: what lines each cell holds, and how many rows and columns it takes. */
export interface TableShape {
  readonly lines: readonly Line[];
  /** The width of each column in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly RowShape[];
}

export interface RowShape {
  readonly header: boolean;
  readonly cells: readonly CellShape[];
}

export interface CellShape {
  readonly rows: number;
  readonly columns: number;
  readonly lines: readonly Line[];
}

/** Why lines are no table, and in which of them (from 0) that shows. */
export interface Malformed {
  readonly detail: string;
  readonly row: number;
}

/**
 * Whether a table has far more cells than its text can fill: a few long lines may give all others thousands of empty
 * cells, which would take time and memory that no longer grow with the text.
 */
export function hasTooManyCells(lines: readonly Line[], rows: number, columns: number): boolean {
  let size = 0;
  for (const { text } of lines) size += text.length;
  return rows * columns > 1000 + 8 * size;
}
