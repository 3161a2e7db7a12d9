import { addressAt } from "../inline/addresses.ts";
import { isSpaceAt, isWordAt, mayEnd, mayStart } from "../inline/characters.ts";
import { ESCAPE, markEscapes, restore } from "../inline/escape.ts";

/** Where a text stands. */
export interface Surroundings {
  /** Whether markup follows it. */
  readonly followed: boolean;
  /** Whether it is part of a term, in which ` : ` has a meaning. */
  readonly inTerm: boolean;
}

/**
 * A text with backslashes before what would be read as markup, and nowhere else. Line breaks stay.
 * @param text what stands at the beginning of a paragraph or behind markup, up to the next markup or the end; no NUL
 */
export function escapeText(text: string, surroundings: Surroundings): string {
  if (!/[\\*`|_:@]/.test(text)) return text;
  let marked = text.replace(/[\\*`|_]/g, (character, at: number) => {
    return isMarkup(text, at, surroundings.followed) ? ESCAPE + character : character;
  });
  if (surroundings.inTerm) marked = marked.replace(/[ \n](?=:+(?:[ \n]|$))/g, `$&${ESCAPE}`);
  return restore(escapeAddresses(marked));
}

/** Whether the character at an index would begin markup, or end a reference. */
function isMarkup(text: string, at: number, followed: boolean): boolean {
  switch (text[at]) {
    case "\\":
      return true;
    case "*":
      return mayBegin(text, at, text[at + 1] === "*" ? 2 : 1, followed);
    case "`":
      return mayBegin(text, at, text[at + 1] === "`" ? 2 : 1, followed);
    case "|":
      return text[at + 1] !== "|" && mayBegin(text, at, 1, followed);
    default:
      return text[at + 1] === "`" ? mayBegin(text, at, 2, followed) : endsReference(text, at);
  }
}

function mayBegin(text: string, at: number, length: number, followed: boolean): boolean {
  if (!mayStart(text, at, 0)) return false;
  const behind = at + length;
  if (behind < text.length) return !isSpaceAt(text, behind);
  // A start at the very end is none, but where it is all there is, or a role may stand before it.
  return followed || at === 0 || (text[at] === "`" && text[at - 1] === ":");
}

/** Whether an underscore makes a reference of the name, or of the bracket, before it. */
function endsReference(text: string, at: number): boolean {
  if (at === 0 || !(isWordAt(text, at - 1) || text[at - 1] === "]")) return false;
  return mayBeBehind(text, at + 1) || (text[at + 1] === "_" && mayBeBehind(text, at + 2));
}

/** Whether markup may end before an index: a backslash may come to stand before an `@`. */
function mayBeBehind(text: string, at: number): boolean {
  return mayEnd(text, at) || text[at] === "@";
}

/** Keeps addresses from being linked. Behind what looks like one in an unknown scheme the reader finds no more. */
function escapeAddresses(marked: string): string {
  let isHidden = false;
  return marked.replace(/\S+/g, (word) => {
    if (isHidden || !/[:@]/.test(word)) return word;
    const end = unknownAddress(word);
    isHidden = end !== undefined;
    return escapeAddressesIn(word, end ?? word.length);
  });
}

/** Longer words are no addresses; a backslash too much does not matter in them. */
const LONGEST = 2000;

/** From the end to the beginning, since a backslash lets an address end before it. */
function escapeAddressesIn(word: string, end: number): string {
  if (word.length > LONGEST) return word.replace(/[:@]/g, `${ESCAPE}$&`);
  let escaped = word;
  for (let at = end - 1; at >= 0; at -= 1)
    if (addressAt(escaped, at, 0, escaped.length)?.uri !== undefined)
      escaped = escaped.slice(0, at) + ESCAPE + escaped.slice(at);
  return escaped;
}

/** Where the first address in an unknown scheme has its colon. */
function unknownAddress(word: string): number | undefined {
  if (word.length > LONGEST) return undefined;
  for (const { index } of word.matchAll(/:/g)) {
    const found = addressAt(word, index, 0, word.length);
    if (found !== undefined && found.uri === undefined) return index;
  }
  return undefined;
}

/** Whether something in a text keeps the reader from finding addresses behind it. */
export function hidesAddresses(escaped: string): boolean {
  return (markEscapes(escaped).match(/\S+/g) ?? []).some((word) => unknownAddress(word) !== undefined);
}

/** Whether a text is read as one address, and as nothing else. */
export function isPlainAddress(text: string): boolean {
  if (/[\\*`|]/.test(text)) return false;
  for (const { index } of text.matchAll(/_/g)) if (endsReference(text, index)) return false;
  const found = addressAt(text, text.search(/[:@]/), 0, text.length);
  return found?.uri !== undefined && found.start === 0 && found.end === text.length;
}
