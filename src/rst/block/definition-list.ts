import type { Classifier, DefinitionListItem, Inline, Term, Text } from "../../doctree/tree.ts";
import { markEscapes, unescaped } from "../inline/escape.ts";
import { parseInline } from "../inline/parse.ts";
import type { Reader } from "../reading.ts";
import { takeIndented } from "./indented.ts";
import { nest } from "./nest.ts";
import { here, report } from "./report.ts";
import { extent, type Line, positionOf } from "./source.ts";
import { checkBlankFinish, skipTo } from "./unindent.ts";

/** Terms, each with its definition indented below it. */
export function definitionList(reader: Reader): void {
  const start = reader.at;
  const children: DefinitionListItem[] = [];
  let finished = true;
  do {
    if (!reader.lines[reader.at + 1]?.text.startsWith(" ")) break;
    const { item, blankFinish } = definitionListItem(reader);
    children.push(item);
    finished = blankFinish;
  } while (skipTo(reader, "text"));
  reader.nodes.push({ type: "definitionList", position: extent(reader.lines, start, reader.at), children });
  checkBlankFinish(reader, finished, "A definition list");
}

function definitionListItem(reader: Reader): { item: DefinitionListItem; blankFinish: boolean } {
  const start = reader.at;
  const terms = readTerm(reader);
  const taken = takeIndented(reader.lines, start + 1);
  if (reader.lines[start]?.text.endsWith("::")) {
    report(reader.context, "missing-blank-before-literal", here(reader, start + 1));
  }
  const children = nest(reader.context, taken.lines);
  const definition = { type: "definition" as const, position: extent(taken.lines), children };
  reader.at = taken.next;
  const position = extent(reader.lines, start, taken.next);
  const item: DefinitionListItem = { type: "definitionListItem", position, children: [...terms, definition] };
  return { item, blankFinish: taken.blankFinish };
}

const DELIMITER = / +: +/g;

/** A term and its classifiers: ` : ` in the text parts them, but not within inline markup, nor if the colon is escaped. */
function readTerm(reader: Reader): (Term | Classifier)[] {
  const position = here(reader);
  const line = reader.lines[reader.at];
  const parts: Inline[][] = [[]];
  for (const node of line === undefined ? [] : parseInline(reader.context, [line])) {
    if (line === undefined || node.type !== "text") parts.at(-1)?.push(node);
    else splitText(node, writtenText(node, line), parts);
  }
  return parts.map((children, index) => {
    const first = children[0]?.position ?? position;
    const last = children.at(-1)?.position ?? position;
    const place = { ...first, end: last.end };
    return { type: index === 0 ? "term" : "classifier", position: place, children };
  });
}

/** A text of one line with its escapes marked, as they are in the line. */
function writtenText({ value, position: { start, end } }: Text, line: Line): string {
  if (end.offset - start.offset === value.length) return value;
  const from = start.offset - positionOf(line).start.offset;
  const written = markEscapes(line.text.slice(from, from + end.offset - start.offset));
  return unescaped(written) === value ? written : value;
}

/** Parts a text, with its escapes marked, where ` : ` is in it. */
function splitText(node: Text, written: string, parts: Inline[][]): void {
  let from = 0;
  const add = (to: number) => {
    const value = unescaped(written.slice(from, to));
    if (value !== "") parts.at(-1)?.push({ type: "text", position: within(node, from, to, written), value });
  };
  for (const match of written.matchAll(DELIMITER)) {
    add(match.index);
    parts.push([]);
    from = match.index + match[0].length;
  }
  add(written.length);
}

/** The position of part of a text node of one line; that of the whole where tabs move its columns. */
function within({ position }: Text, from: number, to: number, written: string) {
  const { start, end } = position;
  if (end.offset - start.offset !== written.length) return position;
  const at = (shift: number) => ({
    line: start.line,
    column: start.column + shift,
    offset: start.offset + shift,
  });
  return { ...position, start: at(from), end: at(to) };
}
