const CODE = /^(?:([0-9]+)|(?:0x|x|\\x|U\+?|\\u)([0-9a-f]+)|&#x([0-9a-f]+);)$/i;

/** The character of a code, or the text itself where it is none; undefined for a code out of range. */
export function readCharacter(word: string): string | undefined {
  const match = CODE.exec(word);
  if (match === null) return word;
  const code = match[1] ? Number(match[1]) : Number.parseInt(match[2] ?? match[3] ?? "", 16);
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}
