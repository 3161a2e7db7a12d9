import type { Point, Position } from "../doctree/tree.ts";
import { parseSource } from "../source/parse.ts";
import { pointerOf } from "../source/pointer.ts";
import { isCollection, isMap, typeName, valueAt } from "../source/value.ts";
import { pointAt } from "./places.ts";
import type { MarkdownProblem } from "./problem.ts";

/** What a text says of itself between two lines of dashes at its beginning; other keys are for other programs. */
export interface FrontMatter {
  readonly title?: { readonly text: string; readonly position: Position };
  /** The anchor of the highest heading. */
  readonly id?: string;
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
  const textOf = (key: string) => {
    const value = valueAt(data, key);
    if (value === undefined || value === null) return undefined;
    const { start, end: to } = source.locate(pointerOf([key]), "value");
    if (typeof value === "string") return { text: value, position: position(start, to) };
    const remedy = isCollection(value) ? "" : "; put it in quotes";
    report(`expected text for "${key}", got ${typeName(value)}${remedy}`, start, to);
    return undefined;
  };
  const [title, id] = [textOf("title"), textOf("id")];
  return { text: rest, frontMatter: { ...(title && { title }), ...(id && { id: id.text }) } };
}

/** Blanks in place of all but line breaks. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
