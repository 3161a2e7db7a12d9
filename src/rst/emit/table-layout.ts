import type { Cell, Table } from "../../doctree/tree.ts";
import type { Emitted } from "./output.ts";
import { apart, type Writing } from "./writing.ts";

/** A table as it is to be drawn. */
export interface Layout {
  readonly rows: number;
  readonly columns: number;
  /** How many rows, from the first on, are headers; never all of them. */
  readonly headers: number;
  /** In the order of the text; together they cover every place. */
  readonly cells: readonly PlacedCell[];
  /** The source line of each row. */
  readonly origins: readonly number[];
}

export interface PlacedCell extends Emitted {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether it holds no more than one paragraph. */
  readonly isPlain: boolean;
}

/** Finds the place of each cell, and writes what it holds. */
export function layOut(writing: Writing, table: Table): Layout {
  const rows = table.children.filter((child) => child.type === "row");
  const headers = Math.max(
    0,
    rows.findIndex(({ header }) => !header),
  );
  const cells: PlacedCell[] = [];
  /** For each column the first row that no cell from above reaches. */
  const free: number[] = [];
  let columns = 0;
  for (const [row, { children }] of rows.entries()) {
    let column = 0;
    for (const cell of children) {
      while ((free[column] ?? 0) > row) column += 1;
      const placed = place(writing, cell, row, column, row < headers ? headers : rows.length, free);
      cells.push(placed);
      column += placed.columnSpan;
    }
    columns = Math.max(columns, column);
  }
  const origins = rows.map(({ position }) => position.start.line);
  const whole = { rows: rows.length, columns, headers, origins };
  return { ...whole, cells: withoutGaps(whole, cells) };
}

/** Places a cell: it may reach down to the row `end`, and to the right up to the next one from above. */
function place(
  writing: Writing,
  cell: Cell,
  row: number,
  column: number,
  end: number,
  free: number[],
): PlacedCell {
  let columnSpan = 1;
  while (columnSpan < cell.columns && (free[column + columnSpan] ?? 0) <= row) columnSpan += 1;
  const rowSpan = Math.max(1, Math.min(cell.rows, end - row));
  for (let each = column; each < column + columnSpan; each += 1) free[each] = row + rowSpan;
  const inside = apart(writing);
  inside.write(inside, cell.children);
  const { lines, origins } = inside;
  const isPlain =
    cell.children.length === 0 || (cell.children.length === 1 && cell.children[0]?.type === "paragraph");
  return { row, column, rowSpan, columnSpan, isPlain, lines, origins };
}

/** Adds empty cells where a row has fewer than others. */
function withoutGaps(
  { rows, columns }: Pick<Layout, "rows" | "columns">,
  cells: readonly PlacedCell[],
): PlacedCell[] {
  const taken = new Set<number>();
  for (const { row, column, rowSpan, columnSpan } of cells)
    for (let y = row; y < row + rowSpan; y += 1)
      for (let x = column; x < column + columnSpan; x += 1) taken.add(y * columns + x);
  const all = [...cells];
  for (let index = 0; index < rows * columns; index += 1) {
    if (taken.has(index)) continue;
    const place = { row: Math.floor(index / columns), column: index % columns };
    all.push({ ...place, rowSpan: 1, columnSpan: 1, isPlain: true, lines: [], origins: [] });
  }
  return all.sort((one, other) => one.row - other.row || one.column - other.column);
}
