import { type Shift, shiftPoint } from "../../doctree/shift.ts";
import type { Document } from "../../doctree/tree.ts";
import type { Checkpoint } from "../block/checkpoint.ts";
import type { Reader } from "../block/context.ts";
import { closeSections } from "../block/section.ts";
import { pathTo } from "./path.ts";
import { shiftDiagnostic, shiftNodes } from "./shift.ts";

/**
 * Takes all from a section on from what was read before; the reader has come to where it begins now, and all that reading
 * depends on is as it was.
 */
export function adopt(
  reader: Reader,
  before: Reader,
  document: Document,
  checkpoint: Checkpoint,
  by: Shift,
): void {
  closeSections(reader, reader.at, checkpoint.level);
  adoptBlocks(reader, document, checkpoint.row, by);
  const { context } = reader;
  const { checkpoints, diagnostics, titles, documentTitle } = before.context;
  const known = checkpoint.before.diagnostics;
  const added = context.diagnostics.length - known;
  for (const diagnostic of diagnostics.slice(known))
    context.diagnostics.push(shiftDiagnostic(diagnostic, by));
  for (const each of checkpoints.slice(checkpoints.indexOf(checkpoint)))
    context.checkpoints.push({
      ...each,
      row: each.row + by.lines,
      before: { ...each.before, diagnostics: each.before.diagnostics + added },
    });
  for (const style of titles.styles.slice(context.titles.styles.length)) context.titles.styles.push(style);
  context.documentTitle = documentTitle;
  reader.at = reader.lines.length;
}

/** Puts the section at a row of a document, and all behind it, into the sections that are open, and closes these. */
function adoptBlocks({ root, sections = [] }: Reader, document: Document, row: number, by: Shift): void {
  const path = pathTo(document.children, row);
  for (const [depth, { blocks, index }] of path.entries()) {
    const open = sections[depth];
    const adopted = blocks.slice(open ? index + 1 : index);
    shiftNodes(adopted, by);
    const target = sections[depth - 1]?.children ?? root;
    for (const block of adopted) target.push(block);
    const former = blocks[index];
    if (open && former) open.position = { ...open.position, end: shiftPoint(former.position.end, by) };
  }
  sections.length = 0;
}
