import { normalizeName } from "../../doctree/names.ts";
import type { Block, Position } from "../../doctree/tree.ts";
import type { Reader } from "../reading.ts";
import { afterMarker } from "./classify.ts";
import { takeIndented } from "./indented.ts";
import { nest } from "./nest.ts";
import { extent } from "./source.ts";

/** A footnote: `start` is the column of its bracket, `close` the distance from there to the closing one. */
export function footnote(reader: Reader, start: number, close: number): boolean {
  return labelled(reader, start, close, (label, body) => {
    if (label === "*") return { type: "footnote", ...body, auto: "symbol" };
    if (label === "#") return { type: "footnote", ...body, auto: "number" };
    if (!label.startsWith("#")) return { type: "footnote", ...body, label, names: [label] };
    return { type: "footnote", ...body, auto: "number", names: [normalizeName(label.slice(1))] };
  });
}

export function citation(reader: Reader, start: number, close: number): boolean {
  return labelled(reader, start, close, (label, body) => {
    return { type: "citation", ...body, label, names: [normalizeName(label)] };
  });
}

function labelled(
  reader: Reader,
  start: number,
  close: number,
  make: (label: string, body: { position: Position; children: Block[] }) => Block,
): boolean {
  const { context, lines, at } = reader;
  const line = lines[at]?.text ?? "";
  const taken = takeIndented(lines, at, { first: afterMarker(line, start + close + 1) });
  const body = { position: extent(lines, at, taken.next), children: nest(context, taken.lines) };
  reader.nodes.push(make(line.slice(start + 1, start + close), body));
  reader.at = taken.next;
  return taken.blankFinish;
}
