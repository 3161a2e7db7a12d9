import { lowerSections } from "../doctree/lower-sections.ts";
import { moveDown, movedDown } from "../doctree/move-down.ts";
import type { Node } from "../doctree/tree.ts";
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
  const { document, problems } = readMarkdown(markedText(lines, { start, end, sections }), {
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
    if (node.type === "reference" && node.uri !== undefined) node.uri = chapterAddress(node.uri, file);
    return !inserted.has(node);
  });
  moveDown(document.children, start);
  lowerSections(document.children, depth);
  return {
    blocks: document.children,
    diagnostics: diagnostics.map((each) => ({ ...each, position: movedDown(each.position, start) })),
    problems: problems.map((problem) => ({
      code: problem.code,
      message: messageOf(problem),
      position: movedDown(problem.position, start),
    })),
  };
}

/** The lines of Markdown, with a mark in place of each section. */
function markedText(
  lines: readonly string[],
  { start, end, sections }: Pick<TextPart, "start" | "end" | "sections">,
): string {
  const shown = lines.slice(start, end);
  for (const [number, section] of sections.entries()) {
    const first = section.start - start;
    const indent = shown[first]?.slice(0, section.indent) ?? "";
    shown.fill("", first, section.end - start);
    shown[first] = `${indent}<?section:${number}?>`;
  }
  return shown.join("\n");
}
