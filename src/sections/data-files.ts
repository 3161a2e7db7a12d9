import type { ShownData } from "../model/types.ts";
import { escaped } from "../rst/emit/inline.ts";
import { csvTable } from "./csv-table.ts";
import type { Renderer } from "./renderer.ts";
import type { Section, Sections } from "./section.ts";

/** What stands before the name of a table, or the path of a data file, in a placeholder. */
export const dataPrefix = "data:";

/** The text of a table of what a data file holds. */
export function dataTableText({ columns, rows }: ShownData): string {
  return csvTable(
    columns.map(escaped),
    rows.map((row) => row.map(escaped)),
  );
}

/** What reads data files by their paths in the project. */
export interface DataFiles {
  isThere(path: string): boolean;
  /** The table of all columns; `undefined` where there can be none, which has been reported. */
  read(path: string): ShownData | undefined;
}

/** The sections of a project, and those that chapters make of data files by naming their paths: `data:lists/codes.csv`. */
export function withDataFiles(
  sections: Sections,
  { isThere, read }: DataFiles,
  renderer: Renderer,
): Sections {
  const known = new Map<string, Section | undefined>();
  const pathIn = (name: string) => (name.startsWith(dataPrefix) ? name.slice(dataPrefix.length) : undefined);
  const sectionOf = (name: string, path: string) => {
    if (known.has(name) || !isThere(path)) return known.get(name);
    const table = read(path);
    const section = table && renderer.plain(name, dataTableText(table));
    known.set(name, section);
    return section;
  };
  return {
    ...sections,
    nameOf: (name) => sections.nameOf(name) ?? (isThere(pathIn(name) ?? "") ? name : undefined),
    render(name, look) {
      const path = pathIn(name);
      return sections.render(name, look) ?? (path === undefined ? undefined : sectionOf(name, path));
    },
    absent: {
      get(name) {
        const path = pathIn(name);
        if (path === undefined) return sections.absent.get(name);
        return isThere(path) ? "unread" : "file";
      },
    },
  };
}
