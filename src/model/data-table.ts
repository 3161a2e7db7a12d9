import { finding } from "../diagnostics/finding.ts";
import type { DataTable } from "../project/project.ts";
import type { Reader } from "../schema/reader.ts";
import { jsonText } from "../source/json-text.ts";
import { isCollection, isMap, itemsOf, type Value } from "../source/value.ts";
import type { ShownData } from "./types.ts";

/**
 * Reads a table from a data file: a list of mappings, each of which is a row. Without columns that are named those are shown that
 * hold no further values in any row. Reports a file that is no such list, and columns that no row has.
 */
export function readDataTable(
  { sources, report }: Pick<Reader, "sources" | "report">,
  table: Omit<DataTable, "location"> & Partial<DataTable>,
): ShownData | undefined {
  const { name, file, location } = table;
  const source = sources.load(file);
  if (source === undefined) return undefined;
  const rows = itemsOf(source.value).filter(isMap);
  if (rows.length === 0 || rows.length < itemsOf(source.value).length) {
    const related = location ? [{ message: "A table is made of it here", location }] : [];
    report(finding("data-no-rows", { name }, { file }, related));
    return undefined;
  }
  const keys = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  for (const column of table.columns)
    if (!keys.includes(column))
      report(finding("data-column-missing", { column, file, known: keys }, location ?? { file }));
  const isPlain = (key: string) => rows.every((row) => !isCollection(row.get(key)));
  const columns = table.columns.length > 0 ? table.columns : keys.filter(isPlain);
  return { name, file, columns, rows: rows.map((row) => columns.map((column) => textOf(row.get(column)))) };
}

function textOf(value: Value | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : jsonText(value);
}
