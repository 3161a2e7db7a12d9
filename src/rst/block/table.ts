import type { Reader } from "../reading.ts";
import { buildTable } from "../table/build.ts";
import { readGrid } from "../table/grid.ts";
import { pad, padCombining } from "../table/pad.ts";
import type { Malformed, TableShape } from "../table/shape.ts";
import { readSimple } from "../table/simple.ts";
import { takeText } from "./indented.ts";
import { here, keepText, report } from "./report.ts";
import { extent } from "./source.ts";

const GRID_BORDER = /^\+-[-+]+-\+$/;
const SIMPLE_BORDER = /^=+(?: +=+)*$/;

/** A table drawn with lines: it ends with the first line that does not begin like one, or at its last border. */
export function gridTable(reader: Reader): void {
  const { context, at } = reader;
  const taken = takeText(reader.lines, at, true);
  let end = taken.next;
  let finished = true;
  if (taken.unexpected) {
    report(context, "unexpected-indent", here(reader, end));
    finished = false;
  }
  for (let row = at; row < end; row += 1) {
    if (!/^[+|]/.test(reader.lines[row]?.text ?? "")) {
      end = row;
      finished = false;
    }
  }
  if (!GRID_BORDER.test(reader.lines[end - 1]?.text ?? "")) {
    finished = false;
    let border = end - 2;
    while (border > at + 1 && !GRID_BORDER.test(reader.lines[border]?.text ?? "")) border -= 1;
    if (border <= at + 1) {
      malformed(reader, end, "its bottom border is missing.", finished);
      return;
    }
    end = border + 1;
  }
  const lines = reader.lines.slice(at, end);
  const padded = lines.map(pad);
  const width = padded[0]?.text.length;
  if (!padded.every(({ text }) => text.length === width && /[+|]$/.test(text))) {
    malformed(reader, end, "its right border is broken.", finished);
    return;
  }
  finish(reader, end, readGrid(padded), finished);
}

/** A table under borders of `=`: it ends at the third border, or at the second if a blank line follows. */
export function simpleTable(reader: Reader): void {
  const { lines, at } = reader;
  const width = lines[at]?.text.length ?? 0;
  let found = 0;
  let last = at;
  for (let row = at + 1; row < lines.length; row += 1) {
    const text = lines[row]?.text ?? "";
    if (!text.startsWith("=") || !SIMPLE_BORDER.test(text)) continue;
    if (text.length !== width) {
      malformed(
        reader,
        row + 1,
        "this border does not match the one at its top.",
        blankAfter(reader, row + 1),
      );
      return;
    }
    found += 1;
    last = row;
    if (found === 2 || blankAfter(reader, row + 1)) {
      finish(
        reader,
        row + 1,
        readSimple(lines.slice(at, row + 1).map(padCombining)),
        blankAfter(reader, row + 1),
      );
      return;
    }
  }
  const end = found > 0 ? last + 1 : lines.length;
  malformed(reader, end, "its bottom border, or the blank line behind it, is missing.", found === 0);
}

function blankAfter(reader: Reader, row: number): boolean {
  return (reader.lines[row]?.text ?? "") === "";
}

function finish(reader: Reader, end: number, shape: TableShape | Malformed, finished: boolean): void {
  if ("detail" in shape) {
    malformed(reader, end, shape.detail, finished, shape.row);
    return;
  }
  reader.nodes.push(buildTable(reader.context, shape));
  close(reader, end, finished);
}

/** Reports the table from the line on where it shows that it is none, and keeps its text. */
function malformed(reader: Reader, end: number, detail: string, finished: boolean, row = 0): void {
  const lines = reader.lines.slice(reader.at, end);
  report(reader.context, "malformed-table", extent(lines, row), detail);
  reader.nodes.push(keepText("malformed-table", lines));
  close(reader, end, finished);
}

function close(reader: Reader, end: number, finished: boolean): void {
  reader.at = end;
  if (!finished) report(reader.context, "table-end", here(reader));
}
