/** A list-table as a reader gets it: the text of each cell, row by row, the header first. */
export interface ListTable {
  /** Its title, or the term above that says what it is. */
  caption: string;
  rows: string[][];
}

/** Reads the list-tables that stand at the margin. Cells begin at one column only, so nothing in them misleads. */
export function listTables(text: string): ListTable[] {
  const tables: ListTable[] = [];
  let rows: string[][] | undefined;
  let term = "";
  for (const line of text.split("\n")) {
    const directive = /^\.\. list-table::(?: (.*))?$/.exec(line);
    if (directive) {
      rows = [];
      tables.push({ caption: directive[1] ?? term, rows });
    } else if (/^\S/.test(line)) {
      rows = undefined;
      term = line;
    }
    const cell = /^(?: {3}\* | {5})-(?: (.*))?$/.exec(line);
    if (!rows) continue;
    if (cell) {
      if (line.startsWith("   *")) rows.push([]);
      rows.at(-1)?.push(cell[1] ?? "");
    } else {
      const cells = rows.at(-1);
      const last = cells?.pop();
      if (last !== undefined) cells?.push(`${last}\n${line.slice(7)}`);
    }
  }
  return tables.map(({ caption, rows: read }) => ({
    caption,
    rows: read.map((cells) => cells.map((text) => text.trimEnd())),
  }));
}

/** The rows of the table with that caption, without its header. */
export function rowsOf(text: string, caption: string): string[][] {
  const table = listTables(text).find((each) => each.caption === caption);
  if (!table) throw new Error(`no table ${caption} in\n${text}`);
  return table.rows.slice(1);
}
