import type { Document } from "../doctree/tree.ts";
import { readPieces } from "./blocks.ts";
import { listDefinitions } from "./definitions.ts";
import { addFootnotes, readFootnotes } from "./footnotes.ts";
import { readFrontMatter } from "./front-matter.ts";
import { underTitle } from "./front-matter-title.ts";
import { pointAt, positionOf } from "./places.ts";
import type { MarkdownLimit, MarkdownProblem } from "./problem.ts";
import type { MarkedSections, Reading } from "./reading.ts";
import { levelsOf, nestSections } from "./sections.ts";
import { parseMarkdown } from "./syntax.ts";

export { type MarkdownCode, type MarkdownProblem, messageOf } from "./problem.ts";
export type { MarkedSections } from "./reading.ts";

export interface MarkdownOptions {
  /** What to put where `<?section:N?>` stands alone. */
  readonly sections?: MarkedSections;
  /** What is put before the names of footnotes, so that texts on one page do not share them. */
  readonly scope?: string;
}

export interface ParsedMarkdown {
  readonly document: Document;
  /** What is wrong, in the order of the text. */
  readonly problems: MarkdownProblem[];
}

/**
 * Reads a text in CommonMark with GitHub's extensions, heading attributes, definition lists, alerts and front matter. It never
 * throws: what cannot be read is shown as it is written, and reported.
 */
export function readMarkdown(text: string, options: MarkdownOptions = {}): ParsedMarkdown {
  const { sections = new Map(), scope = "" } = options;
  const problems: MarkdownProblem[] = [];
  // A byte order mark is a character of the text, but none of its first line.
  const whole = text.replace(/^\ufeff/, " ");
  const { text: body, frontMatter } = readFrontMatter(whole, problems);
  const passed = new Set<MarkdownLimit>();
  const limited: Reading["limited"] = (limit, position) => {
    if (!passed.has(limit)) problems.push({ code: "markdown-limit", arguments: { limit }, position });
    passed.add(limit);
  };
  const tree = parseMarkdown(body, limited);
  if (!tree) return { document: asWritten(whole), problems };
  const { definitions, footnotes, referred } = listDefinitions(tree, problems);
  const reading: Reading = {
    text: body,
    sections,
    scope,
    definitions,
    hasFootnotes: footnotes.length > 0,
    problems,
    limited,
    level: 0,
    lacking: 0,
    depth: 0,
  };
  const levels = levelsOf(tree.children, problems);
  const nested = nestSections(readPieces(tree.children, reading, levels));
  const children = frontMatter ? underTitle(nested, frontMatter) : nested;
  addFootnotes(children, readFootnotes(footnotes, referred, reading));
  problems.sort((one, other) => one.position.start.offset - other.position.start.offset);
  const document: Document = { type: "document", position: positionOf(tree), children };
  return { document, problems };
}

/** A text that is not read. */
function asWritten(text: string): Document {
  const start = { line: 1, column: 1, offset: 0 };
  const position = { start, end: pointAt(text, start, text.length) };
  return { type: "document", position, children: [{ type: "literalBlock", position, value: text }] };
}
