import type { Location } from "../diagnostics/location.ts";
import type { Progress } from "../progress.ts";
import type { Target, TitleStyles } from "../project/project.ts";
import type { Section, Sections } from "../sections/section.ts";
import type { Document } from "./document.ts";
import type { ExpandedChapter } from "./titles.ts";
import type { ExpansionContext } from "./write-pieces.ts";

/** What making documents takes besides the targets. */
export interface DocumentContext extends ExpansionContext {
  titleStyles: TitleStyles;
  /** The file of the targets. */
  targetsFile: string;
  /** The sections of a target, given the names of those that its chapters show. */
  sectionsFor: (target: Target, names: readonly string[]) => Sections;
  /** Whether chapters may hold placeholders and tags: else their braces are text. */
  placeholders: boolean;
  /** Whether targets may lack chapters, which has been reported. */
  lacksChapters?: boolean;
  /** What builds before have left of chapters, and what this one leaves to the next. */
  chapterMemory?: ChapterMemory;
  progress?: Progress | undefined;
  /** How another toolchain put chapters together, where its documents are repeated. */
  profile?: DocumentProfile;
}

/** Chapters that were expanded in builds before, by their files: those without an error, and without tags. */
export type ChapterMemory = Map<string, RememberedChapter>;

export interface RememberedChapter {
  text: string;
  uses: readonly { name: string; section: Section; placeholder: Location }[];
  expanded: ExpandedChapter;
}

/** Makes documents as another toolchain made them. */
export interface DocumentProfile {
  assemble(target: Target, context: DocumentContext): Document;
  /** What it made of the text of a file whose placeholders are expanded. */
  ended(text: string): string;
}
