import { mayEnd } from "../inline/characters.ts";

/**
 * A text as an inline literal: ``` ``text`` ```, in which nothing is markup. A text that a literal cannot hold as it
 * is (empty, with space at an end, or with characters that show nothing) is shown as the JSON string it would be;
 * one that would end the literal as escaped text.
 */
export function literal(text: string): string {
  const shown = shownLiteral(text);
  // Backquotes alone would look like the line below a title.
  return isLiteral(shown) && !/^`+$/.test(shown) ? `\`\`${shown}\`\`` : escaped(shown);
}

/** What is shown of a text that is meant literally. */
export function shownLiteral(text: string): string {
  return text === "" || text !== text.trim() || UNSHOWN.test(text) ? quoted(text) : text;
}

/** Whether two backquotes around a text end behind it, and not within. */
export function isLiteral(text: string): boolean {
  if (!text.includes("`")) return true;
  const whole = `${text}\`\``;
  for (let at = whole.indexOf("``"); at < text.length; at = whole.indexOf("``", at + 1))
    if (mayEnd(whole, at + 2) && !/\s/.test(whole[at - 1] ?? "")) return false;
  return true;
}

/** A text on one line in which nothing is markup, wherever in a paragraph it stands. */
export function escaped(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\`*|_@]|:(?=\S)|^[^\p{L}]|^\p{L}(?=\w*[.)])/gu, "\\$&");
}

const UNSHOWN = /[\p{Cc}\p{Zl}\p{Zp}]/u;

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
