import type { Point, Position } from "../../doctree/tree.ts";
import { countUpTo } from "../count-up-to.ts";

/** A text as docutils reads it: tabs made spaces (8 columns), white space at line ends gone. */
export interface Source {
  readonly lines: Line[];
  /** How many lines stand above the text in what it is a part of. */
  readonly above: number;
  /** The offset of each line's start in the text. */
  readonly starts: number[];
  /** The lines that have tabs, as written: their columns differ from those of the expanded ones. */
  readonly tabbed: Map<number, string>;
  readonly file?: string;
}

/** A piece of one source line: where `text` begins in the expanded line, and which line (from 0) that is. */
export interface Line {
  readonly text: string;
  readonly source: Source;
  readonly row: number;
  readonly column: number;
  /** The columns of `text` before which a character of the source is left out, in ascending order. */
  readonly gaps?: readonly number[];
}

const TAB_WIDTH = 8;

/** Splits a text into lines. Form feeds and vertical tabs count as spaces, as they do in docutils. */
export function readSource(text: string, above = 0, file?: string): Source {
  const lines: Line[] = [];
  const starts: number[] = [];
  const tabbed = new Map<number, string>();
  const source: Source = { lines, above, starts, tabbed, ...(file !== undefined && { file }) };
  // A byte order mark is part of the encoding; offsets still count it.
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // Most texts have nothing but line feeds: these are found several times as fast.
  const isPlain = !/[\t\v\f\0\r\u2028\u2029\x85]/.test(text);
  const ending = /\r\n?|[\n\u2028\u2029\x85]|$/g;
  while (start < text.length) {
    ending.lastIndex = start;
    const found = isPlain ? text.indexOf("\n", start) : ending.exec(text)?.index;
    const end = found === undefined || found < 0 ? text.length : found;
    const row = lines.length;
    starts.push(start);
    const raw = text.slice(start, end);
    lines.push({ text: isPlain ? raw.trimEnd() : clean(raw, row, tabbed), source, row, column: 0 });
    start = Math.max(isPlain ? 0 : ending.lastIndex, end + 1);
  }
  return source;
}

function clean(raw: string, row: number, tabbed: Map<number, string>): string {
  let line = raw;
  if (/[\v\f\0]/.test(line)) line = line.replace(/[\v\f]/g, " ").replaceAll("\0", "\ufffd");
  if (line.includes("\t")) {
    tabbed.set(row, line);
    line = expandTabs(line);
  }
  return line.trimEnd();
}

function expandTabs(line: string): string {
  let expanded = "";
  for (const part of line.split(/(\t)/)) {
    expanded += part === "\t" ? " ".repeat(TAB_WIDTH - (expanded.length % TAB_WIDTH)) : part;
  }
  return expanded;
}

/** The place of a column (from 0) of a piece of a line. */
function pointAt(line: Line, column: number): Point {
  const raw = line.source.tabbed.get(line.row);
  const expanded = line.column + column + (line.gaps ? countUpTo(line.gaps, column) : 0);
  const original = raw === undefined ? expanded : originalColumn(raw, expanded);
  const { above, starts } = line.source;
  return { line: above + line.row + 1, column: original + 1, offset: (starts[line.row] ?? 0) + original };
}

function originalColumn(raw: string, expanded: number): number {
  let width = 0;
  for (let index = 0; index < raw.length; index += 1) {
    if (width >= expanded) return index;
    width += raw[index] === "\t" ? TAB_WIDTH - (width % TAB_WIDTH) : 1;
  }
  return raw.length;
}

/** From the first column of one piece to the end of another. */
export function positionOf(first: Line, last: Line = first): Position {
  return between(first, 0, last, last.text.length);
}

/** From a column of one piece to a column of another. */
export function between(first: Line, from: number, last: Line, to: number): Position {
  const start = pointAt(first, from);
  const end = pointAt(last, to);
  const { file } = first.source;
  return file === undefined ? { start, end } : { start, end, file };
}

/** The extent of lines, blank ones at the end left out. */
export function extent(lines: readonly Line[], from = 0, to = lines.length): Position {
  let last = to - 1;
  while (last > from && lines[last]?.text === "") last -= 1;
  const first = lines[from];
  const final = lines[last];
  if (first === undefined || final === undefined) return NOWHERE;
  return positionOf(first, final);
}

const START: Point = { line: 1, column: 1, offset: 0 };
export const NOWHERE: Position = { start: START, end: START };

/** The rest of a line from a column on. */
export function cut(line: Line, from: number, to = line.text.length): Line {
  const start = Math.min(from, line.text.length);
  if (start <= 0 && to >= line.text.length) return line;
  const { source, row, gaps } = line;
  const text = line.text.slice(start, to).trimEnd();
  if (gaps === undefined) return { text, source, row, column: line.column + start };
  const passed = countUpTo(gaps, start);
  const rest = gaps.slice(passed).map((column) => column - start);
  return { text, source, row, column: line.column + start + passed, gaps: rest };
}
