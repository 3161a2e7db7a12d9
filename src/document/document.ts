import type { Location } from "../diagnostics/location.ts";
import type { ChapterLanguage } from "../project/layout.ts";
import type { TextStart } from "../sections/section.ts";

/** One target as a single text: what its chapters say, in the languages that they are written in. */
export interface Document {
  target: string;
  /** Name of the published file, without its ending. */
  output: string;
  text: string;
  /** For each line of `text`, by index, where it came from. */
  lines: LineOrigin[];
  /** What the text is made of, in order; blank lines may stand between. */
  parts: DocumentPart[];
  /** Set where something that it is to hold is missing, which has been reported. */
  lack?: Lack;
}

/** Lines of a document in one language. */
export interface DocumentPart {
  language: ChapterLanguage;
  /** Its first line, and the one behind its last; 0-based. */
  start: number;
  end: number;
  /** The level at which its highest titles stand where they do not say it themselves; 0 is the highest of the document. */
  depth: number;
  /** The titles of reStructuredText that have a level in the document; absent where they get one when they are read. */
  titles?: DocumentTitle[];
}

/** A title between lines of reStructuredText. */
export interface DocumentTitle {
  /** Its first line, which may be a line above its text; 0-based. */
  start: number;
  /** 0 is the highest of the document. */
  level: number;
  /** The character that underlines it; twice if a line of it stands above as well. */
  style: string;
}

/** Adds a part of a document. Neighbours in reStructuredText are one: what begins at the end of one may go on in the next. */
export function addPart(parts: DocumentPart[], part: DocumentPart): void {
  const before = parts.at(-1);
  if (before?.language !== "rst" || part.language !== "rst") {
    parts.push(part);
    return;
  }
  before.end = part.end;
  for (const title of part.titles ?? []) before.titles?.push(title);
}

/** What may be missing: what sections hold that could not be made, or anything. */
export type Lack = "sections" | "anything";

/** Where a line of a document came from: a line of a chapter, or a section that a chapter's line expanded. */
export interface LineOrigin {
  /** Path of the chapter, from the project's root. */
  chapter: string;
  /** 1-based. */
  line: number;
  /** Whether it holds what could not be expanded, which has been reported: what it does to lines around it is not known. */
  isUnexpanded?: boolean;
  /** The section that the line belongs to, the place in its source, and the placeholder that shows it. */
  section?: {
    name: string;
    location?: Location;
    placeholder: Location;
    /**
     * Set in Markdown where the section stands apart, as blocks of reStructuredText: how many characters of white space stand before
     * its placeholder, and so before the first of its lines.
     */
    indent?: number;
    /** What the shortcode that shows it lets the anchors of operations begin with. */
    anchorBase?: string;
    /** Where characters of a description are in the line. */
    texts?: readonly TextStart[];
  };
}
