import type { Cell, Point, Table } from "../../doctree/tree.ts";
import { nest } from "../block/nest.ts";
import { extent } from "../block/source.ts";
import type { Context } from "../reading.ts";
import type { TableShape } from "./shape.ts";

/** Reads the cells of a table as blocks of their own. */
export function buildTable(context: Context, shape: TableShape): Table {
  const whole = extent(shape.lines);
  const table: Table = { type: "table", position: whole, widths: [...shape.widths], children: [] };
  for (const { header, cells } of shape.rows) {
    const children: Cell[] = [];
    let last = table.children.at(-1)?.position.end ?? whole.start;
    for (const { rows, columns, lines } of cells) {
      // A cell that is not written stands, empty, behind the one before it.
      const position = lines.length > 0 ? extent(lines) : { ...whole, start: last, end: last };
      last = position.end;
      children.push({ type: "cell", position, rows, columns, children: nest(context, lines) });
    }
    const position = { ...whole, start: children[0]?.position.start ?? last, end: furthest(children, last) };
    table.children.push({ type: "row", position, header, children });
  }
  return table;
}

function furthest(cells: readonly Cell[], end: Point): Point {
  return cells.reduce((most, { position }) => (position.end.offset > most.offset ? position.end : most), end);
}
