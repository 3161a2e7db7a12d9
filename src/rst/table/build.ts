import { type Context, nest } from "../block/context.ts";
import { extent } from "../block/source.ts";
import type { Table } from "../tree.ts";
import type { TableShape } from "./shape.ts";

/** Reads the cells of a table as blocks of their own. */
export function buildTable(context: Context, shape: TableShape): Table {
  const whole = extent(shape.lines);
  const table: Table = { type: "table", position: whole, widths: [...shape.widths], children: [] };
  for (const { header, cells } of shape.rows) {
    const children = cells.map(({ rows, columns, lines }) => ({
      type: "cell" as const,
      position: lines.length > 0 ? extent(lines) : whole,
      rows,
      columns,
      children: nest(context, lines),
    }));
    const start = children[0]?.position ?? whole;
    const end = children.at(-1)?.position ?? whole;
    table.children.push({ type: "row", position: { ...start, end: end.end }, header, children });
  }
  return table;
}
