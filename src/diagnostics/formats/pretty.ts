import { codeFrame } from "../code-frame.ts";
import type { PlacedFinding } from "../placed.ts";
import type { Format, FormatOptions } from "./format.ts";
import { oneLine, painter } from "./paint.ts";
import { summary } from "./summary.ts";

/**
 * For people: one line a finding, below it its trail. Where the lines around it are wanted, those too, and the findings of
 * a file stand below its name. At the end the findings of each code are counted.
 */
export const pretty: Format = (result, options) =>
  prettyFindings(result.findings, options) + summary(result, painter(options.colours));

/** The same without the counts. */
export function prettyFindings(
  findings: readonly PlacedFinding[],
  { text, frames, colours }: Pick<FormatOptions, "text" | "frames" | "colours">,
): string {
  const paint = painter(colours);
  const known = new Map<string, string[] | undefined>();
  const linesOf = (file: string) => {
    if (!known.has(file)) known.set(file, text(file)?.split(/\r\n|\r|\n/));
    return known.get(file);
  };
  const entry = (found: PlacedFinding) => {
    const trail = found.related
      .map((each) => `  ${paint("dim", `${each.file}:${each.line}:${each.column}:`)} ${each.message}\n`)
      .join("");
    const lines = frames ? linesOf(found.file) : undefined;
    const head = oneLine(found, paint);
    return lines === undefined ? head + trail : `${head}${codeFrame(lines, found)}${trail}\n`;
  };
  const heading = ({ file }: PlacedFinding, before: PlacedFinding | undefined) =>
    frames && file !== before?.file ? `${paint(["bold", "underline"], file)}\n\n` : "";
  return findings.map((each, index) => heading(each, findings[index - 1]) + entry(each)).join("");
}
