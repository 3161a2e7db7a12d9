import type { TableCell, TableRow, Table as TreeTable } from "mdast";
import type { Cell, Row, Table } from "../doctree/tree.ts";
import { blocksOf } from "./html/content.ts";
import { readLine } from "./inlines.ts";
import { positionOf } from "./places.ts";
import type { Reading } from "./reading.ts";

/**
 * Reads a table. A row with fewer cells than the first is filled up, and of one with more the others are not shown, as everywhere in
 * Markdown; either is reported.
 */
export function readTable({ align, children, ...node }: TreeTable, reading: Reading): Table {
  const columns = children[0]?.children.length ?? 0;
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
  return { type: "table", position: positionOf(node), widths, children: rows };
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
