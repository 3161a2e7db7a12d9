/** A text in which marks stand that a template engine carries along unseen. */
export interface MarkedText<Mark> {
  /** Appends a mark. */
  mark(mark: Mark): void;
  /** Appends text that stands at `offset` of the source. */
  copy(text: string, offset: number): void;
  text(): string;
  /** The offset in the source of a line and column (1-based) of the marked text. */
  sourceOffset(line: number, column: number): number | undefined;
  /** Takes the marks out of what was rendered: each with the text up to the next; first what comes before any. */
  read(rendered: string): { mark: Mark | undefined; text: string }[];
}

/** A mark is an opening, its number in sixteen private digits, and an end. */
const CHARACTERS = 18;

/** @param texts All texts that may be rendered: the characters of the marks are chosen so that none holds them. */
export function createMarkedText<Mark>(texts: string[]): MarkedText<Mark> {
  const first = unusedCharacters(texts);
  const character = (index: number) => String.fromCharCode(first + index);
  const [opening, end] = [character(16), character(17)];
  const digits = `[${character(0)}-${character(15)}]`;
  const marks: Mark[] = [];
  const copied: { at: number; offset: number; length: number }[] = [];
  let text = "";
  return {
    mark(mark) {
      const number = marks.push(mark) - 1;
      const spelt = number.toString(16).replace(/./g, (digit) => character(Number.parseInt(digit, 16)));
      text += opening + spelt + end;
    },
    copy(part, offset) {
      copied.push({ at: text.length, offset, length: part.length });
      text += part;
    },
    text: () => text,
    sourceOffset(line, column) {
      let lineStart = 0;
      for (let count = 1; count < line; count++) lineStart = text.indexOf("\n", lineStart) + 1;
      const at = lineStart + column - 1;
      const part = copied.findLast((each) => each.at <= at);
      return part && part.offset + Math.min(at - part.at, part.length);
    },
    read(rendered) {
      const parts = rendered.split(new RegExp(`${opening}(${digits}+)${end}`));
      return parts.flatMap((part, index) => {
        if (index % 2 === 1) return [];
        const number = (parts[index - 1] ?? "").replace(/./gs, (digit) =>
          (digit.charCodeAt(0) - first).toString(16),
        );
        return [{ mark: index === 0 ? undefined : marks[Number.parseInt(number, 16)], text: part }];
      });
    },
  };
}

/** The first of a run of characters for private use, or noncharacters, that no text holds. */
function unusedCharacters(texts: string[]): number {
  const used = new Set<number>();
  for (const text of texts)
    for (const { 0: match } of text.matchAll(/[\uE000-\uF8FF\uFDD0-\uFDEF]/g)) used.add(match.charCodeAt(0));
  let first = 0xfdd0;
  const isTaken = (start: number) =>
    Array.from({ length: CHARACTERS }).some((_, index) => used.has(start + index));
  if (isTaken(first))
    for (first = 0xe000; first < 0xf8ff - CHARACTERS && isTaken(first); ) first += CHARACTERS;
  return first;
}
