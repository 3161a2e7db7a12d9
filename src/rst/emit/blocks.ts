import { normalizeName } from "../../doctree/names.ts";
import type { Block, Transition } from "../../doctree/tree.ts";
import { anchorsIn, putTarget } from "./anchors.ts";
import { isPlainLiteral, writeLiteralBlock } from "./literal-block.ts";
import { isIndented, isSwallowed } from "./neighbours.ts";
import { put, putBlank } from "./output.ts";
import { writeParagraph } from "./paragraph.ts";
import { isWrapped } from "./wrapped.ts";
import { writable } from "./writable.ts";
import { writeBlock } from "./write-block.ts";
import { isAtTop, type Writing } from "./writing.ts";

/** Writes blocks with blank lines between them, and empty comments where one would be read as part of another. */
export function writeBlocks(writing: Writing, blocks: readonly Block[], inQuote = false): void {
  const all = blocks.flatMap((block) => writable(writing, block));
  let previous: Block | undefined;
  let announced = false;
  for (const [index, block] of all.entries()) {
    if (block.type === "transition") {
      delay(writing, block, previous);
      continue;
    }
    if (previous) putBlank(writing);
    const isParted = writeDelayed(writing);
    if (previous && !isParted ? isSwallowed(block, previous) : isIndented(block) && !isAtTop(writing)) {
      put(writing, "..", block.position.start.line);
      putBlank(writing);
    }
    if (writing.whole && block.type !== "section")
      for (const anchor of anchorsIn(block))
        putTarget(writing, normalizeName(anchor), block.position.start.line);
    const next = all[index + 1];
    if (isWrapped(block)) writeBlock(writing, block);
    else if (block.type === "paragraph") {
      const announces = next?.type === "literalBlock" && !isWrapped(next) && isPlainLiteral(next, writing);
      announced = writeParagraph(writing, block, { inQuote, announces });
    } else if (block.type === "literalBlock") writeLiteralBlock(writing, block, announced);
    else writeBlock(writing, block);
    if (block.type !== "paragraph") announced = false;
    previous = block;
  }
}

/** Keeps a transition for when something follows it: it must part two things. */
function delay({ whole }: Writing, { position }: Transition, previous: Block | undefined): void {
  if (whole && previous) whole.transition = position.start.line;
}

function writeDelayed(writing: Writing): boolean {
  const { whole } = writing;
  if (whole?.transition === undefined || !isAtTop(writing)) return false;
  put(writing, "----", whole.transition);
  putBlank(writing);
  whole.transition = undefined;
  return true;
}
