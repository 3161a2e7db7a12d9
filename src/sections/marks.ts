import type { Location } from "../diagnostics/location.ts";
import type { Section, TextStart } from "./section.ts";

/** A mark is invisible in a rendered text: a number between two noncharacters. */
const MARK = /\uFDD0(\d*)\uFDD1?/g;

/** Makes the mark to stand before a character of a description: the one at an offset of the author's text. */
export type MarkText = (text: string, offset: number) => string;

/** A text without the marks in it. */
export function withoutMarks(text: string): string {
  return text.includes("\uFDD0") ? text.replaceAll(MARK, "") : text;
}

/** Lets templates mark where what they write comes from, and takes these marks out again. */
export interface Marks {
  /** The mark to stand on a line that comes from `location`. */
  mark(location: Location): string;
  markText: MarkText;
  /** A rendered text without its marks; lines without a mark of their own belong to the mark above. */
  unmark(name: string, rendered: string): Section;
}

export function createMarks(): Marks {
  const marked: (Location | { text: string; offset: number })[] = [];
  const mark = (from: (typeof marked)[number]) => `\uFDD0${marked.push(from) - 1}\uFDD1`;
  return {
    mark,
    markText: (text, offset) => mark({ text, offset }),
    unmark(name, rendered) {
      const lines: (Location | undefined)[] = [];
      const texts = new Map<number, TextStart[]>();
      let current: Location | undefined;
      const text = rendered.split("\n").map((line, index) => {
        if (!line.includes("\uFDD0")) {
          lines.push(current);
          return line;
        }
        const starts: TextStart[] = [];
        let first: Location | undefined;
        let removed = 0;
        for (const { 0: match, 1: number, index: at } of line.matchAll(MARK)) {
          const from = marked[Number(number)];
          if (from !== undefined && "text" in from) starts.push({ column: at - removed, ...from });
          else first ??= from;
          removed += match.length;
        }
        current = first ?? current;
        lines.push(current);
        if (starts.length > 0) texts.set(index, starts);
        return withoutMarks(line);
      });
      marked.length = 0;
      return { name, text: text.join("\n"), lines, texts };
    },
  };
}
