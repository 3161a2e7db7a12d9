import { finding } from "../diagnostics/finding.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { type Chapter, readChapter } from "./chapter.ts";
import type { DocumentContext } from "./context.ts";
import { renderTags } from "./expand-tags.ts";
import { createLineAssembler, type LineAssembler, type OriginLines } from "./line-assembler.ts";
import type { Piece } from "./piece.ts";
import { scanPlaceholders } from "./scan-placeholders.ts";
import { withoutComments } from "./shortcodes/pair.ts";
import { scanShortcodes } from "./shortcodes/scan.ts";
import { writableShortcodes } from "./shortcodes/writable.ts";
import { type Inclusion, writeShortcode } from "./shortcodes/write.ts";
import { type ExpansionContext, useSection, writeData, writeSection } from "./write-pieces.ts";

/** Expands the placeholders of a text file: `lines.join("\n")` of the result is its text. */
export function expandText(text: string, file: string, context: ExpansionContext): OriginLines {
  return expandChapter(readChapter(file, text), context);
}

/**
 * Expands the placeholders of a chapter. Where it holds nothing but plain ones it is put together from its parts,
 * otherwise nunjucks renders it. Unknown names and wrong tags are reported and stay as they are.
 */
export function expandChapter(chapter: Chapter, context: ExpansionContext): OriginLines {
  const assembler = createLineAssembler();
  writeChapter({ chapter, including: [] }, context, assembler);
  return assembler.finish();
}

/** The lines of a chapter in which nothing is a placeholder. */
export function asWritten(chapter: Chapter): OriginLines {
  const assembler = createLineAssembler();
  writeData(chapter, { start: 0, end: chapter.text.length }, assembler);
  return assembler.finish();
}

function writeChapter(inclusion: Inclusion, context: ExpansionContext, assembler: LineAssembler): void {
  const { chapter } = inclusion;
  const { pieces: scanned, unclosed } = context.isSite
    ? { pieces: scanShortcodes(chapter.text, isMeant(context)), unclosed: [] }
    : scanPlaceholders(chapter.text, chapter.language);
  const pieces = withoutComments(scanned, chapter.language === "markdown" ? context.shortcodes : new Map());
  for (const { opening, start } of unclosed)
    context.report(finding("unclosed-tag", { opening }, chapter.location(start, start + opening.length)));
  const writable = writableShortcodes(chapter, pieces, context);
  const writeCall = (piece: Piece) => {
    const found = piece.kind === "shortcode" ? writable.get(piece) : undefined;
    if (found === undefined) writeData(chapter, piece, assembler, true);
    else
      writeShortcode(inclusion, found, context, assembler, (inner) =>
        writeChapter(inner, context, assembler),
      );
  };
  if (unclosed.length > 0 || !pieces.some((piece) => piece.kind === "tag"))
    for (const piece of pieces)
      if (piece.kind === "shortcode") writeCall(piece);
      else writePiece(chapter, piece, context, assembler);
  else if (!renderTags(chapter, pieces, context, assembler, writeCall))
    writeData(chapter, { start: 0, end: chapter.text.length }, assembler, true);
}

/** Whether a name in braces on a page of a site is meant for a section: it has that name, or nearly. */
function isMeant({ sections }: ExpansionContext): (name: string) => boolean {
  return (name) => sections.nameOf(name) !== undefined || nearest(name, sections.names).length > 0;
}

function writePiece(chapter: Chapter, piece: Piece, context: ExpansionContext, assembler: LineAssembler) {
  if (piece.kind === "comment") return;
  const section = piece.kind === "placeholder" ? useSection(chapter, piece, context) : undefined;
  if (section !== undefined && !section.isFailed) writeSection(chapter, piece, section, assembler);
  else writeData(chapter, piece, assembler, piece.kind !== "data" && piece.kind !== "raw");
}

/** A text file with its placeholders expanded and its titles as they are. */
export function expandFile(text: string, file: string, context: DocumentContext): string {
  const expanded = expandText(text, file, context).lines.join("\n");
  return context.profile?.ended(expanded) ?? expanded;
}
