import type { Line } from "../block/source.ts";

export interface CsvFormat {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string | undefined;
  /** Whether spaces before a value are part of it. */
  readonly keepSpace: boolean;
  /** Whether text behind a closing quote is refused, and not part of the value. */
  readonly strict: boolean;
}

/** Reads rows of cells, each with its lines; a string tells what is wrong. Within quotes a quote is written twice. */
export function readCsv(lines: readonly Line[], format: CsvFormat): Line[][][] | string {
  const rows: Line[][][] = [];
  let row: Line[][] = [];
  let cell: Line[] = [];
  let quoted = false;
  for (const line of lines) {
    const { text } = line;
    if (!quoted && text === "") {
      rows.push([]);
      continue;
    }
    let at = 0;
    let start = 0;
    let value = "";
    let gaps: number[] = [];
    const endLine = () => {
      const piece = { ...line, text: value.trimEnd(), column: line.column + start };
      cell.push(gaps.length > 0 ? { ...piece, gaps } : piece);
      value = "";
      gaps = [];
    };
    const endCell = () => {
      endLine();
      row.push(cell.length === 1 && cell[0]?.text === "" ? [] : cell);
      cell = [];
    };
    let fresh = !quoted;
    for (; at < text.length; at += 1) {
      const character = text[at] ?? "";
      if (fresh && character === " " && !format.keepSpace) {
        start = at + 1;
      } else if (format.escape !== undefined && character === format.escape) {
        at += 1;
        gaps.push(value.length);
        value += text[at] ?? "";
        fresh = false;
      } else if (quoted) {
        if (character !== format.quote) value += character;
        else if (text[at + 1] === format.quote && format.escape === undefined) {
          gaps.push(value.length);
          value += character;
          at += 1;
        } else {
          quoted = false;
          const next = text[at + 1];
          if (next !== undefined && next !== format.delimiter) {
            if (format.strict) return `there is text behind a closing ${format.quote}`;
            gaps.push(value.length);
          }
        }
      } else if (fresh && character === format.quote) {
        quoted = true;
        start = at + 1;
        fresh = false;
      } else if (character === format.delimiter) {
        endCell();
        start = at + 1;
        fresh = true;
      } else {
        value += character;
        fresh = false;
      }
    }
    if (quoted) {
      endLine();
      continue;
    }
    endCell();
    rows.push(row);
    row = [];
  }
  if (quoted) return `a ${format.quote} is not closed`;
  return rows;
}
