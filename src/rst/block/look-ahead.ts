import type { Diagnostic } from "../diagnostic.ts";

/** To know what lines are, no more than these are looked at beyond the end of a block. */
export const LINES_AHEAD = 4;

/**
 * Tells of blocks that are the exception. A simple table without its end looks for it in all that follows; a grid table that
 * something else follows without a blank line has looked for that, as docutils does.
 */
export function looksFarther({ code }: Diagnostic): boolean {
  return code === "malformed-table" || code === "table-end";
}
