/** A line of Markdown that opens a block of code; such a line with backticks behind it is text with code in it. */
const OPENING = /^ *(`{3,}(?=[^`]*$)|~{3,})(.*)$/s;
const CLOSING = /^ *(`{3,}|~{3,})\s*$/;

/** The fence that a line opens a block of code with, and what is said of the code behind it; `undefined` of other lines. */
export function openingFence(line: string): { fence: string; info: string } | undefined {
  const [, fence, info = ""] = OPENING.exec(line) ?? [];
  return fence === undefined ? undefined : { fence, info: info.trim() };
}

/** Says of each line of a text in Markdown, in their order, whether it belongs to a block of code between fences, as these do. */
export function createIsFenced(): (line: string) => boolean {
  let open: string | undefined;
  return (line) => {
    if (open === undefined) {
      open = openingFence(line)?.fence;
      return open !== undefined;
    }
    if (CLOSING.exec(line)?.[1]?.startsWith(open)) open = undefined;
    return true;
  };
}
