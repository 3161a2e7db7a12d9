import type { Field } from "../../doctree/tree.ts";
import { parseInline } from "../inline/parse.ts";
import type { Reader } from "../reading.ts";
import { afterMarker, fieldNameEnd } from "./classify.ts";
import { takeIndented } from "./indented.ts";
import { nest } from "./nest.ts";
import { cut, extent, type Line } from "./source.ts";
import { checkBlankFinish, skipTo } from "./unindent.ts";

/** One field before its name and body are read. */
export interface FieldLines {
  readonly name: Line;
  readonly body: Line[];
  readonly next: number;
  readonly blankFinish: boolean;
}

/** Takes the field that begins at a line; undefined if none does. */
export function takeField(lines: readonly Line[], at: number): FieldLines | undefined {
  const line = lines[at];
  const end = line === undefined ? -1 : fieldNameEnd(line.text);
  if (line === undefined || end < 0 || !line.text.startsWith(":")) return undefined;
  const taken = takeIndented(lines, at, { first: afterMarker(line.text, end + 1) });
  return { name: cut(line, 1, end), body: taken.lines, next: taken.next, blankFinish: taken.blankFinish };
}

export function fieldList(reader: Reader): void {
  const start = reader.at;
  const children: Field[] = [];
  let finished = true;
  do {
    const field = takeField(reader.lines, reader.at);
    if (field === undefined) break;
    children.push(readField(reader, field));
    reader.at = field.next;
    finished = field.blankFinish;
  } while (skipTo(reader, "field"));
  reader.nodes.push({ type: "fieldList", position: extent(reader.lines, start, reader.at), children });
  checkBlankFinish(reader, finished, "A field list");
}

function readField(reader: Reader, field: FieldLines): Field {
  const { context, lines, at } = reader;
  const position = extent(lines, at, field.next);
  return {
    type: "field",
    position,
    children: [
      { type: "fieldName", position: extent([field.name]), children: parseInline(context, [field.name]) },
      {
        type: "fieldBody",
        position: field.body.length > 0 ? extent(field.body) : { ...position, start: position.end },
        children: nest(context, field.body),
      },
    ],
  };
}
