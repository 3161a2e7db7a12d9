import type { PhrasingContent } from "mdast";
import { pointAt, positionOf } from "./places.ts";
import type { Reading } from "./reading.ts";

/** `[text][label]` as it is in a text. An index such as `a[i][j]` is none, nor is what is escaped. */
const FULL_REFERENCE = /(?<![\w)\]\\])\[(?:[^[\]\\]|\\.)+\](\[((?:[^[\]\\\0]|\\.)+)\])/gs;

/** What a label is made of; a set of characters, such as those of a pattern, is none. */
const WORDS = /^(?!.-.(?:[^\p{L}]|$))\p{L}[\p{L}\p{M}\p{N} _.-]+$/u;

/** `[^label]` where a reference to a footnote can stand; other brackets of this form are sets of characters in a pattern. */
const NOTE_REFERENCE = /(?<=(^|.)(?<!\\))\[(\^[\p{L}\p{N}_-]+)\](?=[.,;:!?)"'”’]*(?:\s|\0|$))/gsu;

/** A set of characters from one to another, `^a-z`. */
const RANGE = /^\^.-.$/u;

/**
 * Reports references whose definitions are missing. Markdown takes them for text, and most brackets are; but those of a text with
 * those of a label behind them can be nothing else, and neither can the marks of footnotes.
 */
export function findUnknownReferences(nodes: readonly PhrasingContent[], reading: Reading): void {
  const { text, problems } = reading;
  const [first] = nodes;
  if (!first || !nodes.some((node) => node.type === "text" && /\]\[|\[\^/.test(node.value))) return;
  const { start } = positionOf(first);
  const written = nodes
    .map((node) => {
      const { start: from, end: to } = positionOf(node);
      return node.type === "text" ? text.slice(from.offset, to.offset) : "\0".repeat(to.offset - from.offset);
    })
    .join("");
  let from = start;
  for (const { index, length, label } of [...fullReferences(written), ...noteReferences(written, reading)]) {
    // Each place is sought from the one before: seen from the first, many would take quadratic time.
    const offset = start.offset + index;
    if (offset < from.offset) from = start;
    from = pointAt(text, from, offset);
    const position = { start: from, end: pointAt(text, from, offset + length) };
    problems.push({ code: "markdown-reference-unknown", arguments: { label }, position });
  }
}

interface UnknownReference {
  readonly index: number;
  readonly length: number;
  readonly label: string;
}

function fullReferences(written: string): UnknownReference[] {
  return [...written.matchAll(FULL_REFERENCE)].flatMap(
    ({ index, 0: whole, 1: brackets = "", 2: label = "" }) =>
      WORDS.test(label)
        ? { index: index + whole.length - brackets.length, length: brackets.length, label }
        : [],
  );
}

function noteReferences(written: string, reading: Reading): UnknownReference[] {
  return [...written.matchAll(NOTE_REFERENCE)].flatMap(
    ({ index, 0: whole, 1: before = "", 2: label = "" }) =>
      isNote(before, label, reading) ? { index, length: whole.length, label } : [],
  );
}

/** Whether a footnote is meant: where a text has none, only a number behind a word is sure to be its mark. */
function isNote(before: string, label: string, { hasFootnotes }: Reading): boolean {
  if (/[\])\\/-]/.test(before) || RANGE.test(label)) return false;
  return hasFootnotes || (/^\^\d+$/.test(label) && /\S/.test(before));
}
