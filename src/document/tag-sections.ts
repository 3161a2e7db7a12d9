import type { Chapter } from "./chapter.ts";
import { type Piece, textOf } from "./piece.ts";
import { namesIn, outputName } from "./tag-names.ts";
import { type ExpansionContext, reportUnknown } from "./write-pieces.ts";

/** Renders the sections that tags name, as the variables of nunjucks; reports outputs of names that there are not. */
export function useTagSections(
  chapter: Chapter,
  pieces: Piece[],
  bound: Set<string>,
  context: ExpansionContext,
) {
  const { nameOf, absent, render } = context.sections;
  const variables: Record<string, string> = {};
  let complete = true;
  for (const piece of pieces) {
    if (piece.kind !== "tag") continue;
    const tag = textOf(chapter, piece);
    for (const { name, index } of namesIn(tag)) {
      const [start, end] = [piece.start + index, piece.start + index + name.length];
      const listed = bound.has(name) ? undefined : nameOf(name);
      if (listed !== undefined) {
        context.use(listed, chapter.location(start, end));
        const section = render(listed);
        if (section === undefined) complete = false;
        else variables[name] = section.text;
      } else if (!bound.has(name) && (outputName(tag)?.index === index || absent.get(name) === "unread")) {
        complete = false;
        reportUnknown(name, chapter.location(start, end), context);
      }
    }
  }
  return { variables, complete };
}
