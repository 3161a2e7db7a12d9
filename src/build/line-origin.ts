import type { Location } from "../diagnostics/location.ts";
import { readChapter } from "../document/chapter.ts";
import type { Document } from "../document/document.ts";
import type { Sources } from "../source/sources.ts";

/** Where the author wrote a line, 1-based, of a document: in its chapter, or in the source of the section that it shows. */
export function lineOrigin({ lines }: Document, line: number, sources: Sources): Location | undefined {
  const origin = lines[line - 1];
  if (origin === undefined) return undefined;
  const { chapter, section } = origin;
  if (section) return section.location ?? section.placeholder;
  return readChapter(chapter, sources.text(chapter) ?? "").lineLocation(origin.line);
}
