import type { Reader } from "../reading.ts";
import { takeText } from "./indented.ts";
import { extent } from "./source.ts";

/** A Python session: from its prompt to the next blank line. */
export function doctest(reader: Reader): void {
  const { next } = takeText(reader.lines, reader.at, false);
  const lines = reader.lines.slice(reader.at, next);
  reader.at = next;
  reader.nodes.push({
    type: "doctestBlock",
    position: extent(lines),
    value: lines.map(({ text }) => text).join("\n"),
  });
}
