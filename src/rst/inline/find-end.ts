import { isSpaceAt, mayEnd, simpleNameEnd } from "./characters.ts";
import { ESCAPE } from "./escape.ts";
import type { Delimited, Scanner } from "./scanner.ts";

/** Where the content of inline markup ends and where its end-string does; for interpreted text, the role behind it. */
export interface End {
  readonly content: number;
  readonly end: number;
  readonly role?: string;
}

const MARKERS: Record<Delimited, string> = {
  strong: "**",
  emphasis: "*",
  literal: "``",
  interpreted: "`",
  target: "`",
  substitution: "|",
};

/** The end of markup whose content begins at `from`; undefined if there is none, or if the content would be empty. */
export function findEnd(scanner: Scanner, kind: Delimited, from: number): End | undefined {
  const { text } = scanner;
  if (from >= (scanner.endless?.get(kind) ?? Number.POSITIVE_INFINITY)) return undefined;
  const marker = MARKERS[kind];
  for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) {
    if (at > from && !mayStandBefore(text, at, kind)) continue;
    const found = endAt(text, at, kind, marker.length);
    if (found) return at > from ? found : undefined;
  }
  scanner.endless ??= new Map();
  scanner.endless.set(kind, from);
  return undefined;
}

/** An end-string follows neither white space nor a backslash; in literals only white space counts. */
function mayStandBefore(text: string, at: number, kind: Delimited): boolean {
  if (kind === "literal") return !isSpaceAt(text, at - 1);
  const barred = isSpaceAt(text, at - 1) || text[at - 1] === ESCAPE;
  return !barred || (kind === "interpreted" && text[at - 2] === ESCAPE);
}

function endAt(text: string, at: number, kind: Delimited, length: number): End | undefined {
  const after = at + length;
  if (kind === "interpreted" && text[after] === ":") {
    const nameEnd = simpleNameEnd(text, after + 1);
    if (nameEnd > after + 1 && text[nameEnd] === ":") {
      const end = underscoresEnd(text, nameEnd + 1);
      if (end !== undefined) return { content: at, end, role: text.slice(after + 1, nameEnd) };
    }
  }
  if (kind === "interpreted" || kind === "substitution") {
    const end = underscoresEnd(text, after);
    return end === undefined ? undefined : { content: at, end };
  }
  return mayEnd(text, after) ? { content: at, end: after } : undefined;
}

/** The end of up to two underscores, where markup may end behind them. */
function underscoresEnd(text: string, at: number): number | undefined {
  const most = text[at] !== "_" ? 0 : text[at + 1] !== "_" ? 1 : 2;
  for (let count = most; count >= 0; count -= 1) {
    if (mayEnd(text, at + count)) return at + count;
  }
  return undefined;
}
