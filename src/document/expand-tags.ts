import { finding } from "../diagnostics/finding.ts";
import type { Section } from "../sections/section.ts";
import { causeOf } from "../templates/explain-error.ts";
import { TemplateError } from "../templates/template-error.ts";
import type { Chapter } from "./chapter.ts";
import type { LineAssembler } from "./line-assembler.ts";
import { createMarkedText, type MarkedText } from "./marked-text.ts";
import { type Piece, textOf } from "./piece.ts";
import { placeFailure } from "./place-failure.ts";
import { boundNames } from "./tag-names.ts";
import { useTagSections } from "./tag-sections.ts";
import { type ExpansionContext, useSection, writeData, writeSection } from "./write-pieces.ts";

/** What comes after a mark in what nunjucks rendered, or, for a section and raw text, in the mark's place. */
type Marked =
  | { kind: "data"; piece: Piece; line: number }
  | { kind: "section"; piece: Piece; section: Section }
  | { kind: "raw" | "shortcode"; piece: Piece };

/**
 * Lets nunjucks render a chapter and writes the result. Marks in the text that nunjucks carries along unseen tell
 * which line each part of the result came from. Placeholders stay out of its sight, as names such as `a#b` are none
 * to nunjucks. Gives false, and reports why, where the chapter cannot be rendered.
 */
export function renderTags(
  chapter: Chapter,
  pieces: Piece[],
  context: ExpansionContext,
  assembler: LineAssembler,
  writeCall: (piece: Piece) => void,
): boolean {
  const bound = boundNames(
    pieces.filter(({ kind }) => kind === "tag").map((piece) => textOf(chapter, piece)),
  );
  const { variables, complete } = useTagSections(chapter, pieces, bound, context);
  const marked = createMarkedText<Marked>([chapter.text, ...Object.values(variables)]);
  let known = complete;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "placeholder" && (piece.opening === "<<" || !bound.has(firstName(piece.name)))) {
      const section = useSection(chapter, piece, context);
      if (section === undefined) known = false;
      else marked.mark({ kind: "section", piece, section });
    } else if (piece.kind === "raw" || piece.kind === "shortcode") marked.mark({ kind: piece.kind, piece });
    else if (piece.kind === "comment") marked.copy("{##}", piece.start);
    else if (piece.kind === "data") addData(chapter, piece, pieces[index - 1], pieces[index + 1], marked);
    else {
      if (piece.kind === "placeholder" || !(piece.dashBefore || piece.opening === "{%"))
        marked.mark({ kind: "data", piece, line: chapter.lineAt(piece.start) });
      marked.copy(textOf(chapter, piece), piece.start);
    }
  }
  if (!known) return false;
  let rendered: string;
  try {
    rendered = context.templates().renderText(marked.text(), variables);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { template, line } = error;
    const inside =
      template === undefined ? "" : ` (${template}${line === undefined ? "" : `, line ${line}`})`;
    const message = causeOf(error, template === undefined ? marked.text() : "") + inside;
    if (error.isRepeated) return false;
    context.report(
      finding("chapter-template-error", { message }, placeFailure(error, chapter, pieces, marked)),
    );
    return false;
  }
  if (!context.takeText(rendered.length, chapter.location(0, 0))) return false;
  for (const { mark, text } of marked.read(rendered)) {
    if (mark?.kind === "section") writeSection(chapter, mark.piece, mark.section, assembler);
    if (mark?.kind === "raw") writeData(chapter, mark.piece, assembler);
    if (mark?.kind === "shortcode") writeCall(mark.piece);
    const line = mark?.kind === "data" ? mark.line : mark === undefined ? 1 : chapter.lineAt(mark.piece.end);
    const grows = mark === undefined || mark.kind !== "data" || mark.piece.kind === "data";
    assembler.write(text, (index) => ({ chapter: chapter.file, line: grows ? line + index : line }));
  }
  return true;
}

/**
 * Adds data with a mark before the first visible character of each line. White space must stay next to tags with a
 * dash, which take it away. A mark in `#}`, and after `{` at the end, keeps nunjucks from reading more in them.
 */
function addData(
  chapter: Chapter,
  piece: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  marked: MarkedText<Marked>,
): void {
  const text = textOf(chapter, piece);
  const cuts: { at: number; from: Piece; line: number }[] = [];
  const cut = (at: number, from: Piece) =>
    cuts.push({ at, from, line: chapter.lineAt(from === piece ? piece.start + at : from.start) });
  if (!(before?.kind === "tag" && before.dashAfter)) cut(0, piece);
  for (const { 0: indent, index } of text.matchAll(/^[^\S\n]*/gm)) {
    const at = index + indent.length;
    if (at > 0 && at < text.length && text[at] !== "\n") cut(at, piece);
  }
  for (let at = text.indexOf("#}"); at >= 0; at = text.indexOf("#}", at + 1)) cut(at + 1, piece);
  if (text.endsWith("{")) cut(text.length, piece);
  cuts.sort((a, b) => a.at - b.at);
  if (after?.kind === "tag" && after.dashBefore && after.opening === "{{") cut(text.trimEnd().length, after);
  let done = 0;
  for (const { at, from, line } of cuts) {
    marked.copy(text.slice(done, at), piece.start + done);
    marked.mark({ kind: "data", piece: from, line });
    done = at;
  }
  marked.copy(text.slice(done), piece.start + done);
}

/** `{{ loop.index }}` looks like a placeholder, and is one unless its first name is bound. */
function firstName(name: string): string {
  return /^\w+/.exec(name)?.[0] ?? name;
}
