import type { EnumeratedList, EnumerationType } from "../../doctree/tree.ts";
import type { Reader } from "../reading.ts";
import { type Enumerator, formatEnumerator, readEnumerator } from "./enumerator.ts";
import { listItem } from "./list-item.ts";
import { here, report } from "./report.ts";
import { extent, type Line } from "./source.ts";
import { checkBlankFinish, skipTo } from "./unindent.ts";

/** Reads an enumerated list; false if the line only looks like its first item. */
export function enumeratedList(reader: Reader): boolean {
  const start = reader.at;
  const first = itemAt(reader.lines, start);
  if (first?.ordinal === undefined) return false;
  const enumeration: EnumerationType = first.sequence === "auto" ? "arabic" : first.sequence;
  const list: EnumeratedList = {
    type: "enumeratedList",
    position: here(reader),
    enumeration,
    prefix: first.prefix,
    suffix: first.suffix,
    start: first.ordinal,
    children: [],
  };
  if (first.ordinal !== 1) {
    const ordinalOne = formatEnumerator(1, enumeration, "", "")?.trim();
    report(reader.context, "list-start", list.position, first.text, `"${ordinalOne}"`);
  }
  reader.nodes.push(list);
  let item: Enumerator | undefined = first;
  let auto = first.sequence === "auto";
  let ordinal = first.ordinal;
  let finished = true;
  while (item !== undefined) {
    const read = listItem(reader, item.column);
    list.children.push(read.item);
    finished = read.blankFinish;
    item = skipTo(reader, "enumerator") ? itemAt(reader.lines, reader.at, enumeration) : undefined;
    if (item === undefined || item.prefix !== first.prefix || item.suffix !== first.suffix) break;
    if (item.sequence === "auto") auto = true;
    else if (item.sequence !== enumeration || auto || item.ordinal !== ordinal + 1) break;
    if (item.ordinal !== undefined) ordinal = item.ordinal;
  }
  list.position = extent(reader.lines, start, reader.at);
  checkBlankFinish(reader, finished, "An enumerated list");
  return true;
}

function itemAt(lines: readonly Line[], at: number, expected?: EnumerationType): Enumerator | undefined {
  return enumeratorOf(lines[at]?.text ?? "", lines[at + 1]?.text ?? "", expected);
}

/** The enumerator of a line, if the next line allows this one to be an item: blank, indented, or the next item. */
export function enumeratorOf(line: string, next: string, expected?: EnumerationType): Enumerator | undefined {
  const item = readEnumerator(line, expected);
  if (item?.ordinal === undefined) return undefined;
  if (next === "" || next.startsWith(" ")) return item;
  const { prefix, suffix } = item;
  const following = formatEnumerator(item.ordinal + 1, item.sequence, prefix, suffix);
  if (following === undefined) return undefined;
  return next.startsWith(following) || next.startsWith(`${prefix}#${suffix} `) ? item : undefined;
}
