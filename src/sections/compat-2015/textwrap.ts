/**
 * Wraps text as Python's `textwrap.TextWrapper` does with its defaults: tabs expanded to eight columns, every white
 * space character a space, breaks at hyphens between letters, words too long for a line cut. Runs of spaces inside a
 * line stay as they are. Lengths are counted in code points.
 */

/**
 * Each paragraph (what blank lines separate) wrapped to `width`; each begins with `initialIndent`, which takes part of
 * the width of its first line. Text that is empty gives the indent alone.
 */
export function wrap(text: string, width = 80, initialIndent = ""): string {
  if (text === "") return initialIndent;
  return text
    .split("\n\n")
    .map((paragraph) => wrapParagraph(paragraph, width, initialIndent).join("\n"))
    .join("\n\n");
}

/** The number of code points in a text: what Python calls its length. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

function wrapParagraph(text: string, width: number, initialIndent: string): string[] {
  const chunks = split(expandTabs(text).replaceAll(/[\t\n\v\f\r]/g, " "));
  const lines: string[] = [];
  let next = 0;
  while (next < chunks.length) {
    const indent = lines.length === 0 ? initialIndent : "";
    const room = width - lengthOf(indent);
    if (lines.length > 0 && isBlank(chunks[next])) next++;
    const line: string[] = [];
    let length = 0;
    for (; next < chunks.length; next++) {
      const chunk = lengthOf(chunks[next] ?? "");
      if (length + chunk > room) break;
      line.push(chunks[next] ?? "");
      length += chunk;
    }
    const word = chunks[next];
    if (word !== undefined && lengthOf(word) > room) {
      const [head, rest] = cut(word, room < 1 ? 1 : room - length);
      line.push(head);
      chunks[next] = rest;
      if (rest === "") next++;
    }
    if (isBlank(line.at(-1))) line.pop();
    if (line.length > 0) lines.push(indent + line.join(""));
  }
  return lines;
}

/** The places where a line may end: around white space, after a hyphen in a word, around a dash of several hyphens. */
const CHUNK =
  / +|(?<=[\p{L}\p{N}_!"'&.,?])-{2,}(?=[\p{L}\p{N}_])|[^ ]+?(?:-(?:(?<=[\p{L}\p{Nl}\p{No}_]{2}-)|(?<=[\p{L}\p{Nl}\p{No}_]-[\p{L}\p{N}_!"'&.,?]-))(?=[\p{L}\p{Nl}\p{No}_]-?[\p{L}\p{Nl}\p{No}_])|(?= |$)|(?<=[\p{L}\p{N}_!"'&.,?])(?=-{2,}[\p{L}\p{N}_]))/gu;

function split(text: string): string[] {
  return text.match(CHUNK) ?? [];
}

/** A word cut to fit `room`, after its last hyphen there if it has one. */
function cut(word: string, room: number): [string, string] {
  const points = [...word];
  const hyphen = points.slice(0, room).lastIndexOf("-");
  const afterHyphen =
    hyphen > 0 && points.length > room && points.slice(0, hyphen).some((each) => each !== "-");
  const end = afterHyphen ? hyphen + 1 : room;
  return [points.slice(0, end).join(""), points.slice(end).join("")];
}

function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let column = 0;
  let expanded = "";
  for (const character of text) {
    if (character === "\t") {
      const spaces = 8 - (column % 8);
      expanded += " ".repeat(spaces);
      column += spaces;
    } else {
      expanded += character;
      column = character === "\n" || character === "\r" ? 0 : column + 1;
    }
  }
  return expanded;
}

function isBlank(chunk: string | undefined): boolean {
  return chunk !== undefined && chunk.trim() === "";
}
