/** A block of code on a page of the documentation. */
export interface Block {
  language: string;
  text: string;
  /** The file that it shows, where the paragraph before it ends with the file's name: `` `api/loans.yaml`: ``. */
  file: string | undefined;
  /** Where `text` stands in the page. */
  start: number;
  end: number;
}

/** The blocks of code between fences on a page, in their order; those inside lists and quotations are none. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^(`{3,})([\w-]*)[^\n`]*\n(.*?)^\1$/gms)].map((match) => {
    const [whole, fence = "", language = "", text = ""] = match;
    const end = match.index + whole.length - fence.length;
    const before = page.slice(0, match.index);
    const [, file] = /`([\w./#-]+)`:\n\n$/.exec(before) ?? [];
    return { language, text, file, start: end - text.length, end };
  });
}

/** The page with other texts in some of its blocks. */
export function withTexts(page: string, texts: ReadonlyMap<Block, string>): string {
  let result = "";
  let last = 0;
  for (const [{ start, end }, text] of texts) {
    result += page.slice(last, start) + text;
    last = end;
  }
  return result + page.slice(last);
}

/**
 * The text of a file with all lines of a long list: `# … and so on, to D100` repeats the line before, each number in it
 * one more, until its first number is 100.
 */
export function wholeText(text: string): string {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const [, most] = /^\s*# … and so on, to \D*(\d+)$/.exec(line) ?? [];
    if (most === undefined) lines.push(line);
    for (let last = lines.at(-1) ?? ""; Number(/\d+/.exec(last)?.[0]) < Number(most); lines.push(last))
      last = last.replace(/\d+/g, (number) => String(Number(number) + 1));
  }
  return lines.join("\n");
}
