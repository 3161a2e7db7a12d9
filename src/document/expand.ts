import { finding } from "../diagnostics/finding.ts";
import { type Chapter, readChapter } from "./chapter.ts";
import { renderTags } from "./expand-tags.ts";
import { createLineAssembler, type LineAssembler, type OriginLines } from "./line-assembler.ts";
import type { Piece } from "./piece.ts";
import { scanPlaceholders } from "./scan-placeholders.ts";
import { openingShortcodes } from "./shortcodes.ts";
import { type ExpansionContext, useSection, writeData, writeSection } from "./write-pieces.ts";

/** Expands the placeholders of a text file: `lines.join("\n")` of the result is its text. */
export function expandText(text: string, file: string, context: ExpansionContext): OriginLines {
  return expandChapter(readChapter(file, text), context);
}

/**
 * Expands the placeholders of a chapter. Where it holds nothing but plain ones it is put together from its parts,
 * otherwise nunjucks renders it. Unknown names and faulty tags are reported and stay as they are.
 */
export function expandChapter(chapter: Chapter, context: ExpansionContext): OriginLines {
  const { pieces, unclosed } = scanPlaceholders(chapter.text, chapter.language);
  for (const { opening, start } of unclosed)
    context.report(finding("unclosed-tag", { opening }, chapter.location(start, start + opening.length)));
  for (const { name, nameStart } of openingShortcodes(pieces))
    context.report(
      finding("unknown-shortcode", { name }, chapter.location(nameStart, nameStart + name.length)),
    );
  const assembler = createLineAssembler();
  if (unclosed.length > 0 || !pieces.some((piece) => piece.kind === "tag"))
    for (const piece of pieces) writePiece(chapter, piece, context, assembler);
  else if (!renderTags(chapter, pieces, context, assembler))
    writeData(chapter, { start: 0, end: chapter.text.length }, assembler, true);
  return assembler.finish();
}

function writePiece(chapter: Chapter, piece: Piece, context: ExpansionContext, assembler: LineAssembler) {
  if (piece.kind === "comment") return;
  const section = piece.kind === "placeholder" ? useSection(chapter, piece, context) : undefined;
  if (section !== undefined && !section.isFailed) writeSection(chapter, piece, section, assembler);
  else writeData(chapter, piece, assembler, piece.kind !== "data" && piece.kind !== "raw");
}
