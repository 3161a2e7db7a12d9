import type { Attribution, BlockQuote } from "../../doctree/tree.ts";
import { parseInline } from "../inline/parse.ts";
import type { Reader } from "../reading.ts";
import { leadingSpaces, takeIndented } from "./indented.ts";
import { nest } from "./nest.ts";
import { cut, extent, type Line } from "./source.ts";
import { checkBlankFinish } from "./unindent.ts";

/** Indented text; it may end with an attribution, and another quote may follow that. */
export function blockQuote(reader: Reader): void {
  const taken = takeIndented(reader.lines, reader.at);
  reader.at = taken.next;
  for (const each of readQuotes(reader, taken.lines)) reader.nodes.push(each);
  checkBlankFinish(reader, taken.blankFinish, "A block quote");
}

/** The block quotes that lines make up. */
export function readQuotes(reader: Pick<Reader, "context">, lines: readonly Line[]): BlockQuote[] {
  const quotes: BlockQuote[] = [];
  let start = 0;
  while (start < lines.length) {
    const attribution = findAttribution(lines, start);
    const end = attribution?.end ?? lines.length;
    const quote: BlockQuote = {
      type: "blockQuote",
      position: extent(lines, start, end),
      children: nest(reader.context, lines.slice(start, attribution?.start)),
    };
    if (attribution) quote.children.push(readAttribution(reader, lines, attribution));
    quotes.push(quote);
    start = end;
    while (lines[start]?.text === "") start += 1;
  }
  return quotes;
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** The length of the dashes, and the indent of the lines behind the first. */
  readonly column: number;
  readonly indent: number;
}

/** How an attribution begins. */
export const DASHES = /^(?:---?(?!-)|—) *(?=[^ ])/;

/** The first line after a blank one that begins with dashes, if its further lines are evenly indented. */
function findAttribution(lines: readonly Line[], from: number): Found | undefined {
  let seen = false;
  for (let start = from; start < lines.length; start += 1) {
    const text = lines[start]?.text ?? "";
    if (text === "") continue;
    const column = seen && lines[start - 1]?.text === "" ? DASHES.exec(text)?.[0].length : undefined;
    seen = true;
    if (column === undefined) continue;
    let end = start + 1;
    while (end < lines.length && lines[end]?.text !== "") end += 1;
    const indents = lines.slice(start + 1, end).map((line) => leadingSpaces(line.text));
    const indent = indents[0] ?? 0;
    if (indents.every((each) => each === indent)) return { start, end, column, indent };
  }
  return undefined;
}

function readAttribution(reader: Pick<Reader, "context">, lines: readonly Line[], found: Found): Attribution {
  const text = lines
    .slice(found.start, found.end)
    .map((line, index) => cut(line, index === 0 ? found.column : found.indent));
  return { type: "attribution", position: extent(text), children: parseInline(reader.context, text) };
}
