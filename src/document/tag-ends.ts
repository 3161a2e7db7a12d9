/** Inside a tag: what ends it, what shows that it never ended, and quotes. */
const IN_TAG = /[%}]\}|\{[{%]|["']/g;

/** The end of a tag; `undefined` where another one opens before it, `"never"` where the text ends before it. */
export type EndOfTag = (from: number, closing: "}}" | "%}") => number | undefined | "never";

/** Makes a function that finds the ends of the tags of a text, one after the other. */
export function createEndOfTag(text: string): EndOfTag {
  /** Behind which strings a tag goes on that another one cuts short: what opens inside a string may go on there as well. */
  const cutShort = { "}}": new Set<number>(), "%}": new Set<number>() };
  return (from, closing) => {
    const passed: number[] = [];
    let at = from;
    for (;;) {
      IN_TAG.lastIndex = at;
      const match = IN_TAG.exec(text);
      if (match === null) return "never";
      if (match[0] === closing) return match.index + 2;
      if (match[0] === "{{" || match[0] === "{%") break;
      at = match.index + 1;
      if (match[0] === "'" || match[0] === '"') {
        at = endOfString(text, at, match[0]);
        if (at < 0) return "never";
        if (cutShort[closing].has(at)) break;
        passed.push(at);
      }
    }
    for (const each of passed) cutShort[closing].add(each);
    return undefined;
  };
}

/** The offset after the quote that ends a string, or -1. */
function endOfString(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === quote) return at + 1;
  }
  return -1;
}

/** Where the content of a raw block ends, and the block; blocks of the same name may be in one another. */
export function endOfRaw(text: string, from: number, name: string) {
  const marks = new RegExp(`\\{%\\s*(end)?${name}\\s*(-?)%\\}`, "g");
  marks.lastIndex = from;
  let depth = 1;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    depth += mark[1] === undefined ? 1 : -1;
    if (depth === 0) return { start: mark.index, end: mark.index + mark[0].length, dash: mark[2] === "-" };
  }
  return undefined;
}
