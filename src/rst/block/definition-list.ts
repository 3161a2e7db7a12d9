import { parseInline } from "../inline/parse.ts";
import type { Classifier, DefinitionListItem, Inline, Term } from "../tree.ts";
import { here, nest, type Reader, report } from "./context.ts";
import { takeIndented } from "./indented.ts";
import { extent } from "./source.ts";
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

/** A term and its classifiers: ` : ` in the text parts them, but not within inline markup. */
function readTerm(reader: Reader): (Term | Classifier)[] {
  const position = here(reader);
  const line = reader.lines[reader.at];
  const parts: Inline[][] = [[]];
  for (const node of line === undefined ? [] : parseInline(reader.context, [line])) {
    if (node.type !== "text") parts.at(-1)?.push(node);
    else splitText(node, parts);
  }
  return parts.map((children, index) => {
    const first = children[0]?.position ?? position;
    const last = children.at(-1)?.position ?? position;
    const place = { ...first, end: last.end };
    return { type: index === 0 ? "term" : "classifier", position: place, children };
  });
}

function splitText(node: Inline & { type: "text" }, parts: Inline[][]): void {
  let from = 0;
  const add = (to: number) => {
    const value = node.value.slice(from, to);
    if (value !== "") parts.at(-1)?.push({ type: "text", position: within(node, from, to), value });
  };
  for (const match of node.value.matchAll(DELIMITER)) {
    add(match.index);
    parts.push([]);
    from = match.index + match[0].length;
  }
  add(node.value.length);
}

/** The position of part of a text node of one line; exact unless the text has escapes. */
function within(node: Inline & { type: "text" }, from: number, to: number) {
  const { start, end } = node.position;
  if (end.offset - start.offset !== node.value.length) return node.position;
  const at = (shift: number) => ({
    line: start.line,
    column: start.column + shift,
    offset: start.offset + shift,
  });
  return { ...node.position, start: at(from), end: at(to) };
}
