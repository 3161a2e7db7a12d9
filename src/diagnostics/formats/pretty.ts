import { printableLine } from "../../printable.ts";
import { codeFrame } from "../code-frame.ts";
import { countPlaces, firstOthers } from "../house-style.ts";
import type { PlacedFinding } from "../placed.ts";
import { plural } from "../plural.ts";
import type { Format, FormatOptions } from "./format.ts";
import { oneLine, type Paint, painter, place, sentence } from "./paint.ts";
import { summary } from "./summary.ts";

/**
 * For people: one line a finding, below it its trail. Where the lines around it are wanted, those too, and the findings of
 * a file stand below its name. At the end the findings of each code are counted.
 */
export const pretty: Format = (result, options) =>
  prettyFindings(result.findings, options) + summary(result, options);

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
      .map((each) => `  ${paint("dim", `${place(each)}:`)} ${sentence(each.message)}\n`)
      .join("");
    const lines = frames ? linesOf(found.file) : undefined;
    const head = oneLine(found, paint, found.others && ` (${countPlaces([found])} places)`);
    const below = trail + otherPlaces(found, paint);
    return lines === undefined ? head + below : `${head}${codeFrame(lines, found)}${below}\n`;
  };
  const heading = ({ file }: PlacedFinding, before: PlacedFinding | undefined) =>
    frames && file !== before?.file ? `${paint(["bold", "underline"], printableLine(file))}\n\n` : "";
  return findings.map((each, index) => heading(each, findings[index - 1]) + entry(each)).join("");
}

/** Where else a house style was found, with the message where that is another. */
function otherPlaces(found: PlacedFinding, paint: Paint): string {
  const { shown, more } = firstOthers(found);
  const lines = shown.map((each) =>
    each.message === found.message
      ? `  ${paint("dim", place(each))}\n`
      : `  ${paint("dim", `${place(each)}:`)} ${sentence(each.message)}\n`,
  );
  return lines.join("") + (more > 0 ? `  and ${plural(more, "more place")}\n` : "");
}
