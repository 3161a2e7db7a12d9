/** Wherever docutils ends a line; Python's `splitlines` knows more ends than JavaScript's patterns do. */
const LINE_END = /\r\n|[\n\r\x1C-\x1E\x85\u2028\u2029]/;

const TAB = 8;

/**
 * The lines of a block of reStructuredText, fit to stand anywhere: tabs written as spaces (a tab would reach another
 * column once the block is indented), nothing at the ends of lines, no blank lines around, and no indentation that
 * all lines share. Nothing else is changed.
 */
export function blockLines(text: string): string[] {
  const spaced = text.replace(/[\v\f]/g, " ");
  const lines = spaced.split(LINE_END).map((line) => expandTabs(line).trimEnd());
  const start = lines.findIndex(isFilled);
  if (start < 0) return [];
  const filled = lines.slice(start, lines.findLastIndex(isFilled) + 1);
  let shared = Infinity;
  for (const line of filled) if (isFilled(line)) shared = Math.min(shared, indentation(line));
  return shared === 0 ? filled : filled.map((line) => line.slice(shared));
}

/** A block with every line `columns` further in. */
export function indented(text: string, columns: number): string {
  return shifted(blockLines(text), columns);
}

/**
 * What follows the marker of an item (`-`, `:field:`): a space and the block, its further lines `columns` in. A block
 * that begins with a quotation starts on the next line, since behind the marker its indentation would be lost.
 */
export function item(text: string, columns: number): string {
  const lines = blockLines(text);
  if (lines.length === 0) return "";
  const block = shifted(lines, columns);
  return lines[0]?.startsWith(" ") ? `\n${block}` : ` ${block.slice(columns)}`;
}

/**
 * What follows the name of a field, as `item` has it. How far a field's text is indented its further lines tell: where
 * each of them is indented more than the first, the block starts on the next line.
 */
export function fieldBody(text: string, columns: number): string {
  const lines = blockLines(text);
  const further = lines.slice(1).filter(isFilled);
  const hangs = further.length > 0 && further.every((line) => line.startsWith(" "));
  return hangs ? `\n${shifted(lines, columns)}` : item(text, columns);
}

function shifted(lines: string[], columns: number): string {
  const space = " ".repeat(columns);
  return lines.map((line) => (line === "" ? "" : space + line)).join("\n");
}

/**
 * A block with a phrase at its start: in the first paragraph where the block begins with one, else in a paragraph of
 * its own, so that a list, a directive or a table stays what it is.
 * @param seen what is to be seen of a line, where it holds more
 */
export function startWith(
  text: string,
  phrase: string,
  seen: (line: string) => string = (line) => line,
): string {
  const lines = blockLines(text);
  const block = lines.join("\n");
  if (phrase === "" || block === "") return phrase + block;
  return phrase + (beginsWithParagraph(lines.slice(0, 2).map(seen)) ? " " : "\n\n") + block;
}

/** Sure rather than complete: a word first, no number of a list item, no line below that makes it a title or a term. */
function beginsWithParagraph([first = "", second = ""]: string[]): boolean {
  return (
    /^[\p{L}\d"'`]/u.test(first) &&
    !/^(?:\d+|[a-z]|[ivxlcdm]+)[.)](?:\s|$)/i.test(first) &&
    !/^(?:\s|[^\p{L}\d\s]+$)/u.test(second)
  );
}

function expandTabs(line: string): string {
  if (!line.includes("\t")) return line;
  let expanded = "";
  for (const [index, part] of line.split("\t").entries()) {
    if (index > 0) expanded += " ".repeat(TAB - (expanded.length % TAB));
    expanded += part;
  }
  return expanded;
}

function isFilled(line: string): boolean {
  return line !== "";
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}
