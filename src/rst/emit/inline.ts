/**
 * A text as an inline literal: ``` ``text`` ```, in which nothing is markup. A text that a literal cannot hold as it
 * is (empty, with space at an end, or with characters that show nothing) is shown as the JSON string it would be;
 * one with a backquote, which would end the literal, as escaped text.
 */
export function literal(text: string): string {
  const shown = text === "" || text !== text.trim() || UNSHOWN.test(text) ? quoted(text) : text;
  return shown.includes("`") ? escaped(shown) : `\`\`${shown}\`\``;
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
