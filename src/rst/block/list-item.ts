import type { ListItem } from "../../doctree/tree.ts";
import type { Reader } from "../reading.ts";
import { type Taken, takeIndented } from "./indented.ts";
import { nest } from "./nest.ts";
import { extent } from "./source.ts";

/** Takes a list's item whose text begins at a column: what follows is indented to there, or, if that line is empty, at all. */
export function listItem(reader: Reader, column: number): { item: ListItem; blankFinish: boolean } {
  const start = reader.at;
  const empty = (reader.lines[start]?.text.length ?? 0) <= column;
  const taken: Taken = takeIndented(reader.lines, start, empty ? { first: column } : { indent: column });
  reader.at = taken.next;
  const item: ListItem = {
    type: "listItem",
    position: extent(reader.lines, start, taken.next),
    children: nest(reader.context, taken.lines),
  };
  return { item, blankFinish: taken.blankFinish };
}
