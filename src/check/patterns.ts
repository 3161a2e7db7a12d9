import isSafeRegex from "safe-regex2";

/** Longer patterns are refused by one of the engines. */
const MAXIMUM_LENGTH = 10_000;

/** The regular expression of a schema's `pattern`, which matches anywhere in a string. @throws SyntaxError */
export function compilePattern(pattern: string): RegExp {
  const needsUnicode =
    /\\[pP]\{|[\u{10000}-\u{10FFFF}]/u.test(pattern) ||
    /\\uD[89AB][0-9A-Fa-f]{2}\\uD[CDEF][0-9A-Fa-f]{2}/.test(pattern);
  return new RegExp(pattern, needsUnicode ? "u" : "");
}

export type PatternVerdict = { kind: "usable" } | { kind: "invalid"; reason: string } | { kind: "unsafe" };

/**
 * Whether a pattern from a source may be run. A pattern with repetitions inside repetitions is not: it can take
 * longer than anyone waits, even on a short text.
 */
export function judgePattern(pattern: string): PatternVerdict {
  try {
    compilePattern(pattern);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = error.message.slice(error.message.lastIndexOf(": ") + 2);
    return { kind: "invalid", reason: reason.charAt(0).toLowerCase() + reason.slice(1) };
  }
  const usable = pattern.length <= MAXIMUM_LENGTH && isSafeRegex(pattern) && !repeatsChoice(pattern);
  return { kind: usable ? "usable" : "unsafe" };
}

/**
 * Whether a group with alternatives is itself repeated and two alternatives may begin alike, as in `(a|ab)*`: each
 * repetition then doubles the ways to match. Judged by the alternatives' first characters; anything that is
 * no plain character there counts as alike.
 */
function repeatsChoice(pattern: string): boolean {
  const open: { starts: string[]; expectsStart: boolean }[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const group = open.at(-1);
    const character = pattern[at] ?? "";
    if (character === "(") {
      const prefix = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(pattern.slice(at, at + 100))?.[0] ?? "(";
      if (group?.expectsStart) noteStart(group, "any");
      open.push({ starts: [], expectsStart: true });
      at += prefix.length - 1;
    } else if (character === ")") {
      open.pop();
      if (group === undefined || group.starts.length < 2) continue;
      const repeated = /^(?:[*+]|\{\d+,)/.test(pattern.slice(at + 1, at + 20));
      if (repeated && (group.starts.includes("any") || new Set(group.starts).size < group.starts.length))
        return true;
    } else if (character === "|") {
      if (group === undefined) continue;
      if (group.expectsStart) noteStart(group, "any");
      group.expectsStart = true;
    } else {
      if (group?.expectsStart)
        noteStart(group, /[\w\s@#!$%&~:;,<>/"'=-]/.test(character) ? character : "any");
      if (character === "\\") at++;
      else if (character === "[") at = endOfClass(pattern, at);
    }
  }
  return false;
}

function noteStart(group: { starts: string[]; expectsStart: boolean }, start: string): void {
  group.starts.push(start);
  group.expectsStart = false;
}

function endOfClass(pattern: string, start: number): number {
  let at = start + 1;
  while (at < pattern.length && pattern[at] !== "]") at += pattern[at] === "\\" ? 2 : 1;
  return at;
}
