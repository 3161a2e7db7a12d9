import type { Location } from "../diagnostics/location.ts";
import type { Section } from "./section.ts";

/** A mark is invisible in a rendered text: a number between two noncharacters. */
const MARK = /\uFDD0(\d+)\uFDD1/g;

/** Lets templates tell where the line they write comes from, and takes what they told out again. */
export interface Marks {
  /** The mark to stand on a line that comes from `location`. */
  mark(location: Location): string;
  /** A rendered text without its marks; lines without a mark of their own belong to the mark above. */
  unmark(name: string, rendered: string): Section;
}

export function createMarks(): Marks {
  const locations: Location[] = [];
  return {
    mark(location) {
      locations.push(location);
      return `\uFDD0${locations.length - 1}\uFDD1`;
    },
    unmark(name, rendered) {
      const lines: (Location | undefined)[] = [];
      let current: Location | undefined;
      const text = rendered.split("\n").map((line) => {
        const isMarked = line.includes("\uFDD0");
        const first = isMarked ? /\uFDD0(\d+)\uFDD1/.exec(line)?.[1] : undefined;
        if (first !== undefined) current = locations[Number(first)] ?? current;
        lines.push(current);
        return isMarked ? line.replaceAll(MARK, "") : line;
      });
      locations.length = 0;
      return { name, text: text.join("\n"), lines };
    },
  };
}
