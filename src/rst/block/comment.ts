import type { Reader } from "../reading.ts";
import { takeIndented, trimBottom } from "./indented.ts";
import { extent } from "./source.ts";

/** A comment; two dots alone, before a blank line, are an empty one that takes nothing that follows. */
export function comment(reader: Reader, column: number): boolean {
  const start = reader.at;
  const first = reader.lines[start]?.text ?? "";
  if (first.length <= column && (reader.lines[start + 1]?.text ?? "") === "") {
    reader.at = start + 1;
    reader.nodes.push({ type: "comment", position: extent(reader.lines, start, start + 1), value: "" });
    return true;
  }
  const taken = takeIndented(reader.lines, start, { first: column });
  reader.at = taken.next;
  const value = trimBottom(taken.lines)
    .map(({ text }) => text)
    .join("\n");
  reader.nodes.push({ type: "comment", position: extent(reader.lines, start, taken.next), value });
  return taken.blankFinish;
}
