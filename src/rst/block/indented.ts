import { cut, type Line } from "./source.ts";

/** Consecutive lines taken out of a block, and whether a blank line, or the block's end, followed them. */
export interface Taken {
  readonly lines: Line[];
  /** The index of the first line that was not taken. */
  readonly next: number;
  readonly blankFinish: boolean;
  readonly indent: number;
}

interface Shape {
  /** The columns to cut from the first line, which may stand at the left; the other lines show their own indent. */
  first?: number;
  /** The indent of all lines, where it is known. */
  indent?: number;
  untilBlank?: boolean;
  /** Keep the indent of all lines but the first. */
  keepIndent?: boolean;
  /** Keep blank lines at the top. */
  keepTop?: boolean;
}

/** Takes indented lines, blank ones between them included, and cuts their common indent. */
export function takeIndented(lines: readonly Line[], start: number, shape: Shape = {}): Taken {
  const first = shape.first ?? shape.indent;
  let indent = shape.indent ?? Number.POSITIVE_INFINITY;
  let end = first === undefined ? start : start + 1;
  let blankFinish = true;
  for (; end < lines.length; end += 1) {
    const text = lines[end]?.text ?? "";
    if (text === "") {
      if (shape.untilBlank) break;
      continue;
    }
    const width = leadingSpaces(text, shape.indent ?? indent);
    if (width === 0 || (shape.indent !== undefined && width < shape.indent)) {
      blankFinish = end > start && lines[end - 1]?.text === "";
      break;
    }
    if (shape.indent === undefined && width < indent) indent = width;
  }
  if (indent === Number.POSITIVE_INFINITY) indent = 0;
  const taken = lines.slice(start, end).map((line, index) => {
    if (index === 0 && first !== undefined) return cut(line, first);
    return shape.keepIndent ? line : cut(line, indent);
  });
  return { lines: shape.keepTop ? taken : trimTop(taken), next: end, blankFinish, indent };
}

/** How many spaces a text begins with, counted up to `most`: what is nested deep is looked at once a level. */
export function leadingSpaces(text: string, most: number = Number.POSITIVE_INFINITY): number {
  let width = 0;
  while (width < most && text.charCodeAt(width) === 32) width += 1;
  return width;
}

export function trimTop(lines: Line[]): Line[] {
  let start = 0;
  while (start < lines.length && lines[start]?.text === "") start += 1;
  return start === 0 ? lines : lines.slice(start);
}

export function trimBottom(lines: Line[]): Line[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.text === "") end -= 1;
  return end === lines.length ? lines : lines.slice(0, end);
}

/** Where the lines up to a blank one end. With `flushLeft` an indented line ends them too: it is then `unexpected`. */
export function takeText(
  lines: readonly Line[],
  start: number,
  flushLeft: boolean,
): { next: number; unexpected: boolean } {
  let end = start;
  let unexpected = false;
  for (; end < lines.length; end += 1) {
    const text = lines[end]?.text ?? "";
    if (text === "") break;
    if (flushLeft && text.startsWith(" ")) {
      unexpected = true;
      break;
    }
  }
  return { next: end, unexpected };
}
