/** A text without what ends lines or shows nothing: single line breaks and spaces are left. */
export function cleanText(text: string): string {
  return text
    .replaceAll("\0", "\ufffd")
    .replace(/\r\n?|[\t\v\f\x1c-\x1f\x85\u2028\u2029]/g, " ")
    .replace(/\s+/g, (space) => (space.includes("\n") ? "\n" : space));
}

/** The same on one line. */
export function oneLine(text: string): string {
  return cleanText(text).replaceAll("\n", " ").trim();
}
