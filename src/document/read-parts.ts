import { createJoiner } from "../doctree/join.ts";
import { lowerSections } from "../doctree/lower-sections.ts";
import { shifted } from "../doctree/shift.ts";
import type { Block, Document, Node } from "../doctree/tree.ts";
import { walk } from "../doctree/walk.ts";
import { readMarkdown } from "../markdown/index.ts";
import { messageOf } from "../markdown/problem.ts";
import { type Diagnostic, parse, type TitleStyles } from "../rst/index.ts";
import { chapterAddress } from "./chapter-address.ts";
import type { MixedText, SectionLines, TextPart, TextProblem } from "./mixed-text.ts";

/** What a part of a text is read into, with lines of the whole text. */
export interface ReadPart {
  readonly part: TextPart;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly TextProblem[];
}

/** What all parts of a text are read into. */
export interface JoinedParts {
  readonly document: Document;
  readonly diagnostics: Diagnostic[];
  readonly problems: TextProblem[];
}

/** Reads each part of a text in its own language, and joins what they say. */
export function joinParts(text: string, mixed: MixedText, options: { raw: boolean }): JoinedParts {
  const read = readParts(text, mixed, options);
  const joiner = createJoiner();
  for (const { blocks } of read) joiner.add(blocks);
  // The highest titles of a whole have level 1, at whatever depth its chapters are listed.
  const highest = Math.min(
    ...joiner.blocks.map((block) => (block.type === "section" ? block.level : Infinity)),
  );
  if (highest < Infinity) lowerSections(joiner.blocks, 1 - highest);
  const start = { line: 1, column: 1, offset: 0 };
  const end = { line: mixed.parts.at(-1)?.end ?? 1, column: 1, offset: text.length };
  return {
    document: { type: "document", position: { start, end }, children: joiner.blocks },
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Reads each part of a text in its own language. Sections have the levels that they have in the whole. */
export function readParts(
  text: string,
  { parts, titleStyles }: MixedText,
  { raw }: { raw: boolean },
): ReadPart[] {
  const lines = text.split("\n");
  let styles: readonly string[] = [];

  const readRst = ({ start, end, indent }: SectionLines, titles: TitleStyles) => {
    const text = lines.slice(start, end).join("\n").slice(indent);
    const { document, diagnostics } = parse(text, { raw, titles });
    return {
      blocks: document.children,
      diagnostics: diagnostics.map((each) => ({ ...each, position: lowered(each.position, start) })),
    };
  };

  const readRstPart = (part: TextPart): ReadPart => {
    // The titles above its first one may be those of chapters before.
    const above = Array.from({ length: part.depth }, (_, level) => styles[level] ?? titleStyles[level] ?? "");
    const titles = { styles: above, level: part.depth };
    const { blocks, diagnostics } = readRst({ ...part, indent: 0 }, titles);
    moveDown(blocks, part.start);
    styles = titles.styles;
    return { part, blocks, diagnostics, problems: [] };
  };

  const readMarkdownPart = (part: TextPart): ReadPart => {
    const { start, depth, sections, file } = part;
    const diagnostics: Diagnostic[] = [];
    const inserted = new Set<Node>();
    const readSection = (section: SectionLines) => (level: number) => {
      // Its titles are below those around it, whatever they are written with.
      const above = Array.from({ length: level }, (_, index) => `level ${index}`);
      const read = readRst(section, { styles: above, level });
      diagnostics.push(...read.diagnostics);
      moveDown(read.blocks, section.start - start);
      for (const block of read.blocks) inserted.add(block);
      return read.blocks;
    };
    const { document, problems } = readMarkdown(markedText(lines, part), {
      // Texts of one page must not share the names of their footnotes.
      scope: file,
      sections: new Map(sections.map((section, number) => [number, readSection(section)])),
    });
    walk(document, (node) => {
      if (node.type === "reference" && node.uri !== undefined) node.uri = chapterAddress(node.uri, file);
      return !inserted.has(node);
    });
    moveDown(document.children, start);
    lowerSections(document.children, depth);
    return {
      part,
      blocks: document.children,
      diagnostics,
      problems: problems.map((problem) => ({
        code: problem.code,
        message: messageOf(problem),
        position: lowered(problem.position, start),
      })),
    };
  };

  return parts.map((part) => (part.language === "rst" ? readRstPart(part) : readMarkdownPart(part)));
}

/** The lines of Markdown, with a mark in place of each section. */
function markedText(lines: readonly string[], { start, end, sections }: TextPart): string {
  const shown = lines.slice(start, end);
  for (const [number, section] of sections.entries()) {
    const first = section.start - start;
    const indent = shown[first]?.slice(0, section.indent) ?? "";
    shown.fill("", first, section.end - start);
    shown[first] = `${indent}<!--section:${number}-->`;
  }
  return shown.join("\n");
}

/** Moves blocks, and all in them, down by some lines. */
function moveDown(blocks: readonly Block[], lines: number): void {
  for (const block of blocks)
    walk(block, (node) => {
      node.position = lowered(node.position, lines);
      return true;
    });
}

function lowered(position: Node["position"], lines: number): Node["position"] {
  return shifted(position, { lines, offset: 0 });
}
