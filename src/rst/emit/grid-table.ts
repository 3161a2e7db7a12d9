import { displayWidth } from "../width.ts";
import type { Emitted } from "./output.ts";
import type { Layout, PlacedCell } from "./table-layout.ts";

/** What is drawn: a character for each column, and the source line of each row that has one. */
interface Canvas {
  readonly characters: string[][];
  readonly origins: (number | undefined)[];
}

/** Draws a table with lines around its cells. */
export function drawGrid({ columns, rows, headers, cells, origins }: Layout): Emitted {
  const lefts = edges(fitted(columns, 3, cells.map(widthOf)));
  const tops = edges(fitted(rows, 1, cells.map(heightOf)));
  const width = (lefts.at(-1) ?? 0) + 1;
  const height = (tops.at(-1) ?? 0) + 1;
  const canvas: Canvas = {
    characters: Array.from({ length: height }, () => new Array<string>(width).fill(" ")),
    origins: new Array<number | undefined>(height).fill(undefined),
  };
  for (const [row, top] of tops.entries()) canvas.origins[top] = origins[Math.min(row, rows - 1)];
  for (const cell of cells) {
    const bounds = lefts.slice(cell.column, cell.column + cell.columnSpan + 1);
    const top = tops[cell.row] ?? 0;
    drawText(canvas, cell, top + 1, bounds);
    drawBox(canvas, {
      top,
      bottom: tops[cell.row + cell.rowSpan] ?? 0,
      left: bounds[0] ?? 0,
      right: bounds.at(-1) ?? 0,
    });
  }
  const lines = canvas.characters.map((line) => line.join(""));
  const head = tops[headers];
  if (headers > 0 && head !== undefined) lines[head] = lines[head]?.replaceAll("-", "=") ?? "";
  let last = origins[0] ?? 1;
  return { lines, origins: canvas.origins.map((origin) => (last = origin ?? last)) };
}

/** How much of something a cell needs, from a row or column on, over so many of them. */
interface Need {
  readonly first: number;
  readonly span: number;
  readonly size: number;
}

function widthOf({ column, columnSpan, lines }: PlacedCell): Need {
  const widest = lines.reduce((most, line) => Math.max(most, columnsOf(line)), 1);
  // With room to move where a character of the text could look like a line between columns.
  return {
    first: column,
    span: columnSpan,
    size: widest + 2 + (columnSpan > 1 && /[|+]/.test(lines.join("")) ? 1 : 0),
  };
}

function heightOf({ row, rowSpan, lines }: PlacedCell): Need {
  return { first: row, span: rowSpan, size: lines.length };
}

/** The sizes of rows or columns in which all cells have room: of what a longer cell lacks, the last one makes up. */
function fitted(count: number, least: number, needs: readonly Need[]): number[] {
  const sizes = new Array<number>(count).fill(least);
  for (const { first, span, size } of [...needs].sort((one, other) => one.span - other.span)) {
    const room = sizes.slice(first, first + span).reduce((sum, each) => sum + each, span - 1);
    const last = first + span - 1;
    if (size > room) sizes[last] = (sizes[last] ?? 0) + size - room;
  }
  return sizes;
}

/** Where the lines around rows or columns of some sizes are. */
function edges(sizes: readonly number[]): number[] {
  let edge = 0;
  return [0, ...sizes.map((size) => (edge += size + 1))];
}

function drawBox(
  { characters }: Canvas,
  box: { top: number; bottom: number; left: number; right: number },
): void {
  const { top, bottom, left, right } = box;
  const draw = (row: number, column: number, character: string) => {
    const line = characters[row];
    if (line && line[column] !== "+") line[column] = character;
  };
  for (let column = left + 1; column < right; column += 1) {
    draw(top, column, "-");
    draw(bottom, column, "-");
  }
  for (let row = top + 1; row < bottom; row += 1) {
    draw(row, left, "|");
    draw(row, right, "|");
  }
  for (const row of [top, bottom]) for (const column of [left, right]) draw(row, column, "+");
}

/** Draws what a cell holds behind its left border. `bounds` are the lines between the columns that it covers. */
function drawText(
  canvas: Canvas,
  { lines, origins }: PlacedCell,
  top: number,
  bounds: readonly number[],
): void {
  const start = (bounds[0] ?? 0) + 2;
  const rows = lines.map((line) => [...line].flatMap(spread));
  const crosses = (shift: number) =>
    rows.some((row) => bounds.slice(1, -1).some((bound) => /^[|+]$/.test(row[bound - start - shift] ?? "")));
  const from = crosses(0) ? start + 1 : start;
  for (const [index, row] of rows.entries()) {
    const line = canvas.characters[top + index];
    for (const [column, character] of row.entries()) if (line) line[from + column] = character;
    canvas.origins[top + index] ??= origins[index];
  }
}

/** A character for each column that one takes. */
function spread(character: string): string[] {
  return displayWidth(character) > 1 ? [character, ""] : [character];
}

/** In such tables a character takes at least one column. */
function columnsOf(line: string): number {
  let columns = 0;
  for (const character of line) columns += Math.max(1, displayWidth(character));
  return columns;
}
