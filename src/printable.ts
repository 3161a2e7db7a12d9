/**
 * What a terminal or a log acts on instead of showing it: control characters but for tab and line feed, the separators
 * that some take for the end of a line, and what turns the direction of writing.
 */
export const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text whose unprintable characters can be seen, as `\x1b` or `\u202e`. It may have several lines. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    if (character === "\r") return "\\r";
    const hex = hexOf(character);
    return hex.length > 2 ? `\\u${hex.padStart(4, "0")}` : `\\x${hex.padStart(2, "0")}`;
  });
}

/** The same on one line: a name with a line break must not begin a line of its own. */
export function printableLine(text: string): string {
  return printable(text).replaceAll("\n", "\\n");
}

/** One line to print, with its end. */
export function line(text: string): string {
  return `${printableLine(text)}\n`;
}

/** A value as JSON, which is printable and reads as the same value; it ends in a line break. */
export function printableJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  return `${json.replace(UNPRINTABLE, (character) => `\\u${hexOf(character).padStart(4, "0")}`)}\n`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16);
}
