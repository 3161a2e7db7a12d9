import type { Reader } from "../reading.ts";
import { isAdornment } from "./classify.ts";
import { definitionList } from "./definition-list.ts";
import { takeText } from "./indented.ts";
import { literalBlock } from "./literal-block.ts";
import { paragraph } from "./paragraph.ts";
import { here, report } from "./report.ts";
import { underlined } from "./section.ts";

/** A line of text: the next line makes it a title, a term, or the first line of a paragraph. */
export function text(reader: Reader): void {
  const start = reader.at;
  const next = reader.lines[start + 1]?.text ?? "";
  if (next.startsWith(" ")) {
    definitionList(reader);
    return;
  }
  if (next !== "" && isAdornment(next) && underlined(reader)) return;
  const taken = takeText(reader.lines, start + 1, true);
  reader.at = taken.next;
  const literalFollows = paragraph(reader, start, taken.next);
  if (taken.unexpected) report(reader.context, "unexpected-indent", here(reader));
  if (literalFollows) literalBlock(reader);
}
