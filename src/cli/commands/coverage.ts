import { measureCoverage } from "../../build/measure-coverage.ts";
import { type FigureName, type Figures, figureNames } from "../../check/coverage/figures.ts";
import { figureNumbers } from "../../check/coverage/percent.ts";
import { byFile, coverageByFile, coverageTable } from "../../check/coverage/table.ts";
import { didYouMean } from "../../diagnostics/codes/define.ts";
import type { Location } from "../../diagnostics/location.ts";
import { line, printableJson } from "../../printable.ts";
import type { Console } from "../console.ts";
import type { ExitCode } from "../exit-codes.ts";
import { openSession, type Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export interface CoverageOptions {
  directory?: string;
  format: "table" | "json";
  by?: "file";
  list?: string;
  templates?: string;
  define: ReadonlyMap<string, string>;
  set: ReadonlyMap<string, string>;
}

/** `spec coverage` */
export async function runCoverage(
  console: Console,
  { directory, format, by, list, templates, define, set }: CoverageOptions,
): Promise<ExitCode> {
  const listed = list === undefined ? undefined : figureNamed(list);
  const session = openSession(console, directory, { set });
  const measured = measureCoverage(session.io, {
    definitions: define,
    ...(templates !== undefined && { templates }),
  });
  if ("refused" in measured) throw new UsageError(measured.refused);
  const { figures, goals } = measured;
  const nameOf = format === "json" ? session.paths.forPrograms : session.paths.forPeople;
  const missing = listed && missingOf(figures, listed, session, nameOf);
  if (format === "json") {
    const result = {
      figures: figureNumbers(figures, goals),
      ...(by && {
        files: Object.fromEntries(
          [...byFile(figures)].map(([file, each]) => [nameOf(file), figureNumbers(each)]),
        ),
      }),
      ...(missing && { missing }),
    };
    console.out(printableJson(result));
  } else if (missing) {
    for (const { file, line: at, column, name } of missing)
      console.out(line(`${file}:${at}:${column} ${name}`));
  } else {
    console.out(coverageTable(figures, goals));
    if (by) console.out(`\n${coverageByFile(figures, nameOf)}`);
  }
  return session.close(console.error, { quiet: true });
}

function figureNamed(name: string): FigureName {
  const figure = figureNames.find((each) => each === name);
  if (figure !== undefined) return figure;
  const hint = didYouMean(name, figureNames) || `; use one of ${figureNames.join(", ")}`;
  throw new UsageError(`There is no figure '${name}'${hint}`);
}

interface Missing {
  name: string;
  file: string;
  line: number;
  column: number;
}

/** What a figure lacks, in the order of places. */
function missingOf(
  figures: Figures,
  name: FigureName,
  { io }: Session,
  nameOf: (file: string) => string,
): Missing[] {
  const items = (figures.get(name) ?? []).filter(({ isCovered }) => !isCovered);
  return items
    .map((item) => ({ name: item.name, ...placeOf(item.location) }))
    .sort(
      (one, other) =>
        one.file.localeCompare(other.file, "en") || one.line - other.line || one.column - other.column,
    );

  function placeOf(location: Location) {
    const { line, column } = io.sources.position(location);
    return { file: nameOf(location.file), line, column };
  }
}
