/** A line of a description as it is shown, and which characters of the author's text it is made of. */
export interface DescriptionLine {
  text: string;
  /** From each column on, until the next, the characters are those from `offset` on in the author's text. */
  starts: { column: number; offset: number }[];
}

/** Wherever docutils ends a line. */
const LINE_END = /\r\n?|[\n\x1C-\x1E\x85\u2028\u2029]|$/g;

const TAB = 8;

/**
 * The lines of a description: tabs as spaces, no space at their ends, no blank lines around, and none of the indentation
 * that all of them have. `blockLines` (`rst/emit`) leaves them as they are.
 */
export function descriptionLines(text: string): DescriptionLine[] {
  const lines: DescriptionLine[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(LINE_END)) {
    lines.push(lineOf(text.slice(from, index), from));
    from = index + end.length;
  }
  const first = lines.findIndex(isFilled);
  if (first < 0) return [];
  const filled = lines.slice(first, lines.findLastIndex(isFilled) + 1);
  let shared = Infinity;
  for (const line of filled) if (isFilled(line)) shared = Math.min(shared, line.starts[0]?.column ?? 0);
  return shared === 0 ? filled : filled.map((line) => moved(line, -shared));
}

/** A line that stands further to the right, behind spaces or a text of ours, or to the left. */
export function moved(
  { text, starts }: DescriptionLine,
  columns: number,
  before = " ".repeat(Math.max(0, columns)),
): DescriptionLine {
  return {
    text: before + text.slice(Math.max(0, before.length - columns)),
    starts: starts.map(({ column, offset }) => ({ column: column + columns, offset })),
  };
}

/** A line that shows nothing, and comes from no character of the author's. */
export function blankLine(): DescriptionLine {
  return { text: "", starts: [] };
}

/** Lines as one text, without what is known of their characters. */
export function textOfLines(lines: readonly DescriptionLine[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** Whether a line shows anything. */
export function isFilled({ text }: DescriptionLine): boolean {
  return text !== "";
}

function lineOf(written: string, from: number): DescriptionLine {
  let text = "";
  const starts: DescriptionLine["starts"] = [];
  // Marks of ours look like this (`marks.ts`), and docutils knows no end of the text.
  const cleaned = written.replace(/[\v\f]/g, " ").replace(/[\0\uFDD0-\uFDD1]/g, "\uFFFD");
  for (const { 0: part, index } of cleaned.matchAll(/\t|[^\t]+/g)) {
    if (part === "\t") {
      text += " ".repeat(TAB - (text.length % TAB));
      continue;
    }
    const indent = text.trim() === "" ? part.length - part.trimStart().length : 0;
    if (indent < part.length) starts.push({ column: text.length + indent, offset: from + index + indent });
    text += part;
  }
  return { text: text.trimEnd(), starts };
}
