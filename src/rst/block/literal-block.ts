import type { Reader } from "../reading.ts";
import { takeIndented, trimBottom } from "./indented.ts";
import { here, report } from "./report.ts";
import { extent, type Line } from "./source.ts";
import { checkBlankFinish } from "./unindent.ts";

const QUOTE = /^[!-/:-@[-`{-~]/;

/** The literal block that a paragraph announced: indented, or each line quoted with the same character. */
export function literalBlock(reader: Reader): void {
  const taken = takeIndented(reader.lines, reader.at);
  reader.at = Math.max(reader.at, taken.next);
  const lines = trimBottom(taken.lines);
  if (lines.length > 0) {
    addLiteral(reader, lines);
    checkBlankFinish(reader, taken.blankFinish, "A literal block");
    return;
  }
  const quote = QUOTE.exec(reader.lines[reader.at]?.text ?? "")?.[0];
  if (quote === undefined) {
    report(reader.context, "literal-block-missing", here(reader));
    return;
  }
  const start = reader.at;
  while (reader.lines[reader.at]?.text.startsWith(quote)) reader.at += 1;
  addLiteral(reader, reader.lines.slice(start, reader.at));
  const next = reader.lines[reader.at]?.text ?? "";
  if (next === "") return;
  report(reader.context, next.startsWith(" ") ? "unexpected-indent" : "inconsistent-quoting", here(reader));
}

function addLiteral(reader: Reader, lines: readonly Line[]): void {
  const value = lines.map(({ text }) => text).join("\n");
  reader.nodes.push({ type: "literalBlock", position: extent(lines), value });
}
