import { escaped } from "../../rst/emit/inline.ts";
import { findFences, literalLines } from "./fences.ts";
import { blankLine, type DescriptionLine } from "./lines.ts";

/**
 * Lines of a description as reStructuredText that shows them as they were written. Paragraphs are paragraphs; where one
 * holds lines that an author sets apart (items of a list, rows, headings, quotations, indented lines), each of its lines
 * stays a line; what stands between the fences of Markdown is code.
 */
export function plainLines(lines: readonly DescriptionLine[]): DescriptionLine[] {
  const shown: DescriptionLine[] = [];
  const add = (block: DescriptionLine[]) => {
    if (block.length > 0 && shown.length > 0) shown.push(blankLine());
    for (const each of block) shown.push(each);
  };
  let open: string[] = [];
  const close = () => {
    add(paragraph(open));
    open = [];
  };
  for (const part of findFences(lines)) {
    const text = typeof part === "number" ? (lines[part]?.text ?? "") : "";
    if (text !== "") open.push(text);
    else {
      close();
      if (typeof part !== "number") add(literalLines(part.code, 0));
    }
  }
  close();
  return shown;
}

/** A line that its author sets apart from the one before. */
const SET_APART = /^(?:\s|[-*+>|#]|\d+[.)]\s)| {2}$/;

function paragraph(lines: readonly string[]): DescriptionLine[] {
  const apart = lines.some((line) => SET_APART.test(line));
  return lines.map((line) => ({
    text: apart ? `| ${indentOf(line)}${escaped(line)}` : escaped(line),
    starts: [],
  }));
}

/** Line blocks nest as deep as they are indented. */
const MOST_INDENT = 40;

function indentOf(line: string): string {
  return " ".repeat(Math.min(MOST_INDENT, line.length - line.trimStart().length));
}
