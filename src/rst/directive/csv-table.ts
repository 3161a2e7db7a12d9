import type { Directive } from "../reading.ts";
import { buildTable } from "../table/build.ts";
import { type CsvFormat, readCsv } from "../table/csv.ts";
import { type CellShape, hasTooManyCells, type RowShape } from "../table/shape.ts";
import { contentSource } from "./included-text.ts";
import { anyText, flag, oneCharacter, optionalText } from "./options.ts";
import { fail, numberOption, textOption } from "./parts.ts";
import { addTable, evenWidths, generatedOptions, misfit } from "./table-parts.ts";

/** The option for the header has a format of its own, whatever that of the rows. */
const HEADER_FORMAT: CsvFormat = {
  delimiter: ",",
  quote: '"',
  escape: "\\",
  keepSpace: false,
  strict: false,
};

/** Rows of values with commas between them. */
export const csvTable: Directive = {
  optional: 1,
  spacedArgument: true,
  options: {
    ...generatedOptions,
    header: optionalText,
    file: anyText,
    url: anyText,
    encoding: anyText,
    delim: oneCharacter,
    quote: oneCharacter,
    escape: oneCharacter,
    keepspace: flag,
  },
  content: true,
  run(call) {
    const lines = contentSource(call, "table-empty");
    if (lines === undefined) return;
    const format = {
      delimiter: textOption(call, "delim") ?? ",",
      quote: textOption(call, "quote") ?? '"',
      escape: textOption(call, "escape"),
      keepSpace: call.options.has("keepspace"),
      strict: true,
    };
    const header = call.optionLines.get("header");
    // An option for the header that is left empty gives an empty row.
    const headerRows = header?.length === 0 ? [[]] : readCsv(header ?? [], HEADER_FORMAT);
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
    const problem = misfit(call, { rows: rows.length, headers, columns, shortest });
    if (problem !== undefined) {
      fail(call, problem);
      return;
    }
    const shapes = rows.map((row, index): RowShape => {
      const cells: CellShape[] = row.map((cell) => ({ rows: 1, columns: 1, lines: cell }));
      while (cells.length < columns) cells.push({ rows: 1, columns: 1, lines: [] });
      return { header: index < headers, cells };
    });
    const built = buildTable(call.context, { lines: call.source, widths: evenWidths(columns), rows: shapes });
    addTable(call, built, built.children);
  },
};
