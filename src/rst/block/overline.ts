import type { DiagnosticCode } from "../diagnostic.ts";
import type { Reader } from "../reading.ts";
import { displayWidth } from "../width.ts";
import { isAdornment } from "./classify.ts";
import { leadingSpaces } from "./indented.ts";
import { here, report, unreadable } from "./report.ts";
import { openSection, SHORT } from "./section.ts";
import { cut, extent } from "./source.ts";

/**
 * A line of punctuation: a transition, or the overline of a title. False if it is to be read as text, for being too
 * short for what it looks like.
 */
export function overline(reader: Reader): boolean {
  const { context, at: start } = reader;
  const line = reader.lines[start];
  if (line === undefined) return false;
  const over = line.text;
  const short = over.length < SHORT;
  if (reader.sections === undefined) return inBlock(reader, over);
  const title = reader.lines[start + 1];
  if (title === undefined || title.text === "") {
    if (short) return false;
    reader.nodes.push({ type: "transition", position: extent(reader.lines, start, start + 1) });
    reader.at = start + 1;
    return true;
  }
  if (isAdornment(title.text)) return reject(reader, short, "adornment-pair", 2);
  const under = reader.lines[start + 2]?.text;
  if (under === undefined) return reject(reader, short, "title-incomplete", 2);
  if (!isAdornment(under)) return reject(reader, short, "overline-alone", 3);
  if (under !== over) return reject(reader, short, "overline-mismatch", 3);
  if (displayWidth(title.text) > over.length) {
    if (short) {
      report(context, "lost-title", here(reader), title.text.trim());
      return false;
    }
    report(context, "short-overline", here(reader));
  }
  reader.at = start + 3;
  openSection(reader, start, cut(title, leadingSpaces(title.text)), `${over[0]}${under[0]}`);
  return true;
}

/** Drops lines that look like a title but are none; too short an overline makes them text instead. */
function reject(reader: Reader, short: boolean, code: DiagnosticCode, count: number): boolean {
  const { context, lines, at } = reader;
  if (short) {
    report(context, "possible-overline", here(reader));
    return false;
  }
  reader.at = Math.min(at + count, lines.length);
  reader.nodes.push(unreadable(context, code, lines.slice(at, reader.at)));
  return true;
}

function inBlock(reader: Reader, over: string): boolean {
  const { context, lines, at } = reader;
  if (over === "::") return false;
  if (over.length < SHORT) {
    report(context, "possible-overline", here(reader));
    return false;
  }
  reader.at = at + 1;
  reader.nodes.push(unreadable(context, "adornment-in-block", lines.slice(at, at + 1)));
  return true;
}
