import { finding, type Report } from "../diagnostics/finding.ts";
import { createIsFenced } from "./fences.ts";
import { blank } from "./lines.ts";

/** A text without the conflicts that git has marked in it: of each, its first side is left. */
export interface Settled {
  /** As long as it was, what is taken away being blank. */
  readonly text: string;
  /** Where the first marks of conflicts begin. */
  readonly marks: readonly number[];
}

/**
 * Finds conflicts, all three marks of which are there, each at the beginning of its line.
 * @param hasFences whether the text is Markdown: what is in a fenced block of code may be an example of a conflict
 */
export function withoutConflicts(text: string, hasFences = false): Settled {
  if (!text.includes("<<<<<<< ")) return { text, marks: [] };
  const marks: number[] = [];
  let settled = "";
  let done = 0;
  /** The lines of marks of the conflict that is open. */
  let open: { first: Line; middle?: Line } | undefined;
  for (const line of linesOutside(text, hasFences))
    if (/^<{7} \S/.test(line.text)) open = { first: line };
    else if (open && /^(?:={7}|\|{7}(?: .*)?)$/.test(line.text)) open.middle ??= line;
    else if (open?.middle && /^>{7} \S/.test(line.text)) {
      const { first, middle } = open;
      marks.push(first.start);
      settled += `${text.slice(done, first.start)}${blank(first.text)}${text.slice(first.end, middle.start)}`;
      settled += blank(text.slice(middle.start, line.end));
      done = line.end;
      open = undefined;
    }
  return { text: settled + text.slice(done), marks };
}

/** The text of a chapter or template without conflicts; each of them is reported at its first mark. */
export function readWithoutConflicts(
  file: string,
  written: string,
  { hasFences, report }: { hasFences: boolean; report: Report },
): string {
  const { text, marks } = withoutConflicts(written, hasFences);
  for (const offset of marks) report(finding("merge-conflict", {}, { file, offset, end: offset + 7 }));
  return text;
}

interface Line {
  /** Offsets in the text; the line's end is not part of it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a text, without those of blocks of code between fences. */
function* linesOutside(text: string, hasFences: boolean): Generator<Line> {
  const isFenced = hasFences ? createIsFenced() : () => false;
  for (const { index: start, 0: line } of text.matchAll(/[^\r\n]+/g))
    if (!isFenced(line)) yield { start, end: start + line.length, text: line };
}
