import nunjucks from "nunjucks";

/** nunjucks' `striptags`: what its patterns find in quadratic time, found in linear time. */
export function stripTags(given: unknown, keepsLines: boolean): unknown {
  const text = withoutTags(textOf(given)).trim();
  const stripped = keepsLines
    ? text
        .split("\n")
        .map((line) => trimSpaces(line).replace(/ +/g, " "))
        .join("\n")
        .replace(/\r\n/g, "\n")
        .replace(/\n\n\n+/g, "\n\n")
    : text.replace(/\s+/g, " ");
  return likeGiven(given, stripped);
}

/** nunjucks' `trim`, in linear time. */
export function trim(given: unknown): unknown {
  if (typeof given !== "string" && !(given instanceof nunjucks.runtime.SafeString))
    throw new Error("trim takes text");
  return likeGiven(given, String(given).trim());
}

function textOf(given: unknown): string {
  return given === null || given === undefined || given === false ? "" : String(given);
}

/** A macro's result is a SafeString, and so is what becomes of it. */
function likeGiven(given: unknown, text: string): unknown {
  const { SafeString } = nunjucks.runtime;
  return given instanceof SafeString ? new SafeString(text) : text;
}

/** Longer than the name of any element. */
const LONGEST_NAME = 64;

function withoutTags(text: string): string {
  const kept: string[] = [];
  let done = 0;
  /** The ends that are looked for; one that is not there once is not there later. */
  const ends = new Set(["-->", ">"]);
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", Math.max(at + 1, done))) {
    const end = text.startsWith("<!--", at) ? "-->" : isTag(text, at) ? ">" : undefined;
    if (end === undefined || !ends.has(end)) continue;
    const closing = text.indexOf(end, at + (end === ">" ? 1 : 4));
    if (closing < 0) ends.delete(end);
    else {
      kept.push(text.slice(done, at));
      done = closing + end.length;
    }
  }
  kept.push(text.slice(done));
  return kept.join("");
}

function isTag(text: string, at: number): boolean {
  return /^<\/?[a-z][a-z0-9]*\b/i.test(text.slice(at, at + LONGEST_NAME));
}

function trimSpaces(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && line[start] === " ") start++;
  while (end > start && line[end - 1] === " ") end--;
  return line.slice(start, end);
}
