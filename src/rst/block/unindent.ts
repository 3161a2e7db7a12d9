import type { Reader } from "../reading.ts";
import { classify, type LineKind } from "./classify.ts";
import { here, report } from "./report.ts";

/** Warns where a block ended without a blank line. */
export function checkBlankFinish(reader: Reader, blankFinish: boolean, what: string): void {
  if (!blankFinish) report(reader.context, "unexpected-unindent", here(reader), what);
}

/** Skips blank lines, and goes on only if the next line is of a kind; else stays where it is. */
export function skipTo(reader: Reader, kind: LineKind): boolean {
  let next = reader.at;
  while (reader.lines[next]?.text === "") next += 1;
  const line = reader.lines[next];
  if (line === undefined || classify(line.text) !== kind) return false;
  reader.at = next;
  return true;
}

/** Whether the line to be read next is blank, or there is none. */
export function atBlank(reader: Reader): boolean {
  return (reader.lines[reader.at]?.text ?? "") === "";
}
