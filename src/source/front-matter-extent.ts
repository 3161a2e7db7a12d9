/** Where the front matter of a text in Markdown stands. Offsets are of the text. */
export interface FrontMatterExtent {
  readonly language: "yaml" | "toml";
  /** Where its data begins and ends. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** Where the line ends that closes it; absent where none does. */
  readonly end?: number;
}

interface Form {
  readonly opening: RegExp;
  /** The first line of data, or of what is meant to be some. Without one, the opening is text. */
  readonly data: RegExp;
  readonly closing: RegExp;
  /** Whether the lines around it belong to its data. */
  readonly isWhole?: true;
  readonly language: FrontMatterExtent["language"];
}

/** YAML between dashes, TOML between plus signs, or JSON between braces, as Hugo reads them. */
const forms: readonly Form[] = [
  {
    opening: /^---[ \t]*(?:\r\n|\r|\n)/,
    data: /(?:[^\s:#-][^:\r\n]*:(?:[ \t\r\n]|$)|#|-[ \t]|[{[]|---[ \t]*(?:[\r\n]|$))/y,
    closing: /^(?:---|\.\.\.)[ \t]*$/m,
    language: "yaml",
  },
  {
    opening: /^\+\+\+[ \t]*(?:\r\n|\r|\n)/,
    data: /\s*(?:[\w."'-]+[ \t]*=|\[|#|\+\+\+[ \t]*(?:[\r\n]|$))/y,
    closing: /^\+\+\+[ \t]*$/m,
    language: "toml",
  },
  {
    opening: /^\{[ \t]*(?:\r\n|\r|\n)/,
    data: /\s*"/y,
    closing: /^\}[ \t]*$/m,
    isWhole: true,
    language: "yaml",
  },
];

/** Finds the front matter that a text begins with, and reads nothing of it; `undefined` where there is none. */
export function frontMatterExtent(text: string): FrontMatterExtent | undefined {
  for (const { opening, data, closing, isWhole = false, language } of forms) {
    const begin = opening.exec(text)?.[0].length ?? 0;
    data.lastIndex = begin;
    if (begin === 0 || !data.test(text)) continue;
    const found = closing.exec(text.slice(begin));
    if (found === null) {
      if (isWhole) continue;
      return { language, dataStart: begin, dataEnd: begin };
    }
    const closed = begin + found.index;
    const end = closed + found[0].length;
    return isWhole
      ? { language, dataStart: 0, dataEnd: end, end }
      : { language, dataStart: begin, dataEnd: closed, end };
  }
  return undefined;
}
