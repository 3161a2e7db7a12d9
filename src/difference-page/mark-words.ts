import { diffArrays } from "diff";

/** A stretch of text that is in both states, or in one of them. */
export interface Mark {
  kind: "same" | "removed" | "added";
  text: string;
  /** Whether it only stands otherwise: readers of both need not see it. */
  isLayout?: boolean;
}

/** Texts with more differences than these are taken as one text in the place of another. */
const MOST_EDITS = 2000;
/** So much of the longer text must be in both for its words to be marked one by one. */
const LEAST_SHARED = 0.4;
/** What is shorter is no help to readers between two changes. */
const SHORTEST = 3;

/**
 * Marks what differs between two texts, word by word; where little is the same, each as a whole. What is the same together with
 * what is removed is the text before, and with what is added the one after.
 */
export function markWords(before: string, after: string): Mark[] {
  const marks = joined(marksOf(wordsOf(before), wordsOf(after)));
  const shared = marks.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.length : 0), 0);
  return shared < LEAST_SHARED * Math.max(before.length, after.length) ? replaced(before, after) : marks;
}

/** The same line by line; lines that replace others are marked word by word. */
export function markLines(before: string, after: string): Mark[] {
  const marks = marksOf(linesOf(before), linesOf(after));
  return marks.flatMap((mark, index): Mark[] => {
    const [previous, next] = [marks[index - 1], marks[index + 1]];
    if (mark.kind === "removed" && next?.kind === "added") return markWords(mark.text, next.text);
    return mark.kind === "added" && previous?.kind === "removed" ? [] : [mark];
  });
}

function replaced(before: string, after: string): Mark[] {
  const marks: Mark[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return marks.filter(({ text }) => text !== "");
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function marksOf(before: string[], after: string[]): Mark[] {
  const found = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  if (found === undefined) return replaced(before.join(""), after.join(""));
  return found.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** Takes changes with next to nothing between them as one: what is removed, then what is added. */
function joined(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    result.push(...replaced(removed, added));
    removed = "";
    added = "";
  };
  for (const [index, { kind, text }] of marks.entries()) {
    const isInside = index > 0 && index < marks.length - 1;
    if (kind === "same" && !(isInside && text.trim().length < SHORTEST)) {
      close();
      result.push({ kind, text });
      continue;
    }
    if (kind !== "added") removed += text;
    if (kind !== "removed") added += text;
  }
  close();
  return result;
}
