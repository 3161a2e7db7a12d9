import { jsonText } from "../model/json-text.ts";
import { parseSource } from "../source/parse.ts";
import { valueAtPointer } from "../source/value.ts";
import { applyChanges, type Change, type Left } from "./change.ts";

/** Makes the changes of one file, without those after which it would not say what it should. */
export function makeChanges(
  file: string,
  text: string,
  changes: readonly Change[],
): { text: string; left: Left[] } {
  const failing = failed(file, applyChanges(text, changes), changes);
  const good = changes.filter((change) => !failing.has(change));
  const changed = applyChanges(text, good);
  const isSound = failing.size === 0 || failed(file, changed, good).size === 0;
  const left = isSound ? [...failing] : changes;
  return {
    text: isSound ? changed : text,
    left: left.map(({ start, end }) => ({
      location: { file, offset: start, end },
      reason: "written otherwise, it would not say the same",
    })),
  };
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
