import type { Position } from "../doctree/tree.ts";
import { findFrontMatter } from "../source/front-matter.ts";
import { blank } from "../source/lines.ts";
import { isCollection, isMap, typeName, valueAt } from "../source/value.ts";
import { pointAt } from "./places.ts";
import type { MarkdownProblem } from "./problem.ts";

/** What the front matter of a text says of its page; other keys are for other programs. */
export interface PageMatter {
  readonly title?: { readonly text: string; readonly position: Position };
  /** The anchor of the highest heading. */
  readonly id?: string;
}

const START = { line: 1, column: 1, offset: 0 };

/**
 * Reads the front matter of a text, if it has any. Gives the text with blanks in its place, so that what follows has the same places.
 */
export function readFrontMatter(
  text: string,
  problems: MarkdownProblem[],
): { text: string; frontMatter?: PageMatter } {
  const found = findFrontMatter(text);
  if (found === undefined) return { text };
  const position = (start: number, end: number): Position => ({
    start: pointAt(text, START, start),
    end: pointAt(text, START, end),
  });
  const report = (reason: string, start: number, end: number) =>
    problems.push({ code: "markdown-front-matter", arguments: { reason }, position: position(start, end) });
  const { data, dataStart, dataEnd, end, errors, locate } = found;
  for (const { reason, start, end } of errors) report(reason, start, end);
  if (end === undefined) return { text };
  const rest = blank(text.slice(0, end)) + text.slice(end);
  if (data === undefined) return { text: rest };
  if (!isMap(data)) {
    report("expected keys with values, such as title: Introduction", dataStart, dataEnd);
    return { text: rest };
  }
  const textOf = (key: string) => {
    const value = valueAt(data, key);
    if (value === undefined || value === null) return undefined;
    const { start, end: to } = locate(key);
    if (typeof value === "string") return { text: value, position: position(start, to) };
    const remedy = isCollection(value) ? "" : "; put it in quotes";
    report(`expected text for "${key}", got ${typeName(value)}${remedy}`, start, to);
    return undefined;
  };
  const [title, id] = [textOf("title"), textOf("id")];
  return { text: rest, frontMatter: { ...(title && { title }), ...(id && { id: id.text }) } };
}
