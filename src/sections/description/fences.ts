import { blankLine, type DescriptionLine, isFilled, moved } from "./lines.ts";

/** Lines between two fences, as Markdown has them around code; `end` is the index behind the second. */
export interface Fenced {
  start: number;
  end: number;
  code: DescriptionLine[];
}

/** What lines are, in their order: lines outside of fences one by one. */
export function findFences(lines: readonly DescriptionLine[], opening: RegExp): (number | Fenced)[] {
  const found: (number | Fenced)[] = [];
  for (let at = 0; at < lines.length; ) {
    const fence = opening.exec(lines[at]?.text ?? "")?.[1];
    if (fence === undefined) {
      found.push(at++);
      continue;
    }
    let close = at + 1;
    while (close < lines.length && !isEndOf(fence, lines[close]?.text ?? "")) close++;
    found.push({ start: at, end: close + 1, code: lines.slice(at + 1, close) });
    at = close + 1;
  }
  return found;
}

function isEndOf(fence: string, line: string): boolean {
  const text = line.trim();
  return text.length >= fence.length && text === (fence[0] ?? "").repeat(text.length);
}

/** Code as a literal block, `columns` in; nothing where there is none. */
export function literalLines(code: readonly DescriptionLine[], columns: number): DescriptionLine[] {
  const [first, last] = [code.findIndex(isFilled), code.findLastIndex(isFilled)];
  if (first < 0) return [];
  let shared = columns;
  for (const line of code) if (isFilled(line)) shared = Math.min(shared, indentOf(line));
  const inside = code
    .slice(first, last + 1)
    .map((line) => (isFilled(line) ? moved(line, columns + INDENT - shared) : line));
  return [{ text: `${" ".repeat(columns)}::`, starts: [] }, blankLine(), ...inside];
}

const INDENT = 3;

function indentOf({ text }: DescriptionLine): number {
  return text.length - text.trimStart().length;
}
