import { styleText } from "node:util";
import { count } from "../../diagnostics/formats/format.ts";
import type { PlacedFinding } from "../../diagnostics/placed.ts";
import { plural } from "../../diagnostics/plural.ts";
import { printableLine } from "../../printable.ts";
import type { Change } from "../../watch/snapshot.ts";

/** What a rebuild has to say. */
export interface Rebuild {
  /** What led to it; nothing with the first build. */
  changes: readonly Change[];
  /** What came of it: what was published, or why nothing was. */
  outcome: string;
  milliseconds: number;
  findings: readonly PlacedFinding[];
  /** Whether it is as it should be. */
  isGood: boolean;
}

/** One line about a rebuild, for logs. */
export function statusLine(rebuild: Rebuild): string {
  return `${changed(rebuild)}: ${outcome(rebuild)}: ${counts(rebuild)}\n`;
}

/** What a screen that shows the last rebuild ends with: what changed, what was rebuilt, how long it took, how it is. */
export function statusBlock(rebuild: Rebuild, time: string, colours: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const colour = !rebuild.isGood ? "red" : rebuild.findings.length > 0 ? "yellow" : "green";
  const indent = " ".repeat(time.length);
  return `${paint("dim", time)}  ${paint("bold", changed(rebuild))}
${indent}  ${outcome(rebuild)}
${indent}  ${paint(colour, counts(rebuild))}

`;
}

/** What is published of a build, by name: `a.rst, b.rst published (2 unchanged)`. */
export function published(names: readonly string[], unchanged: number): string {
  if (names.length === 0) return "nothing new to publish";
  return `${listed(names)} published${unchanged > 0 ? ` (${unchanged} unchanged)` : ""}`;
}

function changed({ changes }: Rebuild): string {
  const files = changes.filter(({ isFolder }) => !isFolder);
  const shown = files.length > 0 ? files : changes;
  return shown.length === 0
    ? "First build"
    : listed(shown.map(({ path, kind }) => printableLine(`${path} ${kind}`)));
}

function outcome({ outcome, milliseconds }: Rebuild): string {
  return `${printableLine(outcome)}, ${Math.round(milliseconds)} ms`;
}

function counts({ findings }: Rebuild): string {
  return `${plural(count(findings, "error"), "error")}, ${plural(count(findings, "warning"), "warning")}`;
}

const MOST_NAMES = 3;

/** The first few of some names, and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
