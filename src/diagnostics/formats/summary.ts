import { countPlaces } from "../house-style.ts";
import { plural } from "../plural.ts";
import { count, countByCode, type FormatOptions, type RunResult } from "./format.ts";
import { painter } from "./paint.ts";

/**
 * What was checked and found, in one line; before it, for a check, how many findings there are of each code, and where
 * that is wanted, how to learn more of them. The counts come last: scripts and people look for them there.
 */
export function summary(
  { findings, checked, hiddenWarnings = 0, putOff = 0 }: RunResult,
  { colours, hint = false }: Pick<FormatOptions, "colours" | "hint">,
): string {
  const paint = painter(colours);
  const errors = count(findings, "error");
  const warnings = count(findings, "warning");
  const looked = Object.entries(checked)
    .filter(([, number], index) => index === 0 || number > 0)
    .map(([what, number]) => plural(number, what.replace(/s$/, "")));
  const subject = looked.length > 0 ? `${listed(looked)} checked: ` : "";
  const isNew = putOff > 0 ? "new " : "";
  const rest = putOff > 0 ? `, and ${putOff} in the baseline` : "";
  const hidden = `, ${plural(hiddenWarnings, "warning")} not shown`;
  if (errors + warnings === 0) {
    const none = hiddenWarnings > 0 ? `no ${isNew}error${hidden}` : `no ${isNew}findings`;
    return subject + rest === "" ? "" : `${subject}${paint("green", none)}${rest}\n`;
  }
  const total = `${plural(errors, "error")}${hiddenWarnings > 0 ? hidden : `, ${plural(warnings, "warning")}`}`;
  const places = countPlaces(findings);
  const spread = places > findings.length ? ` (at ${places} places)` : "";
  const counts = `${paint(errors > 0 ? "red" : "yellow", total)}${spread}${rest}\n`;
  return `${subject && byCode(findings)}${hint ? howToLearnMore(findings) : ""}${subject}${counts}`;
}

function byCode(findings: RunResult["findings"]): string {
  const counts = countByCode(findings);
  const width = String(counts[0]?.[1] ?? 0).length;
  if (counts.length < 2) return "";
  return counts.map(([code, number]) => `  ${String(number).padStart(width)} ${code}\n`).join("");
}

/** Names the code of the gravest finding, so that the line can be typed as it is. */
function howToLearnMore(findings: RunResult["findings"]): string {
  const example = findings.find(({ severity }) => severity === "error") ?? findings[0];
  if (example === undefined) return "";
  const others = findings.some(({ code }) => code !== example.code) ? ", or any other code in brackets" : "";
  return `To learn more: spec explain ${example.code}${others}\n`;
}

/** Items as a sentence lists them: `a, b and c`. */
function listed(items: string[]): string {
  const first = items.slice(0, -1).join(", ");
  return first === "" ? items.join("") : `${first} and ${items.at(-1)}`;
}
