import type { Location } from "../diagnostics/location.ts";
import type { TemplateError } from "../templates/template-error.ts";
import type { Chapter } from "./chapter.ts";
import type { MarkedText } from "./marked-text.ts";
import { type Piece, textOf } from "./piece.ts";

/** Tags that need an end tag. */
const BLOCKS = new Set(["if", "for", "asyncEach", "asyncAll", "macro", "call", "filter", "block", "switch"]);

/** Where nunjucks failed; where it does not tell, the first tag that its message can be about. */
export function placeFailure<Mark>(
  { line, column, template }: TemplateError,
  chapter: Chapter,
  pieces: Piece[],
  marked: MarkedText<Mark>,
): Location {
  // The line is one of the template that the chapter takes in.
  const taking =
    template === undefined ? undefined : pieces.find((piece) => textOf(chapter, piece).includes(template));
  if (taking !== undefined) return chapter.location(taking.start, taking.end);
  const isOwn = template === undefined && line !== undefined;
  const offset = isOwn ? marked.sourceOffset(line, column ?? 1) : undefined;
  if (offset !== undefined) return chapter.location(offset, offset);
  const open: Piece[] = [];
  for (const piece of pieces) {
    const [, end, word] = /^\{%-?\s*(end)?(\w+)/.exec(textOf(chapter, piece)) ?? [];
    if (end !== undefined) open.pop();
    else if (word !== undefined && BLOCKS.has(word)) open.push(piece);
  }
  const culprit = open.at(-1) ?? pieces.find(({ kind }) => kind === "tag");
  return culprit === undefined ? { file: chapter.file } : chapter.location(culprit.start, culprit.end);
}
