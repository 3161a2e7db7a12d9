import type { Document } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import { readMarkdown } from "../../markdown/index.ts";
import { messageOf } from "../../markdown/problem.ts";
import { emitBlocks } from "../../rst/emit/emit.ts";
import { lineStarts } from "../../source/lines.ts";
import type { DescriptionLine } from "./lines.ts";
import type { DescriptionLink, ReadDescription } from "./read.ts";

/** Words, and nothing that either language could take for markup. */
const PLAIN_WORDS = /^\p{L}[\p{L}\p{N} ,;()'"/-]*(?:[.:?] [\p{L}\p{N} ,;()'"/-]*)*[.:?]?$/u;

/** Reads a description in Markdown. It is shown as reStructuredText, in which templates write. */
export function readMarkdownDescription(text: string): ReadDescription {
  if (PLAIN_WORDS.test(text)) return { lines: [{ text, starts: [] }], errors: [] };
  const { document, problems } = readMarkdown(text);
  const { lines, origins } = emitBlocks(document.children);
  const starts = lineStarts(text);
  return {
    lines: lines.map((line, index): DescriptionLine => {
      const offset = starts[(origins[index] ?? 1) - 1] ?? 0;
      return { text: line, starts: line === "" ? [] : [{ column: line.search(/\S/), offset }] };
    }),
    links: linksIn(document),
    errors: problems.map((problem) => ({
      kind: "markdown",
      code: problem.code,
      message: messageOf(problem),
      start: problem.position.start.offset,
      end: problem.position.end.offset,
    })),
  };
}

function linksIn(document: Document): DescriptionLink[] {
  const links: DescriptionLink[] = [];
  walk(document, (node) => {
    const { start, end } = node.position;
    if ((node.type === "reference" || node.type === "image") && node.uri !== undefined)
      links.push({ address: node.uri, start: start.offset, end: end.offset });
    return true;
  });
  return links;
}
