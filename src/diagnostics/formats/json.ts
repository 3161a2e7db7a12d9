import { printableJson } from "../../printable.ts";
import type { PlacedFinding } from "../placed.ts";
import { count, countByCode, type Format, type RunResult } from "./format.ts";

/** One JSON object. */
export const json: Format = (result) => printableJson(findingsReport(result));

/** What a run has to say, for programs; its form is stable as long as `version` stays the same. */
export function findingsReport({ findings, checked, putOff = 0 }: RunResult) {
  const shown = findings.map((found) => {
    const { code, severity, message, file, line, column, endLine, endColumn, related, others } = found;
    const finding = { code, severity, message, file, line, column, endLine, endColumn, related };
    if (others === undefined) return finding;
    return { ...finding, count: 1 + others.length, places: [found, ...others].map(placeOf) };
  });
  const summary = {
    errors: count(findings, "error"),
    warnings: count(findings, "warning"),
    baseline: putOff,
    codes: Object.fromEntries(countByCode(findings)),
    checked,
  };
  return { version: 1 as const, findings: shown, summary };
}

/** One of the places of a house style, with the message and the trail that it would have alone. */
function placeOf({ message, file, line, column, endLine, endColumn, related }: PlacedFinding) {
  return { message, file, line, column, endLine, endColumn, related };
}
