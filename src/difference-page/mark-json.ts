import { diffArrays } from "diff";
import type { Mark } from "./mark-words.ts";

/** Longer texts are not read as JSON. */
const LONGEST = 100_000;
/** Nor are those with more differences than these. */
const MOST_EDITS = 4000;

/** A piece of JSON text that means something. */
interface Token {
  /** The spaces and commas before it, which mean nothing. */
  layout: string;
  text: string;
  /** The keys that lead to it. */
  path: string;
}

/** Tokens that both texts have, or one of them. */
type Stretch = { kind: "same"; pairs: [Token, Token][] } | { kind: "removed" | "added"; tokens: Token[] };

/**
 * Marks what differs between two texts of JSON, key by key: spaces and the order of keys differ as layout alone.
 * @returns `undefined` where one of them is no JSON
 */
export function markJson(before: string, after: string): Mark[] | undefined {
  if (!isJson(before) || !isJson(after)) return undefined;
  const [lengthsBefore, lengthsAfter] = [listLengths(before), listLengths(after)];
  // Items of a list that has become longer or shorter are matched by what they say.
  const isAsLong = (path: string) => lengthsBefore.get(path) === lengthsAfter.get(path);
  const [old, now] = [tokensOf(before, isAsLong), tokensOf(after, isAsLong)];
  const found = diffArrays(old.map(idOf), now.map(idOf), { maxEditLength: MOST_EDITS });
  if (found === undefined) return undefined;
  let [oldAt, nowAt] = [0, 0];
  const stretches = found.map(({ added, removed, count }): Stretch => {
    const [mine, theirs] = [old.slice(oldAt, oldAt + count), now.slice(nowAt, nowAt + count)];
    if (!added) oldAt += count;
    if (!removed) nowAt += count;
    if (removed) return { kind: "removed", tokens: mine };
    if (added) return { kind: "added", tokens: theirs };
    return {
      kind: "same",
      pairs: mine.flatMap((one, index): [Token, Token][] => pairWith(one, theirs[index])),
    };
  });
  const moved = { removed: movedIn(stretches), added: movedIn(stretches) };
  return joined(
    stretches.flatMap((stretch) =>
      stretch.kind === "same"
        ? stretch.pairs.flatMap(sameMarks)
        : changedMarks(stretch.kind, stretch.tokens, moved[stretch.kind]),
    ),
  );
}

function pairWith(one: Token, other: Token | undefined): [Token, Token][] {
  return other === undefined ? [] : [[one, other]];
}

function idOf({ path, text }: Token): string {
  return `${path} ${text}`;
}

/** How often each token is both removed and added, which is to say moved. */
function movedIn(stretches: readonly Stretch[]): Map<string, number> {
  const countsOf = (kind: Stretch["kind"]) => {
    const counts = new Map<string, number>();
    for (const stretch of stretches)
      if (stretch.kind === kind && stretch.kind !== "same")
        for (const id of stretch.tokens.map(idOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  const added = countsOf("added");
  return new Map([...countsOf("removed")].map(([id, count]) => [id, Math.min(count, added.get(id) ?? 0)]));
}

function sameMarks([one, other]: [Token, Token]): Mark[] {
  const { text } = other;
  if (one.layout === other.layout) return [{ kind: "same", text: other.layout + text }];
  return [
    { kind: "removed", text: one.layout, isLayout: true },
    { kind: "added", text: other.layout, isLayout: true },
    { kind: "same", text },
  ];
}

/** Marks of tokens that one text has here: those that the other has elsewhere are layout. */
function changedMarks(
  kind: "removed" | "added",
  tokens: readonly Token[],
  moved: Map<string, number>,
): Mark[] {
  const isMoved = tokens.map((token) => {
    const left = moved.get(idOf(token)) ?? 0;
    if (left > 0) moved.set(idOf(token), left - 1);
    return left > 0;
  });
  // A key that has moved is shown with its value where that is another.
  const changed = new Set(tokens.filter((_, index) => !isMoved[index]).map(({ path }) => path));
  return tokens.map(({ layout, text, path }) => ({
    kind,
    text: layout + text,
    ...(!changed.has(path) && { isLayout: true }),
  }));
}

/** Takes marks of one kind that follow one another as one. */
function joined(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks) {
    const last = result.at(-1);
    if (mark.text === "") continue;
    if (last?.kind === mark.kind && last.isLayout === mark.isLayout) last.text += mark.text;
    else result.push({ ...mark });
  }
  return result;
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
 * @param isAsLong whether the items of the list at a path are matched by their places
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

/** The tokens of a text; what follows the last of them is layout of an empty one. */
function tokensOf(text: string, isAsLong: (path: string) => boolean): Token[] {
  const tokens: Token[] = [];
  let layout = "";
  walk(text, isAsLong, (token, path) => {
    if (/^[\s,]/.test(token)) {
      layout += token;
      return;
    }
    tokens.push({ layout, text: token, path });
    layout = "";
  });
  return [...tokens, { layout, text: "", path: "" }];
}
