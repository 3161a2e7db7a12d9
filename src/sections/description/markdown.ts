import type { Document } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import { readMarkdown } from "../../markdown/index.ts";
import { messageOf } from "../../markdown/problem.ts";
import { emitBlocks } from "../../rst/emit/emit.ts";
import { lineStarts } from "../../source/lines.ts";
import type { DescriptionShortcodes } from "./expanded-description.ts";
import type { DescriptionLine } from "./lines.ts";
import type { DescriptionLink, ReadDescription } from "./read.ts";

/** Words, and nothing that either language could take for markup. */
const PLAIN_WORDS = /^\p{L}[\p{L}\p{N} ,;()'"/-]*(?:[.:?] [\p{L}\p{N} ,;()'"/-]*)*[.:?]?$/u;

/**
 * Reads a description in Markdown. It is shown as reStructuredText, in which templates write.
 * @param shortcodes what its shortcodes stand for, where it may have some
 */
export function readMarkdownDescription(
  written: string,
  shortcodes?: DescriptionShortcodes,
): ReadDescription {
  if (PLAIN_WORDS.test(written)) return { lines: [{ text: written, starts: [] }], errors: [] };
  const expanded = shortcodes?.expand(written);
  const { text, writtenAt, errors } = expanded ?? { text: written, writtenAt: asItIs, errors: [] };
  const { document, problems } = readMarkdown(text);
  const { lines, origins } = emitBlocks(document.children);
  const starts = lineStarts(text);
  return {
    lines: lines.map((line, index): DescriptionLine => {
      const offset = writtenAt(starts[(origins[index] ?? 1) - 1] ?? 0);
      return { text: line, starts: line === "" ? [] : [{ column: line.search(/\S/), offset }] };
    }),
    links: linksIn(document, writtenAt),
    errors: [
      ...errors.map((error) => ({ kind: "shortcode" as const, ...error })),
      ...problems.map((problem) => ({
        kind: "markdown" as const,
        code: problem.code,
        message: messageOf(problem),
        start: writtenAt(problem.position.start.offset),
        end: writtenAt(problem.position.end.offset),
      })),
    ],
  };
}

function asItIs(offset: number): number {
  return offset;
}

function linksIn(document: Document, writtenAt: (offset: number) => number): DescriptionLink[] {
  const links: DescriptionLink[] = [];
  walk(document, (node) => {
    const { start, end } = node.position;
    if ((node.type === "reference" || node.type === "image") && node.uri !== undefined)
      links.push({ address: node.uri, start: writtenAt(start.offset), end: writtenAt(end.offset) });
    return true;
  });
  return links;
}
