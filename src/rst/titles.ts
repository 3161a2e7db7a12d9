import { endOfMarkup, isBlank } from "./title-markup.ts";
import { displayWidth } from "./width.ts";

/** A section title. Lines are 0-based indices. */
export interface Title {
  /** The title's text, without the spaces around it. */
  text: string;
  /** The line of the text. */
  line: number;
  /** The punctuation character of the underline, and of the overline where there is one. */
  character: string;
  underline: number;
  overline?: number;
  /** How many columns the lines must have to be as long as the text, its indent included. */
  width: number;
  /** Whether the lines are shorter than that: docutils warns, and takes it for a title all the same. */
  short: boolean;
}

/** Lines shorter than this are ordinary text where they are too short for their title. */
const SHORTEST_ADORNMENT = 4;

/**
 * The section titles of a reStructuredText, in order, by the rules of docutils' state machine. Literal blocks,
 * tables, transitions, and everything indented hold none. Takes time linear in the text.
 */
export function scanTitles(lines: readonly string[]): Title[] {
  const titles: Title[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (!beginsText(line)) at++;
    else at = endOfMarkup(lines, at) ?? afterAdornment(lines, at, titles) ?? afterText(lines, at, titles);
  }
  return titles;
}

/** Whether a line stands at the left margin: it is neither blank nor indented. */
function beginsText(line: string): boolean {
  return /^\S/.test(line);
}

/** The character of a line that is one punctuation character, repeated; else `undefined`. */
function adornmentOf(line: string): string | undefined {
  const character = line[0];
  if (character === undefined || !isPunctuation(character)) return undefined;
  const end = line.trimEnd().length;
  for (let index = 1; index < end; index++) if (line[index] !== character) return undefined;
  return character;
}

/** What follows a transition or an overlined title that starts at `at`; `undefined` where text starts there. */
function afterAdornment(lines: readonly string[], at: number, titles: Title[]): number | undefined {
  const character = adornmentOf(lines[at] ?? "");
  if (character === undefined) return undefined;
  const overline = (lines[at] ?? "").trimEnd();
  const long = overline.length >= SHORTEST_ADORNMENT;
  const text = lines[at + 1];
  if (text === undefined || isBlank(text)) return long ? at + 1 : undefined;
  if (adornmentOf(text) !== undefined) return long ? at + 2 : undefined;
  const width = displayWidth(text.trimEnd());
  const short = width > overline.length;
  if (lines[at + 2]?.trimEnd() !== overline || (short && !long)) return long ? at + 3 : undefined;
  titles.push({ text: text.trim(), line: at + 1, character, underline: at + 2, overline: at, width, short });
  return at + 3;
}

/** What follows a title, or the paragraph, that starts at `at`, and the literal block that the paragraph announces. */
function afterText(lines: readonly string[], at: number, titles: Title[]): number {
  const text = (lines[at] ?? "").trimEnd();
  const underline = (lines[at + 1] ?? "").trimEnd();
  const character = adornmentOf(underline);
  if (character !== undefined) {
    const width = displayWidth(text);
    const short = width > underline.length;
    if (!short || underline.length >= SHORTEST_ADORNMENT) {
      titles.push({ text, line: at, character, underline: at + 1, width, short });
      return at + 2;
    }
  }
  let end = at + 1;
  while (end < lines.length && beginsText(lines[end] ?? "")) end++;
  return announcesLiteral(lines[end - 1] ?? "") ? endOfQuoted(lines, end) : end;
}

/** The end of the quoted literal block that may follow; an indented one needs no search. */
function endOfQuoted(lines: readonly string[], after: number): number {
  let end = after;
  while (end < lines.length && isBlank(lines[end] ?? "")) end++;
  const quote = lines[end]?.[0];
  if (quote === undefined || !isPunctuation(quote)) return end;
  while (lines[end]?.startsWith(quote)) end++;
  return end;
}

/** Whether a paragraph's last line ends in `::` that no backslash escapes. */
function announcesLiteral(line: string): boolean {
  const text = line.trimEnd();
  if (!text.endsWith("::")) return false;
  let backslashes = 0;
  while (text[text.length - 3 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 0;
}

/** Printable ASCII that is neither a letter, a digit nor a space. */
function isPunctuation(character: string): boolean {
  return /[!-/:-@[-`{-~]/.test(character);
}
