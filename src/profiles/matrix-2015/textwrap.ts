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
      const chunk = chunks[next] ?? "";
      const chunkLength = startOf(chunk, room + 1).length;
      if (length + chunkLength > room) break;
      line.push(chunk);
      length += chunkLength;
    }
    const word = chunks[next];
    if (word !== undefined && startOf(word, room + 1).length > room) {
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

const LETTER = "[\\p{L}\\p{Nl}\\p{No}_]";
const WORD = "[\\p{L}\\p{N}_]";
const WORD_OR_MARK = `[\\p{L}\\p{N}_!"'&.,?]`;

/** What is never parted: white space, a dash between words, a word or a part of one up to a hyphen or a dash. */
const CHUNK = new RegExp(
  [
    " +",
    `(?<=${WORD_OR_MARK})-{2,}(?=${WORD})`,
    `[^ ]+?(?:${[
      `-(?:(?<=${LETTER}{2}-)|(?<=${LETTER}-${WORD_OR_MARK}-))(?=${LETTER}-?${LETTER})`,
      "(?= |$)",
      `(?<=${WORD_OR_MARK})(?=-{2,}${WORD})`,
    ].join("|")})`,
  ].join("|"),
  "gu",
);

function split(text: string): string[] {
  return text.match(CHUNK) ?? [];
}

/** A word cut to fit `room`, after its last hyphen there if it has one. */
function cut(word: string, room: number): [string, string] {
  const start = startOf(word, room + 1);
  const points = start.slice(0, room);
  const hyphen = points.lastIndexOf("-");
  const afterHyphen =
    hyphen > 0 && start.length > room && points.slice(0, hyphen).some((each) => each !== "-");
  const head = points.slice(0, afterHyphen ? hyphen + 1 : room).join("");
  return [head, word.slice(head.length)];
}

/** No more than the first `count` code points: a word that takes many lines must not be counted through on each. */
function startOf(text: string, count: number): string[] {
  const points: string[] = [];
  for (const point of text) {
    if (points.length >= count) break;
    points.push(point);
  }
  return points;
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
