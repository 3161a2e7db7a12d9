import { displayWidth } from "../width.ts";
import type { Emitted } from "./output.ts";
import type { Layout, PlacedCell } from "./table-layout.ts";

/**
 * Draws a table under borders of `=`; undefined where it needs more: spans, blocks in cells, a first column with several
 * lines or none, in which a row would not show where it begins.
 */
export function drawSimple({ columns, rows, headers, cells, origins }: Layout): Emitted | undefined {
  if (columns < 2 || !cells.every(isSimple)) return undefined;
  const widths = new Array<number>(columns).fill(1);
  for (const { column, lines } of cells)
    for (const line of lines) widths[column] = Math.max(widths[column] ?? 1, displayWidth(line));
  const border = widths.map((width) => "=".repeat(width)).join("  ");
  const drawn: Emitted = { lines: [border], origins: [origins[0] ?? 1] };
  for (let row = 0; row < rows; row += 1) {
    const members = cells.slice(row * columns, (row + 1) * columns);
    if (row === headers && headers > 0) add(drawn, border, origins[row] ?? 1);
    const height = members.reduce((most, { lines }) => Math.max(most, lines.length), 0);
    for (let index = 0; index < height; index += 1) {
      const line = members
        .map(({ lines }, column) => padded(lines[index] ?? "", widths[column] ?? 1))
        .join("  ")
        .trimEnd();
      // It would be taken for a border, or for a line between rows.
      if (/^(?:=[ =]*|-[ -]*)$/.test(line)) return undefined;
      add(
        drawn,
        line,
        members.find(({ origins: own }) => own[index] !== undefined)?.origins[index] ?? origins[row] ?? 1,
      );
    }
  }
  add(drawn, border, drawn.origins.at(-1) ?? 1);
  return drawn;
}

function isSimple({ column, rowSpan, columnSpan, isPlain, lines }: PlacedCell): boolean {
  return isPlain && rowSpan === 1 && columnSpan === 1 && (column > 0 || lines.length === 1);
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

function add({ lines, origins }: Emitted, line: string, origin: number): void {
  lines.push(line);
  origins.push(origin);
}
