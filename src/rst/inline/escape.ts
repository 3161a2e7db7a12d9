/** Marks a backslash that escapes what follows. It takes the backslash's place, so that offsets stay the same. */
export const ESCAPE = "\0";

export function markEscapes(text: string): string {
  return text.includes("\\") ? text.replace(/\\([\s\S]?)/g, `${ESCAPE}$1`) : text;
}

/** Text as it is meant: escaped characters stand for themselves, escaped white space for nothing. */
export function unescaped(text: string): string {
  return text.includes(ESCAPE) ? text.replace(/\0[ \n]?/g, "") : text;
}

/** Text as it was written. */
export function restore(text: string): string {
  return text.includes(ESCAPE) ? text.replaceAll(ESCAPE, "\\") : text;
}

/** An address that may have been broken over lines: white space goes unless it is escaped. */
export function joinAddress(text: string): string {
  return text
    .split(/\0[ \n]/)
    .map((part) => part.replace(/\s+/g, ""))
    .join(" ");
}
