import type { Point, Position } from "../doctree/tree.ts";
import { parseSource } from "../source/parse.ts";
import { pointerOf } from "../source/pointer.ts";
import { isMap, type ValueMap, valueAt } from "../source/value.ts";
import { pointAt } from "./places.ts";
import type { MarkdownProblem } from "./problem.ts";

/** The data that stands between two lines of dashes at the beginning of a text. */
export interface FrontMatter {
  readonly title?: string;
  readonly id?: string;
  /** All that it says, in the author's order. */
  readonly data: ValueMap;
  /** Where the value of a key stands, or the key. */
  readonly place: (key: string, at?: "key" | "value") => Position;
  readonly position: Position;
}

const OPENING = /^---[ \t]*(?:\r\n|\r|\n)/;
/** The first line of a mapping, or of what is meant to be data. Without one, the dashes are a line across the page. */
const DATA = /(?:[^\s:#-][^:\r\n]*:(?:[ \t\r\n]|$)|#|-[ \t]|[{[]|---[ \t]*(?:[\r\n]|$))/y;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
const START: Point = { line: 1, column: 1, offset: 0 };

/**
 * Reads the front matter of a text, if it has any. Gives the text with blanks in its place, so that what follows has the same places.
 */
export function readFrontMatter(
  text: string,
  problems: MarkdownProblem[],
): { text: string; frontMatter?: FrontMatter } {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  DATA.lastIndex = opening;
  if (opening === 0 || !DATA.test(text)) return { text };
  const position = (start: number, end: number): Position => ({
    start: pointAt(text, START, start),
    end: pointAt(text, START, end),
  });
  const report = (reason: string, start: number, end: number) =>
    problems.push({ code: "markdown-front-matter", arguments: { reason }, position: position(start, end) });
  const closing = CLOSING.exec(text.slice(opening));
  if (!closing) {
    report('expected a line "---" that closes it', 0, "---".length);
    return { text };
  }
  const dataEnd = opening + closing.index;
  const end = dataEnd + closing[0].length;
  const rest = blank(text.slice(0, end)) + text.slice(end);
  const source = parseSource(
    "front-matter.yaml",
    blank(text.slice(0, opening)) + text.slice(opening, dataEnd),
    (found) => {
      const { offset = opening, end: to = offset } = "offset" in found.location ? found.location : {};
      report(found.message, offset, to);
    },
  );
  if (!source) return { text: rest };
  const data = source.value ?? new Map();
  if (!isMap(data)) {
    report("expected keys with values, such as title: Introduction", opening, dataEnd);
    return { text: rest };
  }
  const place = (key: string, at: "key" | "value" = "value") => {
    const span = source.locate(pointerOf([key]), at);
    return position(span.start, span.end);
  };
  const named = (key: "title" | "id") => {
    const value = valueAt(data, key);
    if (value === undefined || value === null) return {};
    if (typeof value === "string") return { [key]: value };
    const { start, end: to } = place(key);
    report(`${key} must be text`, start.offset, to.offset);
    return {};
  };
  return {
    text: rest,
    frontMatter: { ...named("title"), ...named("id"), data, place, position: position(0, end) },
  };
}

/** Blanks in place of all but line breaks. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
