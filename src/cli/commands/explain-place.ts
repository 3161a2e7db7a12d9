import { explainPlace } from "../../build/explain-place.ts";
import type { Location } from "../../diagnostics/location.ts";
import { line as printed } from "../../printable.ts";
import type { Console } from "../console.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { projectPaths } from "../paths/project-paths.ts";
import { openSession } from "../session.ts";
import { UsageError } from "../usage-error.ts";

/** So many of a kind are printed. */
const MOST = 10;

/** `spec explain FILE:LINE`. @throws UsageError where the project has no such file, or the file no such line */
export async function runExplainPlace(
  console: Console,
  { file: named, line }: { file: string; line: number },
  { directory }: { directory?: string },
): Promise<ExitCode> {
  const session = openSession(console, directory);
  const { io, paths } = session;
  const [file = "", ...others] = projectPaths(session, console, [named]);
  if (others.length > 0) throw new UsageError(`${named} is a folder; name a file and a line.`);
  const count = (io.sources.text(file) ?? "").replace(/\n$/, "").split("\n").length;
  if (line > count) throw new UsageError(`${named} has ${count} lines.`);
  const explained = await explainPlace(io, file, line);
  if (explained === undefined) return session.close(console.error);
  const { pointer, shown, references, judged } = explained;
  const findings = session
    .settled()
    .findings.filter(({ location }) => location.file === file && io.sources.position(location).line === line);
  const placeOf = (location: Location) => {
    const at = io.sources.position(location);
    return `${paths.forPeople(location.file)}:${at.line}:${at.column}`;
  };
  console.out(printed(`${paths.forPeople(file)}:${line}${pointer ? `  ${pointer}` : ""}`));
  list("Shown in", shown, ({ target, section, placeholder }) =>
    section === undefined || placeholder === undefined
      ? `the target '${target}'`
      : `the target '${target}', by {{${section}}} at ${placeOf(placeholder)}`,
  );
  list("Referred to at", references, placeOf);
  list(
    "Checked",
    judged,
    ({ subject, value, schema }) =>
      `the ${subject} at ${placeOf(value)} against the schema at ${placeOf(schema)}`,
  );
  list("Reported", findings, ({ severity, message, code }) => `${severity} ${message} [${code}]`);
  return exitCodes.success;

  function list<Item>(title: string, items: readonly Item[], say: (item: Item) => string): void {
    const said = [...new Set(items.map(say))];
    console.out(printed(`${title}: ${said.length === 0 ? "nothing" : ""}`.trimEnd()));
    for (const each of said.slice(0, MOST)) console.out(printed(`  ${each}`));
    if (said.length > MOST) console.out(printed(`  and ${said.length - MOST} more`));
  }
}
