import { plural } from "../../diagnostics/plural.ts";
import { printableLine } from "../../printable.ts";
import { type ChangeClass, changeClasses } from "../change-class.ts";
import { type DiffReport, type PlacedChange, proofOf, stepsOf } from "../diff-report.ts";
import { summaryLine } from "./summary.ts";

/** A comment of GitHub has room for as many characters. */
const MOST = 65_000;

const headings: Record<ChangeClass, string> = {
  breaking: "Breaking",
  risky: "Risky",
  additive: "Additive",
  docs: "Words only",
};

/** A comment for a pull request: the summary, then each class of changes; those that need no decision are folded. */
export function markdown(report: DiffReport): string {
  const { before, after, changes } = report;
  const parts = [`**${summaryLine(report)}** (${code(before.name)} → ${code(after.name)})`];
  for (const name of changeClasses) {
    const own = changes.filter((change) => change.class === name);
    if (own.length === 0) continue;
    const list = own.map(item).join("\n");
    parts.push(
      name === "breaking" || name === "risky"
        ? `### ${headings[name]}\n\n${list}`
        : `<details><summary>${headings[name]}: ${own.length}</summary>\n\n${list}\n\n</details>`,
    );
  }
  for (const { name, notCompared } of [before, after])
    if (notCompared.length > 0)
      parts.push(
        `Not compared in ${code(name)}:\n\n${notCompared.map(({ file, message }) => `- ${code(file)}: ${text(message)}`).join("\n")}`,
      );
  if (report.stale.length > 0)
    parts.push(report.stale.map((found) => `- ${code(found.file)}: ${text(found.message)}`).join("\n"));
  return cut(parts);
}

function item(change: PlacedChange): string {
  const { uses, message, before, after, accepted, witness } = change;
  const [owner = ""] = uses[0] ?? [];
  const steps = stepsOf(change);
  const place = after ?? before;
  const where = place ? `, ${code(`${place.file}:${place.line}`)}` : "";
  const more = uses.length > 1 ? `, in ${plural(uses.length, "place")}` : "";
  const reason = accepted === undefined ? "" : `, accepted: ${text(accepted)}`;
  const proof = witness ? `\n  - ${code(`${witness.file}:${witness.line}`)}: ${text(proofOf(witness))}` : "";
  return `- ${code(owner)}${steps === "" ? "" : ` › ${text(steps)}`}: ${text(message)}${reason} (${code(change.code)}${where}${more})${proof}`;
}

/** Words of a project as code: nothing in them is markup. */
function code(words: string): string {
  const shown = printableLine(words);
  const fence = "`".repeat(Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const space = fence.length > 1 ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

function text(words: string): string {
  return printableLine(words).replace(/[\\`*_{}[\]<>()#+!|@&~]/g, "\\$&");
}

/** As many lines as there is room for, and how many there are beyond. */
function cut(parts: readonly string[]): string {
  const whole = `${parts.join("\n\n")}\n`;
  if (whole.length <= MOST) return whole;
  const lines = whole.slice(0, MOST).split("\n").slice(0, -1);
  const left = whole.split("\n").length - lines.length;
  const isOpen = lines.join("\n").split("<details>").length > lines.join("\n").split("</details>").length;
  return `${lines.join("\n")}\n${isOpen ? "\n</details>\n" : ""}\nThere are ${plural(left, "more line")}.\n`;
}
