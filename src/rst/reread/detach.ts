import type { Line } from "../block/source.ts";

/**
 * Copies the text of some lines. What is read of lines consists of slices of the whole text, and nodes that are kept would
 * keep all of it, for each version that they come from.
 */
export function detach(lines: Line[], from: number, to: number): void {
  const some = lines.slice(from, to);
  const copy = some.map(({ text }) => text).join("\n");
  let start = 0;
  for (const [index, line] of some.entries()) {
    const end = start + line.text.length;
    lines[from + index] = { ...line, text: copy.slice(start, end) };
    start = end + 1;
  }
}
