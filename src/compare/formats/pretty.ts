import { oneLine, painter, place, sentence } from "../../diagnostics/formats/paint.ts";
import { plural } from "../../diagnostics/plural.ts";
import { printableLine } from "../../printable.ts";
import type { ChangeClass } from "../change-class.ts";
import { byOwner, type DiffReport, type PlacedChange, proofOf, stepsOf } from "../diff-report.ts";
import { summaryLine } from "./summary.ts";

const colours = {
  breaking: "red",
  risky: "yellow",
  additive: "green",
  docs: "dim",
} as const satisfies Record<ChangeClass, string>;

/** For people: what is otherwise, operation by operation, with its places before and after. */
export function pretty(report: DiffReport, { colours: isColoured }: { colours: boolean }): string {
  const paint = painter(isColoured);
  const { before, after, changes } = report;
  const lines = [`${paint("bold", `${before.name} → ${after.name}`)}`, ""];
  for (const [owner, own] of byOwner(changes)) {
    lines.push(paint("bold", printableLine(owner)));
    for (const change of own) {
      const steps = stepsOf(change);
      const where = steps === "" ? "" : `${printableLine(steps)}: `;
      lines.push(
        `  ${paint(colours[change.class], change.class.padEnd(8))}  ${where}${printableLine(change.message)}${acceptanceOf(change)} ${paint("dim", `[${change.code}]`)}`,
      );
      lines.push(`            ${paint("dim", placesOf(change))}`);
      if (change.witness)
        lines.push(
          `            ${paint("dim", `${place(change.witness)}: ${sentence(proofOf(change.witness))}`)}`,
        );
    }
    lines.push("");
  }
  for (const { name, notCompared } of [before, after])
    for (const { file, message } of notCompared)
      lines.push(`Not compared in ${name}: ${printableLine(file)}: ${printableLine(message)}`);
  if (before.notCompared.length + after.notCompared.length > 0) lines.push("");
  const stale = report.stale.map((found) => oneLine(found, paint)).join("");
  return `${lines.join("\n")}\n${stale === "" ? "" : `${stale}\n`}${summaryLine(report)}\n`;
}

function acceptanceOf({ accepted }: PlacedChange): string {
  return accepted === undefined ? "" : `, which is accepted: ${printableLine(accepted)}`;
}

function placesOf({ before, after, uses }: PlacedChange): string {
  const shown = [before, after].map((each) => each && place(each));
  const [was, is] = shown;
  const places = was === is ? [is ?? ""] : [was && `before ${was}`, is && `now ${is}`].filter(Boolean);
  const more = uses.length > 1 ? [`in ${plural(uses.length, "place")}`] : [];
  return [...places, ...more].join(", ");
}
