import { prettyFindings } from "../../diagnostics/formats/pretty.ts";
import { nameFiles, type PlacedFinding } from "../../diagnostics/placed.ts";
import { line } from "../../printable.ts";
import type { Console } from "../console.ts";
import type { ShownPaths } from "../paths/shown-paths.ts";
import type { Attempt } from "./attempts.ts";
import { type Rebuild, statusBlock, statusLine } from "./watch-status.ts";

const CLEAR = "\u001b[2J\u001b[H";

export interface ShowOptions {
  /** Shows errors only, and one line for each build. */
  quiet: boolean;
  /** What stands below the status on a terminal. */
  footer: string;
  paths: ShownPaths;
}

/** Shows a rebuild: on a terminal nothing else, in a log as a line. The findings come without their number, which the status tells. */
export function showRebuild(
  console: Console,
  attempt: Attempt,
  rebuild: Omit<Rebuild, "findings" | "milliseconds">,
  { quiet, footer, paths }: ShowOptions,
): void {
  const text = (file: string) => attempt.built?.session.io.sources.written(file);
  const { findings, text: textOf } = nameFiles(attempt.findings, text, paths.forPeople);
  const format = (found: readonly PlacedFinding[]) =>
    prettyFindings(found, { text: textOf, frames: console.terminal, colours: console.colours });
  const changes = rebuild.changes.map((each) => ({ ...each, path: paths.forPeople(each.path) }));
  const shown = { ...rebuild, changes, findings, milliseconds: performance.now() - attempt.began };
  if (!console.screen || quiet) {
    const printed = quiet ? findings.filter(({ severity }) => severity === "error") : findings;
    console.error(format(printed), "styled");
    console.out(statusLine(shown));
    return;
  }
  const time = new Date().toTimeString().slice(0, "hh:mm:ss".length);
  // The status comes last: it stays in sight however many findings there are.
  console.out(
    `${CLEAR}${format(findings)}${statusBlock(shown, time, console.colours)}${line(footer)}`,
    "styled",
  );
}
