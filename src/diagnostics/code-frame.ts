import { UNPRINTABLE } from "../printable.ts";
import type { Position } from "./location.ts";

const LONGEST_LINE = 120;

/**
 * The line of an error between its neighbours, with line numbers and a pointer under the error; ends in a line break.
 * @param lines all lines of the file, without their endings
 */
export function codeFrame(lines: readonly string[], { line, column, endLine, endColumn }: Position): string {
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const gutter = String(last).length;
  // A line too long to show is cut around the error.
  const cut = column > LONGEST_LINE ? column - LONGEST_LINE / 2 : 0;
  let frame = "";
  for (let number = first; number <= last; number++) {
    const content = lines[number - 1] ?? "";
    frame += `  ${String(number).padStart(gutter)} | ${shown(content, cut)}`.trimEnd();
    frame += "\n";
    if (number !== line) continue;
    const end = endLine === line ? endColumn : content.length + 1;
    const width = Math.max(1, Math.min(end, cut + LONGEST_LINE + 1) - column);
    const indent = shown(content.slice(0, column - 1), cut).replace(/[^\t]/g, " ");
    frame += `  ${" ".repeat(gutter)} | ${indent}${"^".repeat(width)}\n`;
  }
  return frame;
}

/** One column for each unprintable character: the pointer stands below the right one. */
function shown(content: string, cut: number): string {
  return content.slice(cut, cut + LONGEST_LINE).replace(UNPRINTABLE, "\u00b7");
}
