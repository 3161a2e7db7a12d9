import { openingFence } from "../../source/fences.ts";
import { blankLine, type DescriptionLine, isFilled, moved } from "./lines.ts";

/** Lines between two fences, as Markdown has them around code; `end` is the index behind the second. */
export interface Fenced {
  start: number;
  end: number;
  /** The first fence, without what is said of the code behind it. */
  fence: string;
  info: string;
  /** Whether there is a second fence; otherwise all that follows is code. */
  isClosed: boolean;
  code: DescriptionLine[];
}

/** What lines are, in their order: lines outside of fences one by one. Fences that are not `isMeant` are lines like others. */
export function findFences(
  lines: readonly DescriptionLine[],
  isMeant: (fenced: Fenced) => boolean = () => true,
): (number | Fenced)[] {
  const found: (number | Fenced)[] = [];
  const closes = new Map<string, number>();
  for (let at = 0; at < lines.length; ) {
    const fenced = fencedAt(lines, at, closes);
    if (fenced === undefined || !isMeant(fenced)) found.push(at++);
    else {
      found.push(fenced);
      at = fenced.end;
    }
  }
  return found;
}

/** What the fence at an index opens; `closes` remembers where fences end, so that none is searched for twice. */
function fencedAt(
  lines: readonly DescriptionLine[],
  start: number,
  closes: Map<string, number>,
): Fenced | undefined {
  const opening = openingFence(lines[start]?.text ?? "");
  if (opening === undefined) return undefined;
  const { fence, info } = opening;
  let close = Math.max(start + 1, closes.get(fence) ?? 0);
  while (close < lines.length && !isEndOf(fence, lines[close]?.text ?? "")) close++;
  closes.set(fence, close);
  const [isClosed, code] = [close < lines.length, lines.slice(start + 1, close)];
  return { start, end: close + 1, fence, info, isClosed, code };
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
