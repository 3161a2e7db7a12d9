import type { PhrasingContent } from "mdast";
import { pointAt, positionOf } from "./places.ts";
import type { Reading } from "./reading.ts";

/** `[text][label]` as it stands in a text. An index such as `a[i][j]` is none, nor is what is escaped. */
const FULL_REFERENCE = /(?<![\w)\]\\])\[(?:[^[\]\\]|\\.)+\](\[((?:[^[\]\\\0]|\\.)+)\])/gs;

/** What a label is made of; a set of characters, such as those of a pattern, is none. */
const WORDS = /^(?!.-.(?:[^\p{L}]|$))\p{L}[\p{L}\p{M}\p{N} _.-]+$/u;

/**
 * Reports references whose definitions are missing. Markdown takes them for text, and most brackets are; but those of a text with
 * those of a label behind them can be nothing else.
 */
export function findUnknownReferences(nodes: readonly PhrasingContent[], { text, problems }: Reading): void {
  const [first] = nodes;
  if (!first || !nodes.some((node) => node.type === "text" && node.value.includes("]["))) return;
  const { start } = positionOf(first);
  const written = nodes.map((node) => {
    const { start: from, end: to } = positionOf(node);
    const length = to.offset - from.offset;
    return node.type === "text" ? text.slice(from.offset, to.offset) : "\0".repeat(length);
  });
  for (const found of written.join("").matchAll(FULL_REFERENCE)) {
    const [whole, brackets = "", label = ""] = found;
    if (!WORDS.test(label)) continue;
    const from = start.offset + found.index + whole.length - brackets.length;
    const position = { start: pointAt(text, start, from), end: pointAt(text, start, from + brackets.length) };
    problems.push({ code: "markdown-reference-unknown", arguments: { label }, position });
  }
}
