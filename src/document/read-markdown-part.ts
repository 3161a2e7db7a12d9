import { lowerSections } from "../doctree/lower-sections.ts";
import { moveDown, movedDown } from "../doctree/move-down.ts";
import type { Node, Position } from "../doctree/tree.ts";
import { walk } from "../doctree/walk.ts";
import { readMarkdown } from "../markdown/index.ts";
import { messageOf } from "../markdown/problem.ts";
import { type Diagnostic, parse } from "../rst/index.ts";
import { chapterAddress } from "./chapter-address.ts";
import type { ReadStretch, SectionLines, TextPart } from "./text-parts.ts";

/**
 * Reads a part of a text that is Markdown. Sections between its lines are reStructuredText: their titles stand below those
 * around them, whatever they are written with.
 */
export function readMarkdownPart(
  lines: readonly string[],
  { start, end, depth, sections, file }: TextPart,
  { raw }: { raw: boolean },
): ReadStretch {
  const diagnostics: Diagnostic[] = [];
  const inserted = new Set<Node>();
  const textOf = (section: SectionLines) =>
    lines.slice(section.start, section.end).join("\n").slice(section.indent);
  const readSection = (section: SectionLines, level: number) => {
    const styles = Array.from({ length: level }, (_, index) => `level ${index}`);
    const text = textOf(section);
    const read = parse(text, { raw, titles: { styles, level }, above: section.start - start });
    for (const each of read.diagnostics) diagnostics.push(each);
    for (const block of read.document.children) inserted.add(block);
    return read.document.children;
  };
  const marked = markedText(lines, { start, end, sections });
  const written = ({ start, end, ...position }: Position): Position => ({
    ...position,
    start: { ...start, line: marked.lineOf(start.line) },
    end: { ...end, line: marked.lineOf(end.line) },
  });
  const { document, problems } = readMarkdown(marked.text, {
    // Texts of one page must not share the names of their footnotes.
    scope: file,
    sections: new Map(
      sections.map((section, number) => [
        number,
        { blocks: (level) => readSection(section, level), text: textOf(section) },
      ]),
    ),
  });
  walk(document, (node) => {
    if (inserted.has(node)) return false;
    if (sections.length > 0) node.position = written(node.position);
    if (node.type === "reference" && node.uri !== undefined) node.uri = chapterAddress(node.uri, file);
    return true;
  });
  moveDown(document.children, start);
  lowerSections(document.children, depth);
  return {
    blocks: document.children,
    diagnostics: diagnostics.map((each) => ({ ...each, position: movedDown(each.position, start) })),
    problems: problems.map((problem) => ({
      code: problem.code,
      message: messageOf(problem),
      position: movedDown(written(problem.position), start),
    })),
  };
}

/**
 * The lines of Markdown, with a mark in place of each section: what is read must not grow with what is shown. Below the mark of
 * several lines one is blank. `lineOf` gives the line that a line of the marked text was.
 */
function markedText(
  lines: readonly string[],
  { start, end, sections }: Pick<TextPart, "start" | "end" | "sections">,
): { text: string; lineOf: (line: number) => number } {
  const shown: string[] = [];
  const numbers: number[] = [];
  let next = start;
  const add = (line: string) => {
    shown.push(line);
    numbers.push(next - start + 1);
    next++;
  };
  const addUpTo = (before: number) => {
    while (next < before) add(lines[next] ?? "");
  };
  for (const [number, section] of sections.entries()) {
    addUpTo(section.start);
    const indent = lines[next]?.slice(0, section.indent) ?? "";
    add(`${indent}<?section:${number}?>`);
    if (section.end > next) add("");
    next = section.end;
  }
  addUpTo(end);
  return { text: shown.join("\n"), lineOf: (line) => numbers[line - 1] ?? line };
}
