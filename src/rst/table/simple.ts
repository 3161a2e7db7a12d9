import { type Padded, rectangle } from "./pad.ts";
import { type CellShape, hasTooManyCells, type Malformed, type RowShape, type TableShape } from "./shape.ts";

interface Column {
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly lines: readonly Padded[];
  /** The columns of the top border; the last one grows with the text in it. */
  readonly columns: Column[];
  readonly borderEnd: number;
  readonly rows: { start: number; cells: CellShape[] }[];
}

const UNDERLINE = /^-[ -]*$/;
const HEAD_BORDER = /^=[ =]*$/;

/** Reads a simple table, its borders included, or tells why it cannot be read. */
export function readSimple(padded: readonly Padded[]): TableShape | Malformed {
  const last = padded.length - 1;
  let head = 0;
  const lines = padded.map((each, row) => {
    if (!HEAD_BORDER.test(each.text)) return each;
    if (row > 0 && row < last) head = row;
    return { ...each, text: each.text.replaceAll("=", "-") };
  });
  const columns = columnsOf(lines[0]?.text ?? "");
  const source = padded.map(({ line }) => line);
  if (hasTooManyCells(source, padded.length, columns.length)) {
    return { detail: "most of its cells would be empty.", row: 0 };
  }
  const reading: Reading = { lines, columns, borderEnd: columns.at(-1)?.end ?? 0, rows: [] };
  const problem = readRows(reading);
  if (problem !== undefined) return problem;
  const bodyStart = head === 0 ? 0 : reading.rows.findIndex(({ start }) => start > head);
  const rows: RowShape[] = reading.rows.map(({ cells }, index) => ({ header: index < bodyStart, cells }));
  return {
    lines: source,
    widths: columns.map(({ start, end }) => end - start),
    rows,
  };
}

/** Text in the first column begins a row; an underline or a border ends one. */
function readRows(reading: Reading): Malformed | undefined {
  const { lines, columns } = reading;
  const { start: left, end: right } = columns[0] ?? { start: 0, end: 0 };
  let start = 1;
  let textFound = false;
  for (let at = 1; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? "";
    let problem: Malformed | undefined;
    if (UNDERLINE.test(text)) {
      problem = readRow(reading, start, at, true);
      start = at + 1;
      textFound = false;
    } else if (text.slice(left, right).trim() !== "") {
      if (textFound && at !== start) problem = readRow(reading, start, at, false);
      start = at;
      textFound = true;
    } else if (!textFound) start = at + 1;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Reads the row of some lines; an underline below them tells which columns its cells span. */
function readRow(reading: Reading, start: number, end: number, underlined: boolean): Malformed | undefined {
  const { lines, columns, borderEnd } = reading;
  if (start === end && !underlined) return undefined;
  let spans = [...columns];
  if (underlined) {
    spans = columnsOf(lines[end]?.text ?? "");
    const last = spans.pop();
    if (last?.end !== borderEnd)
      return { detail: "an underline in it does not reach its right end.", row: end };
    spans.push({ start: last.start, end: columns.at(-1)?.end ?? last.end });
  }
  const rowLines = lines.slice(start, end);
  const problem = checkMargins(reading, start, rowLines, spans);
  if (problem !== undefined) return problem;
  const cells: CellShape[] = [];
  let column = 0;
  for (const span of spans) {
    const first = column;
    if (columns[column]?.start !== span.start)
      return { detail: "an underline in it does not fit its columns.", row: end };
    // Text may have made the last column longer than when the row began.
    while (column < columns.length - 1 && (columns[column]?.end ?? 0) < span.end) column += 1;
    if (columns[column]?.end !== span.end)
      return { detail: "an underline in it does not fit its columns.", row: end };
    column += 1;
    cells.push({ rows: 1, columns: column - first, lines: rectangle(rowLines, span.start, span.end) });
  }
  reading.rows.push({ start, cells });
  return undefined;
}

/** Only the last column may have text beyond its end: it grows with that. */
function checkMargins(
  { columns }: Reading,
  start: number,
  lines: readonly Padded[],
  spans: Column[],
): Malformed | undefined {
  const lastIndex = spans.length - 1;
  for (const [row, { text }] of lines.entries()) {
    for (let index = 0; index < lastIndex; index += 1) {
      if (text.slice(spans[index]?.end, spans[index + 1]?.start).trim() !== "") {
        return { detail: "there is text between its columns.", row: start + row };
      }
    }
    const last = columns.at(-1);
    if (last !== undefined && text.length > last.end) {
      columns[columns.length - 1] = { start: last.start, end: text.length };
    }
  }
  const last = spans[lastIndex];
  const end = columns.at(-1)?.end;
  if (last !== undefined && end !== undefined) spans[lastIndex] = { start: last.start, end };
  return undefined;
}

function columnsOf(border: string): Column[] {
  return [...border.matchAll(/-+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
