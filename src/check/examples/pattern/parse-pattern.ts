import { limits } from "../../../limits.ts";

/** A part of a regular expression. Groups and laziness are left out: they do not change whether a text matches. */
export type PatternNode =
  /** `atom` is the part of the pattern that stands for one character. */
  | { kind: "character"; atom: string; matches: (character: string) => boolean }
  | { kind: "edge"; edge: Edge }
  | { kind: "look"; ahead: boolean; negative: boolean; inner: PatternNode }
  | { kind: "sequence"; parts: PatternNode[] }
  | { kind: "choice"; options: PatternNode[] }
  | { kind: "repetition"; inner: PatternNode; minimum: number; maximum: number };

export type Edge = "start" | "end" | "word" | "no word";

/** What a pattern needs that cannot be matched in linear time, as a clause that begins with "it". */
export class UnsupportedPattern extends Error {}

const edges = new Map<string, Edge>([
  ["^", "start"],
  ["$", "end"],
  ["\\b", "word"],
  ["\\B", "no word"],
]);

/** One atom of each kind; whatever remains is a character that stands for itself. */
const classAtom = /\[(?:\\.|[^\]\\])*\]/sy;
const unicodeEscape =
  /\\(?:u\{[\da-f]+\}|ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|p\{[^}]*\}|.)/isuy;
const plainEscape = /\\(?:u[\da-f]{4}|x[\da-f]{2}|c[a-z]|0[0-7]{0,2}|.)/isy;
const groupStart = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y;
const quantifier = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y;

/**
 * Reads a pattern that JavaScript accepts (ECMA-262, "RegExp", with the grammar of annex B where `unicode` is not set).
 * @throws UnsupportedPattern
 */
export function parsePattern(pattern: string, unicode: boolean): PatternNode {
  let at = 0;

  /** What `expression` matches right here, which is thereby read. */
  function take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = at;
    const found = expression.exec(pattern) ?? undefined;
    if (found !== undefined) at += found[0].length;
    return found;
  }

  function choice(depth: number): PatternNode {
    const { most } = limits.patternDepth;
    if (depth > most) throw new UnsupportedPattern(`it has more than ${most} groups inside each other`);
    const options = [sequence(depth)];
    while (pattern[at] === "|") {
      at++;
      options.push(sequence(depth));
    }
    const [only] = options;
    return only !== undefined && options.length === 1 ? only : { kind: "choice", options };
  }

  function sequence(depth: number): PatternNode {
    const parts: PatternNode[] = [];
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")")
      parts.push(repeated(term(depth)));
    return { kind: "sequence", parts };
  }

  function repeated(inner: PatternNode): PatternNode {
    const found = take(quantifier);
    if (found === undefined) return inner;
    const [text, least, comma, most] = found;
    if (least === undefined) {
      const minimum = text.startsWith("+") ? 1 : 0;
      return {
        kind: "repetition",
        inner,
        minimum,
        maximum: text.startsWith("?") ? 1 : Number.POSITIVE_INFINITY,
      };
    }
    const maximum = comma === undefined ? Number(least) : most ? Number(most) : Number.POSITIVE_INFINITY;
    return { kind: "repetition", inner, minimum: Number(least), maximum };
  }

  function term(depth: number): PatternNode {
    if (pattern[at] === "(") return group(depth);
    const atom = take(classAtom)?.[0] ?? take(unicode ? unicodeEscape : plainEscape)?.[0] ?? literal();
    if (/^\\[1-9k]/.test(atom)) throw new UnsupportedPattern("it refers back to what a group has matched");
    if (atom === "\\c") throw new UnsupportedPattern("it holds '\\c' without a letter");
    const edge = edges.get(atom);
    return edge === undefined
      ? { kind: "character", atom, matches: matcherOf(atom) }
      : { kind: "edge", edge };
  }

  function group(depth: number): PatternNode {
    const opening = take(groupStart)?.[0] ?? "(";
    if (opening === "(" && pattern[at] === "?") throw new UnsupportedPattern("it changes flags in a group");
    const inner = choice(depth + 1);
    at++;
    const look = /^\(\?(<?)([=!])$/.exec(opening);
    return look === null ? inner : { kind: "look", ahead: look[1] === "", negative: look[2] === "!", inner };
  }

  function literal(): string {
    const text = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    at += text.length;
    return /[{}\]]/.test(text) ? `\\${text}` : text;
  }

  /**
   * JavaScript itself decides which single characters an atom matches. Without `unicode` it takes some characters for two: what
   * excludes characters, and cannot be read with `unicode`, excludes none of these.
   */
  function matcherOf(atom: string): (character: string) => boolean {
    const expression = expressionOf(atom);
    const known = new Map<string, boolean>();
    return (character) => {
      const matches = known.get(character) ?? expression.test(character);
      known.set(character, matches);
      return matches;
    };
  }

  return choice(0);
}

/** An expression for one whole character. */
export function expressionOf(atom: string): RegExp {
  try {
    return new RegExp(`^(?:${atom})$`, "u");
  } catch {
    const isExcluding = atom.startsWith("[^");
    return new RegExp(isExcluding ? `^(?:${atom}|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF])$` : `^(?:${atom})$`);
  }
}
