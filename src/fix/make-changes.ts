import { jsonText } from "../source/json-text.ts";
import { parseSource } from "../source/parse.ts";
import { valueAtPointer } from "../source/value.ts";
import { applyChanges, type Change, type Left } from "./change.ts";

/** Makes the changes of one file, without those after which it would not say what it should. */
export function makeChanges(
  file: string,
  text: string,
  changes: readonly Change[],
): { text: string; left: Left[] } {
  const made = new Set(together(file, text, [], changes));
  const left = changes.filter((change) => !made.has(change));
  return {
    text: applyChanges(text, [...made]),
    left: left.map(({ start, end }) => ({
      location: { file, offset: start, end },
      reason: "written otherwise, it would not say the same",
    })),
  };
}

/** `made`, which can be made together, and of `others` those that can be made as well: one that cannot keeps no other from it. */
function together(
  file: string,
  text: string,
  made: readonly Change[],
  others: readonly Change[],
): readonly Change[] {
  const all = [...made, ...others];
  const failing = failed(file, applyChanges(text, all), all);
  if (failing.size === 0) return all;
  if (others.length <= 1) return made;
  const fitting = all.filter((change) => !failing.has(change));
  const isMostly = fitting.length > made.length && made.every((change) => !failing.has(change));
  if (isMostly && failed(file, applyChanges(text, fitting), fitting).size === 0) return fitting;
  const middle = others.length >> 1;
  const first = together(file, text, made, others.slice(0, middle));
  return together(file, text, first, others.slice(middle));
}

/** The changes after which a file does not say what it should; all of them where it cannot be read any more. */
function failed(file: string, text: string, changes: readonly Change[]): Set<Change> {
  if (changes.every(({ expected }) => expected === undefined)) return new Set();
  let isRead = true;
  const source = parseSource(file, text, ({ severity }) => {
    isRead &&= severity !== "error";
  });
  if (source === undefined || !isRead) return new Set(changes);
  return new Set(
    changes.filter(({ expected }) => {
      if (expected === undefined) return false;
      const value = valueAtPointer(source.value, expected.pointer);
      return value === undefined || jsonText(value) !== jsonText(expected.value);
    }),
  );
}
