import { diffArrays } from "diff";
import type { Mark } from "./mark-words.ts";

/** Longer texts are not read as JSON. */
const LONGEST = 100_000;
/** Nor are those with more differences than these. */
const MOST_EDITS = 4000;

/** A piece of JSON text. */
interface Token {
  text: string;
  /** What it is to the value: the keys that lead to it, and what it says; spaces and commas are nothing to it. */
  meaning: string;
}

/**
 * Marks what differs between two texts of JSON, key by key: spaces and the order of keys differ as layout alone.
 * @returns `undefined` where one of them is no JSON
 */
export function markJson(before: string, after: string): Mark[] | undefined {
  if (!isJson(before) || !isJson(after)) return undefined;
  const [lengthsBefore, lengthsAfter] = [listLengths(before), listLengths(after)];
  // Items of a list that has become longer or shorter are told by what they say.
  const isAsLong = (path: string) => lengthsBefore.get(path) === lengthsAfter.get(path);
  const [old, now] = [tokensOf(before, isAsLong), tokensOf(after, isAsLong)];
  const idsOf = (tokens: readonly Token[]) => tokens.map(({ text, meaning }) => `${meaning}\n${text}`);
  const found = diffArrays(idsOf(old), idsOf(now), { maxEditLength: MOST_EDITS });
  if (found === undefined) return undefined;
  let [oldAt, nowAt] = [0, 0];
  const stretches = found.map(({ added, removed, count }): Stretch => {
    const tokens = added ? now.slice(nowAt, nowAt + count) : old.slice(oldAt, oldAt + count);
    if (!added) oldAt += count;
    if (!removed) nowAt += count;
    return { kind: added ? "added" : removed ? "removed" : "same", tokens };
  });
  const moved = { removed: movedIn(stretches), added: movedIn(stretches) };
  return stretches.flatMap(({ kind, tokens }) =>
    kind === "same" ? [{ kind, text: textOf(tokens) }] : changedMarks(kind, tokens, moved[kind]),
  );
}

/** Tokens that both texts have, or one of them. */
interface Stretch {
  kind: Mark["kind"];
  tokens: Token[];
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}

/** How often each meaning is both removed and added, which is to say moved. */
function movedIn(stretches: readonly Stretch[]): Map<string, number> {
  const countsOf = (kind: Mark["kind"]) => {
    const counts = new Map<string, number>();
    for (const stretch of stretches)
      if (stretch.kind === kind)
        for (const { meaning } of stretch.tokens) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
    return counts;
  };
  const added = countsOf("added");
  return new Map(
    [...countsOf("removed")].map(([meaning, count]) => [meaning, Math.min(count, added.get(meaning) ?? 0)]),
  );
}

/** Marks of tokens that one text has here: what the other has elsewhere, and what means nothing, is layout. */
function changedMarks(
  kind: "removed" | "added",
  tokens: readonly Token[],
  moved: Map<string, number>,
): Mark[] {
  const isNew = tokens.map(({ meaning }) => {
    const left = moved.get(meaning) ?? 0;
    if (left > 0) moved.set(meaning, left - 1);
    return meaning !== "" && left === 0;
  });
  const marks: Mark[] = [];
  for (const [index, { text, meaning }] of tokens.entries()) {
    // Spaces and commas go with what they stand before.
    const isReal = isNew[index] || (meaning === "" && (isNew[index + 1] || isNew[index + 2]));
    const last = marks.at(-1);
    if (last && (last.isLayout ?? false) === !isReal) last.text += text;
    else marks.push({ kind, text, ...(!isReal && { isLayout: true }) });
  }
  return marks;
}

function isJson(text: string): boolean {
  if (text.length > LONGEST || !/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const TOKEN = /\s+|"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** What a token is inside of. */
interface Level {
  path: string;
  isList: boolean;
  /** The key, or the index of the item, that is being read. */
  step: string;
  count: number;
}

/**
 * Walks through the tokens of JSON text, each with the path of the value that it is part of.
 * @param isAsLong whether the items of the list at a path are told by their places
 */
function walk(
  text: string,
  isAsLong: (path: string) => boolean,
  visit: (token: string, path: string, level: Level | undefined) => void,
): void {
  const levels: Level[] = [];
  let isKey = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    const path = level === undefined ? "" : `${level.path}/${level.step}`;
    if (token === "{" || token === "[") {
      visit(token, path, level);
      levels.push({
        path,
        isList: token === "[",
        step: token === "[" && isAsLong(path) ? "0" : "",
        count: 0,
      });
      isKey = token === "{";
    } else if (token === "}" || token === "]") {
      const closed = levels.pop();
      visit(token, closed?.path ?? "", closed);
      isKey = false;
    } else if (token === ",") {
      visit(token, path, level);
      if (level?.isList) {
        level.count++;
        level.step = isAsLong(level.path) ? String(level.count) : "";
      }
      isKey = level !== undefined && !level.isList;
    } else if (isKey && token.startsWith('"')) {
      if (level) level.step = token;
      visit(token, `${level?.path}/${token}`, level);
      isKey = false;
    } else visit(token, path, level);
  }
}

/** The number of items of each list, by its path. */
function listLengths(text: string): Map<string, number> {
  const lengths = new Map<string, number>();
  walk(
    text,
    () => true,
    (token, path, level) => {
      if (token === "]") lengths.set(path, (level?.count ?? 0) + 1);
    },
  );
  return lengths;
}

function tokensOf(text: string, isAsLong: (path: string) => boolean): Token[] {
  const tokens: Token[] = [];
  walk(text, isAsLong, (token, path) => {
    const isLayout = /^[\s,]/.test(token);
    tokens.push({ text: token, meaning: isLayout ? "" : `${path} ${token}` });
  });
  return tokens;
}
