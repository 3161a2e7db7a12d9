import { prettyFindings } from "../diagnostics/formats/pretty.ts";
import type { PlacedFinding } from "../diagnostics/placed.ts";
import type { Attempt } from "./attempts.ts";
import type { Console } from "./console.ts";
import { type Rebuild, statusBlock, statusLine } from "./watch-status.ts";

const CLEAR = "\u001b[2J\u001b[H";

export interface ShowOptions {
  /** Shows errors only, and one line for each build. */
  quiet: boolean;
  /** What stands below the status on a terminal. */
  footer: string;
}

/** Shows a rebuild: on a terminal nothing else, in a log as a line. */
export function showRebuild(
  console: Console,
  attempt: Attempt,
  rebuild: Omit<Rebuild, "findings" | "milliseconds">,
  { quiet, footer }: ShowOptions,
): void {
  const { findings } = attempt;
  const shown = { ...rebuild, findings, milliseconds: performance.now() - attempt.began };
  if (!console.screen || quiet) {
    const told = quiet ? findings.filter(({ severity }) => severity === "error") : findings;
    console.error(formatFindings(console, attempt, told));
    console.out(statusLine(shown));
    return;
  }
  const time = new Date().toTimeString().slice(0, "hh:mm:ss".length);
  // The status comes last: it stays in sight however many findings there are.
  console.out(
    `${CLEAR}${formatFindings(console, attempt, findings)}${statusBlock(shown, time, console.colours)}${footer}\n`,
  );
}

/** The findings without their number, which the status tells. */
function formatFindings(console: Console, { built }: Attempt, findings: readonly PlacedFinding[]): string {
  const { terminal: frames, colours } = console;
  const text = (file: string) => built?.session.io.sources.text(file);
  return prettyFindings(findings, { text, frames, colours });
}
