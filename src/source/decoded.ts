import type { Span } from "./source.ts";

/** How the characters of a decoded text lie in the text that was decoded. */
export interface Decoded {
  /** The span in the file of a span of the decoded text. */
  span(start: number, end: number): Span;
}

/** A stretch of decoded text: either the same characters as in the source, or what a stretch of source stands for. */
interface Run {
  /** Offset in the decoded text. */
  from: number;
  source: Span;
  verbatim: boolean;
}

interface Runs {
  /** Adds source characters that stand for themselves. */
  copy(start: number, end: number): void;
  /** Adds `length` characters for which the source characters from `start` to `end` stand. */
  replace(length: number, start: number, end: number): void;
  decoded(): Decoded;
}

function createRuns(origin: number): Runs {
  const runs: Run[] = [];
  let length = 0;
  const runAt = (offset: number): Run | undefined => {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return runs[low];
  };
  const startOf = (offset: number): number => {
    const run = runAt(offset);
    if (run === undefined) return origin;
    if (run.verbatim) return Math.min(run.source.start + offset - run.from, run.source.end);
    return offset >= length ? run.source.end : run.source.start;
  };
  const endOf = (offset: number): number => {
    const run = runAt(offset - 1);
    if (run === undefined) return origin;
    return run.verbatim ? Math.min(run.source.start + offset - run.from, run.source.end) : run.source.end;
  };
  const add = (count: number, source: Span, verbatim: boolean) => {
    if (count > 0) runs.push({ from: length, source, verbatim });
    length += count;
  };
  return {
    copy: (start, end) => add(end - start, { start, end }, true),
    replace: (count, start, end) => add(count, { start, end }, false),
    decoded: () => ({
      span(start, end) {
        const from = startOf(start);
        return { start: from, end: end > start ? Math.max(from, endOf(end)) : from };
      },
    }),
  };
}

/** Text that stands for itself. */
export function decodeVerbatim(start: number, end: number): Decoded {
  const runs = createRuns(start);
  runs.copy(start, end);
  return runs.decoded();
}

/** A plain scalar over several lines, between `start` and `end`. */
export function decodePlain(text: string, start: number, end: number): Decoded {
  return decodeFlow(text, start, end, () => undefined);
}

/** What stands between single quotes. */
export function decodeSingleQuoted(text: string, start: number, end: number): Decoded {
  return decodeFlow(text, start, end, (position) =>
    text[position] === "'" ? { taken: 2, given: 1 } : undefined,
  );
}

/** What stands between double quotes, in YAML or in JSON, whose escapes are a part of YAML's. */
export function decodeQuoted(text: string, start: number, end: number): Decoded {
  return decodeFlow(text, start, end, (position) => {
    if (text[position] !== "\\") return undefined;
    const letter = text[position + 1] ?? "";
    if (letter === "\n" || letter === "\r")
      return { taken: 1 + whiteSpaceAt(text, position + 1, end).length, given: 0 };
    const taken = 2 + (letter === "x" ? 2 : letter === "u" ? 4 : letter === "U" ? 8 : 0);
    const astral = letter === "U" && Number.parseInt(text.slice(position + 2, position + taken), 16) > 0xffff;
    return { taken, given: astral ? 2 : 1 };
  });
}

/** An escape: how many characters of the source it takes, and how many of the decoded text it gives. */
interface Escape {
  taken: number;
  given: number;
}

/**
 * Decodes a flow scalar (YAML 1.2.2, 7.3): white space around line breaks is dropped, one break becomes a space, of
 * several the first is dropped.
 */
function decodeFlow(
  text: string,
  start: number,
  end: number,
  escapeAt: (position: number) => Escape | undefined,
): Decoded {
  const runs = createRuns(start);
  let position = start;
  let copied = start;
  let solid = start;
  while (position < end) {
    const character = text[position];
    const escaped = escapeAt(position);
    if (escaped !== undefined) {
      runs.copy(copied, position);
      runs.replace(escaped.given, position, position + escaped.taken);
      position += escaped.taken;
      copied = solid = position;
    } else if (character === "\n" || character === "\r") {
      runs.copy(copied, solid);
      const blank = whiteSpaceAt(text, position, end);
      const breaks = blank.match(/\r\n?|\n/g)?.length ?? 1;
      runs.replace(Math.max(1, breaks - 1), position, position + blank.length);
      position += blank.length;
      copied = solid = position;
    } else {
      position++;
      if (character !== " " && character !== "\t") solid = position;
    }
  }
  runs.copy(copied, end);
  return runs.decoded();
}

function whiteSpaceAt(text: string, start: number, end: number): string {
  const pattern = /[ \t\r\n]*/y;
  pattern.lastIndex = start;
  return (pattern.exec(text)?.[0] ?? "").slice(0, end - start);
}

/**
 * A literal or folded block scalar (YAML 1.2.2, 8.1), whose lines stand from `start` to `end`, indented by `indent`.
 * How many line breaks stand between two lines of text is said by `folded`; those at the end lie behind the last one.
 */
export function decodeBlock(
  text: string,
  start: number,
  end: number,
  indent: number,
  folded: boolean,
): Decoded {
  const runs = createRuns(start);
  let last: { end: number; moreIndented: boolean } | undefined;
  let empty = 0;
  for (const line of text.slice(start, end).matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    const content = line[1] ?? "";
    const lineStart = start + line.index;
    const from = lineStart + indent;
    const to = lineStart + content.length;
    if (line[0] === "") break;
    if (from >= to && /^ *$/.test(content)) {
      empty++;
      continue;
    }
    const moreIndented = /^[ \t]/.test(text.slice(from, from + 1));
    const breaks = last === undefined ? 0 : 1;
    const joins = folded && !moreIndented && last?.moreIndented === false;
    runs.replace(joins ? Math.max(1, empty) : empty + breaks, last?.end ?? lineStart, from);
    runs.copy(from, to);
    last = { end: to, moreIndented };
    empty = 0;
  }
  if (last !== undefined) runs.replace(1 + empty, last.end, end);
  return runs.decoded();
}
