import type { Location } from "../diagnostics/location.ts";
import type { Block, Position } from "../doctree/tree.ts";
import type { MarkdownCode } from "../markdown/index.ts";
import type { Diagnostic } from "../rst/index.ts";
import type { Document, DocumentPart, LineOrigin } from "./document.ts";

/** A text and how it is read. */
export interface PartedText {
  readonly text: string;
  /** What it is made of, in order. */
  readonly parts: readonly TextPart[];
  /** The characters that underline titles in its reStructuredText, by level. */
  readonly titleStyles: readonly string[];
}

/** Lines of a text in one language, with all that reading them takes. */
export interface TextPart extends Readonly<DocumentPart> {
  /** The file of the chapter, or of the first of several. */
  readonly file: string;
  /** The sections of reStructuredText that stand between the lines of Markdown. */
  readonly sections: readonly SectionLines[];
}

/** Lines of a section; `indent` characters stand before the first of them that are not its own. */
export interface SectionLines {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
}

/** What lines that are read at once say. */
export interface ReadStretch {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly TextProblem[];
  /** From the `title` directive. */
  readonly title?: string;
}

/** The levels of the first and of the last title of a part; 0 is the highest of the document. */
export interface TitleLevels {
  readonly first: number;
  readonly last: number;
}

/** What the reader of Markdown says of a place. */
export interface TextProblem {
  readonly code: MarkdownCode;
  readonly message: string;
  readonly position: Position;
}

/** What a document's text is made of. */
export function textParts({ parts, lines }: Document): TextPart[] {
  return parts.map((part) => ({
    ...part,
    file: lines[part.start]?.chapter ?? "",
    sections: part.language === "markdown" ? sectionsIn(part, lines) : [],
  }));
}

/** The stretches of lines that show sections between those of Markdown. */
function sectionsIn({ start, end }: DocumentPart, lines: readonly LineOrigin[]): TextPart["sections"] {
  const found: (SectionLines & { end: number; placeholder: Location })[] = [];
  for (let index = start; index < end; index++) {
    const { section } = lines[index] ?? {};
    if (section?.indent === undefined) continue;
    const last = found.at(-1);
    if (last?.end === index && last.placeholder === section.placeholder) last.end++;
    else
      found.push({ start: index, end: index + 1, indent: section.indent, placeholder: section.placeholder });
  }
  return found.map(({ placeholder: _, ...stretch }) => stretch);
}
