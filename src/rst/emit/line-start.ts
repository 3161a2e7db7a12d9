import { DASHES } from "../block/block-quote.ts";
import { classify, isAdornment } from "../block/classify.ts";
import { enumeratorOf } from "../block/enumerated-list.ts";

/** The lines of a paragraph, or of a term, so that nothing else begins there and nothing is announced at its end. */
export function asParagraph(lines: readonly string[], inQuote = false): string[] {
  const guarded = lines.map((line, index) => {
    if (index === 0) return opensBlock(line, lines[1] ?? "", inQuote) ? shielded(line) : line;
    return index === 1 && isAdornment(line) ? shielded(line) : line;
  });
  return [...guarded.slice(0, -1), withoutAnnouncement(guarded.at(-1) ?? "")];
}

/** A line as a title, whether its adornment stands below it or around it. */
export function asTitle(line: string): string {
  const kind = classify(line);
  return kind === "text" || kind === "enumerator" ? line : shielded(line);
}

/** A line as the argument of a directive, where a field would be an option. */
export function asArgument(line: string): string {
  return classify(line) === "field" ? shielded(line) : line;
}

function opensBlock(line: string, next: string, inQuote: boolean): boolean {
  const kind = classify(line);
  if (kind === "enumerator") return enumeratorOf(line, next) !== undefined;
  return kind !== "text" || (inQuote && DASHES.test(line));
}

/** A line that begins nothing, by a backslash: with a space, where the character behind it has its own meaning. */
function shielded(line: string): string {
  return (/^[`\\]/.test(line) ? "\\ " : "\\") + line;
}

/** A line that does not end in `::`, which announces a literal block. */
function withoutAnnouncement(line: string): string {
  return line.endsWith("::") ? `${line.slice(0, -1)}\\:` : line;
}
