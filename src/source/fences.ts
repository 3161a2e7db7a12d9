/** A line of Markdown that opens a block of code; such a line with backticks behind it is text with code in it. */
const OPENING = /^ *(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING = /^ *(`{3,}|~{3,})\s*$/;

/** Says of each line of a text in Markdown, in their order, whether it belongs to a block of code between fences, as these do. */
export function createIsFenced(): (line: string) => boolean {
  let open: string | undefined;
  return (line) => {
    if (open === undefined) {
      [, open] = OPENING.exec(line) ?? [];
      return open !== undefined;
    }
    if (CLOSING.exec(line)?.[1]?.startsWith(open)) open = undefined;
    return true;
  };
}
