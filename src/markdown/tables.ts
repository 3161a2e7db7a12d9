import type { Paragraph, TableCell, TableRow, Table as TreeTable } from "mdast";
import type { Cell, LiteralBlock, Position, Row, Table } from "../doctree/tree.ts";
import { limits } from "../limits.ts";
import { blocksOf } from "./html/content.ts";
import { readLine } from "./inlines.ts";
import { linePlaces, positionOf } from "./places.ts";
import type { Reading } from "./reading.ts";

/**
 * Reads a table; one whose rows lack too many cells is shown as it is written. A row with fewer cells than the first is filled up,
 * and of one with more the others are not shown, as everywhere in Markdown; either is reported.
 */
export function readTable({ align, children, ...node }: TreeTable, reading: Reading): Table | LiteralBlock {
  const columns = children[0]?.children.length ?? 0;
  const whole = positionOf(node);
  for (const row of children) reading.lacking += Math.max(0, columns - row.children.length);
  if (reading.lacking > limits.markdownLacking.most) {
    reading.limited("lacking", whole);
    const value = reading.text.slice(whole.start.offset, whole.end.offset);
    return { type: "literalBlock", position: whole, value };
  }
  const alignments = Array.from({ length: columns }, (_, index) => align?.[index] ?? undefined);
  const rows = children.map((row, index): Row => {
    const position = positionOf(row);
    const count = row.children.length;
    if (count !== columns)
      reading.problems.push({
        code: "markdown-table-row",
        arguments: { cells: count, columns },
        position,
      });
    const cells = alignments.map((alignment, column) => cell(row, row.children[column], alignment, reading));
    return { type: "row", position, header: index === 0, children: cells };
  });
  const widths = alignments.map(() => 1);
  return { type: "table", position: whole, widths, children: rows };
}

/** A cell of the row of dashes, which says how a column is aligned. */
const DASHES = /^:?-+:?$/;

/** Reports rows of dashes in a paragraph that have another number of cells than the row above: Markdown takes all that for text. */
export function reportBrokenTables(paragraph: Paragraph, { text, problems }: Reading): void {
  const position = positionOf(paragraph);
  if (!text.slice(position.start.offset, position.end.offset).includes("|")) return;
  const lines = linePlaces(text, position);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const dashes = cellsOf(text, line) ?? [];
    if (!before || dashes.length === 0 || !dashes.every((each) => DASHES.test(each.trim()))) continue;
    const columns = cellsOf(text, before)?.length ?? dashes.length;
    if (columns === dashes.length) continue;
    const cells = dashes.length;
    problems.push({
      code: "markdown-table-row",
      arguments: { cells, columns, isText: true },
      position: line,
    });
  }
}

/** The cells of a line of a text; `undefined` where no bar is in it. */
function cellsOf(text: string, { start, end }: Position): string[] | undefined {
  const cells = text.slice(start.offset, end.offset).split(/(?<!\\)\|/);
  if (cells.length === 1) return undefined;
  if (cells[0]?.trim() === "") cells.shift();
  if (cells.at(-1)?.trim() === "") cells.pop();
  return cells;
}

function cell(row: TableRow, written: TableCell | undefined, align: Cell["align"], reading: Reading): Cell {
  const { end } = positionOf(row);
  return {
    type: "cell",
    position: written ? positionOf(written) : { start: end, end },
    rows: 1,
    columns: 1,
    ...(align && { align }),
    children: written ? blocksOf(readLine(written.children, reading)) : [],
  };
}
