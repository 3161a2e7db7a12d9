import { finding } from "../diagnostics/finding.ts";
import type { ParseContext } from "./parse-context.ts";
import type { Place } from "./place.ts";
import type { Span } from "./source.ts";
import type { Value, ValueMap } from "./value.ts";

interface Cell extends Span {
  text: string;
}

/**
 * Reads comma-separated values (RFC 4180) as a list of mappings: the first line names the keys, each other one is a row, and all values
 * are strings. Where the first line has semicolons or tabs and no commas, these part the values. What a row lacks at its end is left
 * out. Gives nothing, and reports the first error, where it cannot be read.
 */
export function parseCsv(
  text: string,
  context: ParseContext,
): { value: Value; places: () => Place } | undefined {
  const rows = rowsOf(text, context);
  const [header, ...body] = rows ?? [];
  if (header === undefined) return rows && { value: [], places: () => ({ start: 0, end: text.length }) };
  const wrong = (cell: Span, reason: string) =>
    context.report(finding("csv-syntax", { reason }, context.at(cell.start, cell.end)));
  const names = header.map((cell) => cell.text.trim());
  for (const [index, cell] of header.entries()) {
    const name = names[index] ?? "";
    const isTwice = names.indexOf(name) < index;
    if (name !== "" && !isTwice) continue;
    wrong(cell, name === "" ? "a column of the first line has no name" : `two columns are named '${name}'`);
    return undefined;
  }
  const long = body.find((row) => row.length > names.length)?.[names.length];
  if (long !== undefined) {
    wrong(long, `the line has more values than the first line has names, which is ${names.length}`);
    return undefined;
  }
  const { mostEntries: limit = Number.POSITIVE_INFINITY } = context;
  const [beyond] = body[limit] ?? [];
  if (beyond !== undefined) {
    context.report(finding("too-many-entries", { limit }, context.at(beyond.start, beyond.end)));
    return undefined;
  }
  return {
    value: body.map((row): ValueMap => new Map(row.map((cell, index) => [names[index] ?? "", cell.text]))),
    places: () => ({ start: 0, end: text.length, children: placesOf(names, body) }),
  };
}

function placesOf(names: readonly string[], body: readonly Cell[][]): Map<string, Place> {
  return new Map(
    body.map((row, index): [string, Place] => {
      const children = new Map(row.map((cell, column): [string, Place] => [names[column] ?? "", cell]));
      const [{ start } = { start: 0 }] = row;
      return [String(index), { start, end: row.at(-1)?.end ?? start, children }];
    }),
  );
}

/** The cells of each line that is not empty. Within quotes there may be line breaks, and a quote is written twice. */
function rowsOf(text: string, { report, at }: ParseContext): Cell[][] | undefined {
  const separator = separatorIn(text);
  const plain = new RegExp(`[^${separator}\\r\\n]*`, "y");
  const blank = / */y;
  const match = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from;
    return from + (pattern.exec(text)?.[0].length ?? 0);
  };
  const fail = (reason: string, offset: number) =>
    report(finding("csv-syntax", { reason }, at(offset, offset + 1)));
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let start = text.startsWith("\uFEFF") ? 1 : 0; ; ) {
    const quote = match(blank, start);
    const isQuoted = text[quote] === '"';
    const closing = isQuoted ? closingQuote(text, quote) : undefined;
    if (isQuoted && closing === undefined) return void fail("this quote is never closed", quote);
    const end = closing === undefined ? match(plain, start) : match(blank, closing + 1);
    const inner = closing === undefined ? undefined : text.slice(quote + 1, closing).replaceAll('""', '"');
    row.push({ text: inner ?? text.slice(start, end), start, end });
    const next = text[end];
    if (next === separator) {
      start = end + 1;
      continue;
    }
    if (next !== undefined && next !== "\r" && next !== "\n")
      return void fail("there is text behind a closing quote; a quote within quotes is written twice", end);
    if (row.length > 1 || end > start) rows.push(row);
    row = [];
    if (next === undefined) return rows;
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
}

/** The quote that closes the one at `opening`, if any does. */
function closingQuote(text: string, opening: number): number | undefined {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return undefined;
}

/** What parts the values: the first of a comma, a semicolon and a tab that the first line has outside of quotes. */
function separatorIn(text: string): string {
  let line = "";
  for (const [index, part] of text.split('"').entries()) {
    if (index % 2 > 0) continue;
    const [before = "", ...more] = part.split(/[\r\n]/, 2);
    line += before;
    if (more.length > 0) break;
  }
  return [",", ";", "\t"].find((each) => line.includes(each)) ?? ",";
}
