import { editDistance } from "../../diagnostics/edit-distance.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import type { Keys } from "../values/keys.ts";
import type { UnknownKey } from "./unknown-keys.ts";

/** What an unknown key most probably is. */
export interface Guess {
  /** The names that it may be meant for, the nearest first. */
  near: string[];
  /** Whether it can hardly be anything but the first of them, written wrongly. */
  isTypo: boolean;
}

/** @param words all names of properties that the project has */
export function createGuess(words: ReadonlySet<string>): (unknown: UnknownKey) => Guess {
  const known = new Map<Keys, { names: string[]; near: Map<string, string[]> }>();

  /** The names near a key, of those that the same schemas describe: looked for once, however often the key stands there. */
  function nearOf(key: string, keys: Keys): string[] {
    const ofKeys = known.get(keys) ?? { names: [...keys.members.properties.keys()], near: new Map() };
    known.set(keys, ofKeys);
    const near = ofKeys.near.get(key) ?? nearest(key, ofKeys.names);
    ofKeys.near.set(key, near);
    return near;
  }

  return ({ key, object, keys }) => {
    // Of other objects it is a key: so it is a word, though it is not explained here.
    if (words.has(key)) return { near: [], isTypo: false };
    const stripped = withoutMarks(key);
    if (stripped !== key && words.has(stripped) && !object.has(stripped))
      return { near: [stripped], isTypo: true };
    const near = nearOf(key, keys).filter((name) => !object.has(name));
    return { near, isTypo: near[0] !== undefined && isTypo(key, near[0]) };
  };
}

/** A key without what is neither letter nor digit around it. Most have nothing, and need no table of all letters to tell. */
function withoutMarks(key: string): string {
  if (/^\w(?:.*\w)?$/s.test(key)) return key;
  return /[\p{L}\p{N}_](?:.*[\p{L}\p{N}_])?/su.exec(key)?.[0] ?? "";
}

/** Whether two names differ by no more than a typo: one of their letters, two in long ones, or `_` and case. */
function isTypo(key: string, name: string): boolean {
  const [one, other] = [key, name].map((each) => each.toLowerCase().replace(/[_-]/g, ""));
  if (one === undefined || other === undefined || one.length < 4) return false;
  const limit = one.length < 8 ? 1 : 2;
  return editDistance(one, other, limit) <= limit;
}
