import { valueAtPointer } from "../source/value.ts";
import type { Change, FixContext, Found } from "./change.ts";
import { indentAt, type WrittenExample, writtenExamples } from "./examples.ts";

/** What is in front of the text of a block: its indicator, and what else is on that line. */
const HEADER = /([ \t]*)([|>][-+\d]{0,2})([ \t]*(?:#[^\n]*)?\r?\n\s*)$/;

/** No header is longer, but for its comment. */
const LONGEST_HEADER = 1000;

/**
 * Turns examples that are JSON text into values. JSON is YAML as well: where the text is a block, only the `|` in front
 * of it goes, and its lines stay as they are.
 */
export function jsonTextToValues(context: FixContext): Found {
  return { changes: writtenExamples(context).flatMap((each) => (each.isText ? asValue(each) : [])) };
}

function asValue({ source, pointer, value }: WrittenExample): Change {
  const { start, end } = source.locate(pointer);
  const expected = { pointer, value };
  const header = HEADER.exec(source.text.slice(Math.max(0, start - LONGEST_HEADER), start));
  if (header !== null) {
    const [, blanks = "", indicator = "", rest = ""] = header;
    const after = start - rest.length;
    // The blanks before the indicator go with it, unless a comment follows.
    const from = after - indicator.length - (rest.trim() === "" ? blanks.length : 0);
    return { file: source.file, start: from, end: after, text: "", expected };
  }
  const json = String(valueAtPointer(source.value, pointer)).trim();
  const indent = " ".repeat(indentAt(source.text, start) + 2);
  const text = json.includes("\n") ? `\n${json.replace(/^/gm, indent)}` : json;
  return { file: source.file, start, end, text, expected };
}
