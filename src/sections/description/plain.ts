import { escaped } from "../../rst/emit/inline.ts";
import { blankLine, type DescriptionLine, isFilled } from "./lines.ts";

/**
 * Lines of a description as reStructuredText that shows them as they were written. Paragraphs are paragraphs; where one
 * holds lines that an author sets apart (items of a list, rows, headings, quotations, indented lines), each of its lines
 * stays a line; what stands between the fences of Markdown is code.
 */
export function plainLines(lines: readonly DescriptionLine[]): DescriptionLine[] {
  const shown: DescriptionLine[] = [];
  const add = (block: string[]) => {
    if (block.length === 0) return;
    if (shown.length > 0) shown.push(blankLine());
    for (const text of block) shown.push({ text, starts: [] });
  };
  let at = 0;
  while (at < lines.length) {
    const text = lines[at]?.text ?? "";
    const fence = FENCE.exec(text)?.[1];
    let end = at + 1;
    if (fence !== undefined) {
      while (end < lines.length && !isEndOf(fence, lines[end]?.text ?? "")) end++;
      add(codeBlock(lines.slice(at + 1, end)));
      at = end + 1;
    } else if (text === "") at++;
    else {
      while (end < lines.length && isFilled(lines[end] ?? blankLine()) && !FENCE.test(lines[end]?.text ?? ""))
        end++;
      add(paragraph(lines.slice(at, end).map((line) => line.text)));
      at = end;
    }
  }
  return shown;
}

/** The line that opens a block of code in Markdown. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

function isEndOf(fence: string, line: string): boolean {
  const text = line.trim();
  return text.length >= fence.length && text === (fence[0] ?? "").repeat(text.length);
}

function codeBlock(lines: readonly DescriptionLine[]): string[] {
  if (!lines.some(isFilled)) return [];
  const code = lines.map(({ text }) => (text === "" ? "" : `   ${text}`));
  const [first, last] = [lines.findIndex(isFilled), lines.findLastIndex(isFilled)];
  return ["::", "", ...code.slice(first, last + 1)];
}

/** A line that its author sets apart from the one before. */
const SET_APART = /^(?:\s|[-*+>|#]|\d+[.)]\s)| {2}$/;

function paragraph(lines: string[]): string[] {
  if (!lines.some((line) => SET_APART.test(line))) return lines.map(escaped);
  return lines.map((line) => `| ${indentOf(line)}${escaped(line)}`);
}

/** Line blocks nest as deep as they are indented. */
const MOST_INDENT = 40;

function indentOf(line: string): string {
  return " ".repeat(Math.min(MOST_INDENT, line.length - line.trimStart().length));
}
