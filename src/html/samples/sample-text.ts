/** A text whose further lines begin so many columns further right. */
export function indented(text: string, columns: number): string {
  return text.replaceAll("\n", `\n${" ".repeat(columns)}`);
}

/** A text as a string on one line, which JSON, JavaScript and Python read alike. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A text of several lines, its other control characters as escapes that JavaScript and Python read alike. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, byteEscape);
}

/** A character below U+0100 as `\xE9`. */
export function byteEscape(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
