import type { OptionListItem, OptionMarker } from "../../doctree/tree.ts";
import type { Reader } from "../reading.ts";
import { optionsLength } from "./classify.ts";
import { takeIndented } from "./indented.ts";
import { nest } from "./nest.ts";
import { extent } from "./source.ts";
import { checkBlankFinish, skipTo } from "./unindent.ts";

/** Reads an option list; false if the first option has no description, which makes it text. */
export function optionList(reader: Reader): boolean {
  const start = reader.at;
  const children: OptionListItem[] = [];
  let finished = true;
  do {
    const line = reader.lines[reader.at]?.text ?? "";
    const length = optionsLength(line);
    const taken = takeIndented(reader.lines, reader.at, { first: length });
    if (taken.lines.length === 0) break;
    const position = extent(reader.lines, reader.at, taken.next);
    children.push({
      type: "optionListItem",
      position,
      options: line.slice(0, length).trimEnd().split(", ").map(readOption),
      children: [
        { type: "description", position: extent(taken.lines), children: nest(reader.context, taken.lines) },
      ],
    });
    reader.at = taken.next;
    finished = taken.blankFinish;
  } while (skipTo(reader, "option"));
  if (children.length === 0) return false;
  reader.nodes.push({ type: "optionList", position: extent(reader.lines, start, reader.at), children });
  checkBlankFinish(reader, finished, "An option list");
  return true;
}

const OPTION = /^(--[^ =]+|\/[^ =]+|[-+].)([ =]?)(.*)$/s;

function readOption(text: string): OptionMarker {
  const [, option = text, delimiter = "", argument = ""] = OPTION.exec(text) ?? [];
  return { option, delimiter, argument };
}
