import { groupBy } from "../../group-by.ts";
import { line } from "../../printable.ts";
import type { CoverageGoal } from "../../project/project.ts";
import type { FigureName, Figures } from "./figures.ts";
import type { Item } from "./item.ts";
import { coveredOf, percentOf } from "./percent.ts";

/** Figures as a table for people: parts of a sum are indented below it. */
export function coverageTable(figures: Figures, goals: readonly CoverageGoal[]): string {
  const goalOf = new Map(goals.map(({ name, percent }) => [name, percent]));
  const head = ["", "covered", "total", "%", ...(goalOf.size > 0 ? ["goal"] : [])];
  const rows = [...figures].map(([name, items]) => {
    const goal = goalOf.get(name);
    return [...cells(name, items), ...(goalOf.size > 0 ? [goal === undefined ? "" : String(goal)] : [])];
  });
  return textOf([head, ...rows]);
}

/** The same for each file with something to cover, in the order of their paths. @param nameOf names a file to people */
export function coverageByFile(figures: Figures, nameOf: (file: string) => string): string {
  const tables = [...byFile(figures)].map(([file, ofFile]) => {
    const rows = [...ofFile].map(([name, items]) => cells(name, items));
    return line(nameOf(file)) + textOf(rows);
  });
  return tables.join("\n");
}

/** The figures of each file, without those of which it has nothing. */
export function byFile(figures: Figures): Map<string, Figures> {
  const files = new Map<string, Map<FigureName, readonly Item[]>>();
  for (const [name, items] of figures)
    for (const [file, ofFile] of groupBy(items, ({ location }) => location.file)) {
      const known = files.get(file) ?? new Map<FigureName, readonly Item[]>();
      files.set(file, known.set(name, ofFile));
    }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function cells(name: FigureName, items: readonly Item[]): string[] {
  const indent = name.includes("_") ? "  " : "";
  const percent = items.length === 0 ? "–" : percentOf(items).toFixed(1);
  return [indent + name, String(coveredOf(items)), String(items.length), percent];
}

/** Lines of cells below one another: the first column to the left, the others to the right. */
function textOf(rows: readonly string[][]): string {
  const lines = rows.map(([name = "", ...numbers]) =>
    `  ${name.padEnd(24)}${numbers.map((number) => number.padStart(11)).join("")}`.trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join("");
}
