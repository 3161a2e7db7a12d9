import type { Block, BulletList, ListItem, Row, Table } from "../../doctree/tree.ts";
import { ownClasses } from "./classes.ts";
import { commonOptions, headOf, STEP, writeDirective } from "./directive.ts";
import { drawGrid } from "./grid-table.ts";
import { type Emitted, indent, put, putBlank } from "./output.ts";
import { drawSimple } from "./simple-table.ts";
import { type Layout, layOut } from "./table-layout.ts";
import type { Writing } from "./writing.ts";

/** Writes a table: drawn, and in a directive where it has a title or options; as a list where drawing would not do. */
export function writeTable(writing: Writing, table: Table): void {
  const title = table.children.find((child) => child.type === "title");
  const rows = table.children.filter((child) => child.type === "row");
  const options = optionsOf(writing, table);
  const stubs = rows[0]?.children.filter(({ stub }) => stub).length ?? 0;
  const layout = layOut(writing, table);
  if (layout.columns === 0) return;
  if (stubs > 0 || isTooLarge(layout)) {
    const { headers } = layout;
    if (stubs > 0) options.unshift(`:stub-columns: ${stubs}`);
    if (headers > 0) options.unshift(`:header-rows: ${headers}`);
    const content = [listOf(table, rows, layout.columns)];
    writeDirective(writing, table, { head: headOf(writing, "list-table", title), options, content });
    return;
  }
  const drawn = drawSimple(layout) ?? drawGrid(layout);
  if (title === undefined && options.length === 0) putDrawn(writing, drawn);
  else {
    writeDirective(writing, table, { head: headOf(writing, "table", title), options });
    putBlank(writing);
    indent(writing, STEP, () => putDrawn(writing, drawn));
  }
}

function putDrawn(writing: Writing, { lines, origins }: Emitted): void {
  for (const [index, line] of lines.entries()) put(writing, line, origins[index] ?? 1);
}

const GIVEN = "colwidths-given";
const AUTO = "colwidths-auto";

function optionsOf(writing: Writing, table: Table): string[] {
  const { align, width, widths } = table;
  const classes = ownClasses(table);
  const options: string[] = [];
  if (align !== undefined) options.push(`:align: ${align}`);
  if (width !== undefined) options.push(`:width: ${width}`);
  if (classes.includes(GIVEN)) options.push(`:widths: ${widths.join(" ")}`);
  else if (classes.includes(AUTO)) options.push(":widths: auto");
  return [...options, ...commonOptions(writing, table, [GIVEN, AUTO])];
}

/** Whether the drawing of a table would be far larger than its text: one cell makes all others as wide. */
function isTooLarge({ rows, columns, cells }: Layout): boolean {
  const widths = new Array<number>(columns).fill(0);
  let size = 0;
  let height = rows;
  for (const { column, lines } of cells) {
    height += lines.length;
    for (const line of lines) {
      size += line.length;
      widths[column] = Math.max(widths[column] ?? 0, line.length);
    }
  }
  const width = widths.reduce((sum, each) => sum + each, 0);
  return width * height > 100_000 + 40 * size;
}

/** The rows as a list of lists. In that no cell spans others: empty ones follow it. */
function listOf({ position }: Table, rows: readonly Row[], columns: number): BulletList {
  const listed = rows.map((row): ListItem => {
    const cells = row.children.flatMap(({ children, columns: span, position: place }): ListItem[] => {
      const empty = new Array<Block[]>(Math.max(0, span - 1)).fill([]);
      return [children, ...empty].map((content) => ({
        type: "listItem",
        position: place,
        children: content,
      }));
    });
    while (cells.length < columns) cells.push({ type: "listItem", position: row.position, children: [] });
    const list: Block = {
      type: "bulletList",
      position: row.position,
      bullet: "-",
      children: cells.slice(0, columns),
    };
    return { type: "listItem", position: row.position, children: [list] };
  });
  return { type: "bulletList", position, bullet: "*", children: listed };
}
