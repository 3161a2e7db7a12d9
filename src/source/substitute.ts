import type { Span } from "./source.ts";

/** Texts that stand for others wherever they are written in a project. */
export interface Substitutions {
  /** What stands for each; neither has a line break. */
  values: ReadonlyMap<string, string>;
  /** The file that says so, in which they are not replaced. */
  except?: string;
}

export const noSubstitutions: Substitutions = { values: new Map() };

/** A text in which all substitutions are made. */
export interface Substituted {
  text: string;
  /** Where in the text as it was written a span stands; a part of what was put in is the whole of what it stands for. */
  written(span: Span): Span;
}

/** Replaces every name by its value, from left to right; of names that begin alike the longest counts. */
export function substitute(text: string, values: ReadonlyMap<string, string>): Substituted {
  const names = [...values.keys()].filter((name) => text.includes(name));
  if (names.length === 0) return { text, written: (span) => span };
  const longestFirst = names.toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map(escaped).join("|"), "g");
  const edits: Edit[] = [];
  let shift = 0;
  const replaced = text.replace(pattern, (name: string, at: number) => {
    const value = values.get(name) ?? name;
    edits.push({ at: at + shift, value: value.length, writtenAt: at, name: name.length });
    shift += value.length - name.length;
    return value;
  });
  return {
    text: replaced,
    written: ({ start, end }) => ({
      start: writtenOffset(edits, start, "start"),
      end: writtenOffset(edits, end, "end"),
    }),
  };
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** That a value is in a text from an offset on, for a name that was written at another. */
interface Edit {
  at: number;
  value: number;
  writtenAt: number;
  name: number;
}

function writtenOffset(edits: readonly Edit[], offset: number, side: "start" | "end"): number {
  let [low, high] = [0, edits.length];
  // The last edit that begins before the offset; a span may begin where one begins.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const edit = edits[low - 1];
  if (edit === undefined) return offset;
  const behind = offset - edit.at - edit.value;
  if (behind < 0 && side === "start") return edit.writtenAt;
  return edit.writtenAt + edit.name + Math.max(0, behind);
}
