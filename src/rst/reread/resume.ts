import type { Document } from "../../doctree/tree.ts";
import { restoreState } from "../block/checkpoint.ts";
import type { Reader } from "../block/context.ts";
import { LINES_AHEAD, looksFarther } from "../block/look-ahead.ts";
import { pathTo } from "./path.ts";

/**
 * Takes all before a change from what was read before: up to the last section that begins well before `row` (from 0), the
 * first one that changed. Sections that are still open there are new nodes.
 */
export function resume(reader: Reader, before: Reader, document: Document, row: number): void {
  const { checkpoints, diagnostics } = before.context;
  const uncertain = diagnostics.findIndex(looksFarther);
  const isCertain = (known: number) => uncertain < 0 || known <= uncertain;
  const index = checkpoints.findLastIndex(
    (each) => each.row + LINES_AHEAD <= row && isCertain(each.before.diagnostics),
  );
  const checkpoint = checkpoints[index];
  if (checkpoint === undefined) return;
  restoreState(reader.context, checkpoint.before, before.context);
  for (const each of checkpoints.slice(0, index)) reader.context.checkpoints.push(each);
  for (const { blocks, index } of pathTo(document.children, checkpoint.row)) {
    for (const block of blocks.slice(0, index)) reader.nodes.push(block);
    const open = blocks[index];
    if (open?.type !== "section" || open.level === checkpoint.level) break;
    const section = { ...open, children: [] };
    reader.nodes.push(section);
    reader.sections?.push(section);
    reader.nodes = section.children;
  }
  reader.at = checkpoint.row;
}
