import type { Table } from "../../doctree/tree.ts";
import type { DirectiveCall } from "../reading.ts";
import {
  choice,
  common,
  lengthOrPercentage,
  numberList,
  type OptionReaders,
  type OptionValue,
  wholeNumber,
} from "./options.ts";
import { argumentTitle, attributes, numberOption, textOption } from "./parts.ts";

/** The options of all tables. */
export const tableOptions: OptionReaders = {
  ...common,
  align: choice("left", "center", "right"),
  width: lengthOrPercentage,
  widths: (text) => (text === "auto" || text === "grid" ? text : numberList(text)),
};

/** The options of tables that are made of something else. */
export const generatedOptions: OptionReaders = {
  ...tableOptions,
  "header-rows": wholeNumber,
  "stub-columns": wholeNumber,
};

/** The size of a table: its rows, how many of them are header rows, its columns, and the cells of its shortest row. */
interface Dimensions {
  readonly rows: number;
  readonly headers: number;
  readonly columns: number;
  readonly shortest?: number;
}

/** Why the table's options and its size do not fit; undefined if they do. */
export function misfit(
  call: DirectiveCall,
  { rows, headers, columns, shortest = columns }: Dimensions,
): string | undefined {
  const stubs = numberOption(call, "stub-columns") ?? 0;
  const widths = call.options.get("widths");
  if (rows === 0) return "it has no rows";
  if (headers > rows) return `it has ${rows} rows, fewer than its header rows`;
  if (headers === rows && headers > 0) return "all its rows are header rows";
  if (stubs >= shortest && stubs > 0) return "a row of it has stub columns only";
  if (Array.isArray(widths) && widths.length !== columns)
    return `it has ${columns} columns, but ${widths.length} widths`;
  return undefined;
}

/** Columns of the same width, which together are 100 wide. */
export function evenWidths(columns: number): number[] {
  return new Array<number>(columns).fill(Math.floor(100 / Math.max(1, columns)));
}

/** Adds a table with the title and the options of the directive. */
export function addTable(call: DirectiveCall, node: Table, rows: Table["children"]): void {
  const widths = call.options.get("widths");
  const stubs = numberOption(call, "stub-columns") ?? 0;
  for (const row of rows) {
    if (row.type !== "row") continue;
    for (const cell of row.children.slice(0, stubs)) cell.stub = true;
  }
  const table: Table = {
    ...node,
    ...attributes(call, ...widthsClass(widths)),
    position: call.position,
    widths: Array.isArray(widths) ? widths.map(Number) : node.widths,
    children: [...argumentTitle(call), ...rows],
  };
  for (const name of ["align", "width"] as const) {
    const value = textOption(call, name);
    if (value !== undefined) table[name] = value;
  }
  call.add(table);
}

/** Whether the columns have the widths that they are given, or take what their content needs. */
function widthsClass(widths: OptionValue | undefined): string[] {
  if (widths === undefined) return [];
  return [widths === "auto" ? "colwidths-auto" : "colwidths-given"];
}
