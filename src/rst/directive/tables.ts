import { cut } from "../block/source.ts";
import { buildTable } from "../table/build.ts";
import { type CsvFormat, readCsv } from "../table/csv.ts";
import { type CellShape, hasTooManyCells, type RowShape } from "../table/shape.ts";
import type { Block, Row, Table } from "../tree.ts";
import type { Directive, DirectiveCall, OptionReaders } from "./directive.ts";
import { contentSource } from "./included-text.ts";
import { anyText, choice, common, flag, length, numberList, oneCharacter, wholeNumber } from "./options.ts";
import {
  argumentTitle,
  attributes,
  contentBlocks,
  fail,
  hasContent,
  numberOption,
  textOption,
} from "./parts.ts";

const tableOptions: OptionReaders = {
  ...common,
  align: choice("left", "center", "right"),
  width: length,
  widths: (text) => (text === "auto" || text === "grid" ? text : numberList(text)),
};

const generatedOptions: OptionReaders = {
  ...tableOptions,
  "header-rows": wholeNumber,
  "stub-columns": wholeNumber,
};

/** A table of the text, with a title. */
export const table: Directive = {
  optional: 1,
  spacedArgument: true,
  options: tableOptions,
  content: true,
  run(call) {
    if (!hasContent(call, "table-empty")) return;
    const [only, ...others] = contentBlocks(call);
    if (only?.type !== "table" || others.length > 0) {
      fail(call, "its content must be one table");
      return;
    }
    addTable(call, only, only.children);
  },
};

/** The option for the header has a format of its own, whatever that of the rows. */
const HEADER_FORMAT: CsvFormat = { delimiter: ",", quote: '"', escape: "\\", keepSpace: false };

/** Rows of values with commas between them. */
export const csvTable: Directive = {
  optional: 1,
  spacedArgument: true,
  options: {
    ...generatedOptions,
    header: anyText,
    file: anyText,
    encoding: anyText,
    delim: oneCharacter,
    quote: oneCharacter,
    escape: oneCharacter,
    keepspace: flag,
  },
  content: true,
  run(call) {
    const lines = contentSource(call, textOption(call, "file"), "table-empty");
    if (lines === undefined) return;
    const format = {
      delimiter: textOption(call, "delim") ?? ",",
      quote: textOption(call, "quote") ?? '"',
      escape: textOption(call, "escape"),
      keepSpace: call.options.has("keepspace"),
    };
    const header = textOption(call, "header");
    const [first] = call.source;
    const headerLines =
      header === undefined || !first ? [] : header.split("\n").map((text) => ({ ...cut(first, 0), text }));
    const headerRows = readCsv(headerLines, HEADER_FORMAT);
    const body = readCsv(lines, format);
    if (typeof headerRows === "string" || typeof body === "string") {
      fail(call, String(typeof headerRows === "string" ? headerRows : body));
      return;
    }
    const rows = [...headerRows, ...body];
    const headers = headerRows.length + (numberOption(call, "header-rows") ?? 0);
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (hasTooManyCells(call.source, rows.length, columns)) {
      fail(call, "most of its cells would be empty");
      return;
    }
    const shortest = rows.reduce((least, row) => Math.min(least, row.length), columns);
    const problem = dimensions(call, rows.length, headers, columns, shortest);
    if (problem !== undefined) {
      fail(call, problem);
      return;
    }
    const shapes = rows.map((row, index): RowShape => {
      const cells: CellShape[] = row.map((cell) => ({ rows: 1, columns: 1, lines: cell }));
      while (cells.length < columns) cells.push({ rows: 1, columns: 1, lines: [] });
      return { header: index < headers, cells };
    });
    const widths = new Array<number>(columns).fill(Math.floor(100 / Math.max(1, columns)));
    const built = buildTable(call.context, { lines: call.source, widths, rows: shapes });
    addTable(call, built, built.children);
  },
};

/** A list of rows, each a list of cells. */
export const listTable: Directive = {
  optional: 1,
  spacedArgument: true,
  options: generatedOptions,
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    const rows = cellsOf(contentBlocks(call));
    if (typeof rows === "string") {
      fail(call, rows);
      return;
    }
    const columns = rows[0]?.children.length ?? 0;
    const headers = numberOption(call, "header-rows") ?? 0;
    const problem = dimensions(call, rows.length, headers, columns);
    if (problem !== undefined) {
      fail(call, problem);
      return;
    }
    for (const row of rows.slice(0, headers)) row.header = true;
    const widths = new Array<number>(columns).fill(Math.floor(100 / Math.max(1, columns)));
    addTable(call, { type: "table", position: call.position, widths, children: [] }, rows);
  },
};

function cellsOf(blocks: readonly Block[]): Row[] | string {
  const [list, ...others] = blocks.filter(({ type }) => type !== "comment");
  if (list?.type !== "bulletList" || others.length > 0) return "its content must be one bullet list";
  const rows: Row[] = [];
  for (const item of list.children) {
    const [cells, ...rest] = item.children.filter(({ type }) => type !== "comment");
    if (cells?.type !== "bulletList" || rest.length > 0)
      return "each item of its list must be one bullet list of cells";
    if (cells.children.length !== (rows[0]?.children.length ?? cells.children.length)) {
      return "all its rows must have the same number of cells";
    }
    rows.push({
      type: "row",
      position: item.position,
      header: false,
      children: cells.children.map(({ position, children }) => ({
        type: "cell",
        position,
        rows: 1,
        columns: 1,
        children,
      })),
    });
  }
  return rows;
}

/** Why the table's options and its size do not fit; undefined if they do. */
function dimensions(
  call: DirectiveCall,
  rows: number,
  headers: number,
  columns: number,
  shortest = columns,
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

function addTable(call: DirectiveCall, node: Table, rows: Table["children"]): void {
  const widths = call.options.get("widths");
  const stubs = numberOption(call, "stub-columns") ?? 0;
  for (const row of rows) {
    if (row.type !== "row") continue;
    for (const cell of row.children.slice(0, stubs)) cell.stub = true;
  }
  call.add({
    ...node,
    ...attributes(call),
    position: call.position,
    widths: Array.isArray(widths) ? widths.map(Number) : node.widths,
    children: [...argumentTitle(call), ...rows],
  });
}
