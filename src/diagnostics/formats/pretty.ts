import { styleText } from "node:util";
import { codeFrame } from "../code-frame.ts";
import type { PlacedFinding } from "../placed.ts";
import { plural } from "../plural.ts";
import { count, type Format, type FormatOptions, type RunResult } from "./format.ts";

/** `file:line:column: severity message [code]`, one line a finding; below it the lines around it and its trail. */
export const pretty: Format = (result, options) =>
  prettyFindings(result.findings, options) + summary(result, options);

/** The same without the summary. */
export function prettyFindings(findings: readonly PlacedFinding[], options: FormatOptions): string {
  const known = new Map<string, string[] | undefined>();
  const linesOf: LinesOf = (file) => {
    if (!known.has(file)) known.set(file, options.text(file)?.split(/\r\n|\r|\n/));
    return known.get(file);
  };
  return findings.map((each) => entry(each, options, linesOf)).join("");
}

/** The lines of a file, which many findings may be in; none where it cannot be read. */
type LinesOf = (file: string) => string[] | undefined;

function entry(found: PlacedFinding, { frames, colours }: FormatOptions, linesOf: LinesOf): string {
  const paint = painter(colours);
  const { file, line, column, severity, message, code, related } = found;
  const place = paint("bold", `${file}:${line}:${column}:`);
  const head = `${place} ${paint(severity === "error" ? "red" : "yellow", severity)} ${message} ${paint("dim", `[${code}]`)}\n`;
  const trail = related
    .map((each) => `  ${paint("dim", `${each.file}:${each.line}:${each.column}:`)} ${each.message}\n`)
    .join("");
  const lines = frames ? linesOf(file) : undefined;
  return lines === undefined ? head + trail : `${head}${codeFrame(lines, found)}${trail}\n`;
}

function summary({ findings, checked }: RunResult, { colours }: FormatOptions): string {
  const paint = painter(colours);
  const errors = count(findings, "error");
  const warnings = count(findings, "warning");
  const looked = Object.entries(checked)
    .filter(([, number], index) => index === 0 || number > 0)
    .map(([what, number]) => plural(number, what.replace(/s$/, "")));
  const subject = looked.length > 0 ? `${listed(looked)} checked: ` : "";
  if (errors + warnings === 0) return subject === "" ? "" : `${subject}${paint("green", "no fault")}\n`;
  const verdict = `${plural(errors, "error")}, ${plural(warnings, "warning")}`;
  return `${subject}${paint(errors > 0 ? "red" : "yellow", verdict)}\n`;
}

/** Items as a sentence lists them: `a, b and c`. */
function listed(items: string[]): string {
  const first = items.slice(0, -1).join(", ");
  return first === "" ? items.join("") : `${first} and ${items.at(-1)}`;
}

type Style = Parameters<typeof styleText>[0];

function painter(colours: boolean): (style: Style, text: string) => string {
  return colours
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
}
