import type { Location } from "../diagnostics/location.ts";

/** A named piece of reStructuredText that chapters show by its placeholder. */
export interface Section {
  name: string;
  /** Whether its template failed, which has been reported: there is nothing to show. */
  isFailed?: boolean;
  text: string;
  /** For each line of `text`, by index, the place in a source that it came from, where it is known. */
  lines: (Location | undefined)[];
  /** Where characters of descriptions are in `text`, by the index of the line and in the order of columns. */
  texts: ReadonlyMap<number, readonly TextStart[]>;
}

/** Where characters of a description are in a line: those from `offset` on, until the next start, from `column` on. */
export interface TextStart {
  /** From 0. */
  column: number;
  /** The description, as its author wrote it. */
  text: string;
  offset: number;
}

/** What a chapter may use, before any of it is rendered. */
export interface SectionEntry {
  name: string;
  /** The file that the section is made from, or what else it comes from: `-D`, `git`. */
  origin: string;
  location?: Location;
  /** Files whose content the section shows: what is shown in no used section is reported as unused. */
  shows: string[];
  /** Set where no other section shows what it does of these files. */
  isOnlyHere?: boolean;
  /** What orders it among others, the lowest first, where its source says so. */
  weight?: number;
}

/** What a chapter may have a section of an event shown with. */
export interface Look {
  /** The title in place of its name: reStructuredText on one line. */
  title?: string;
  /** The only example to show, by the name of its file with `#` before the variant. */
  example?: string;
}

/** Why there is no section of a name: its source could not be read, which has been reported, or is not there. */
export type Absence = "unread" | "changelog" | "changelogs" | "version" | "file";

/** Tells of names that would be sections, of which only those without a section count. */
export interface Absent {
  get(name: string): Absence | undefined;
}

/** The sections of a project; each is rendered when first needed, and once. */
export interface Sections {
  entries: SectionEntry[];
  /** The names of all entries. */
  names: readonly string[];
  /** The name that a section is listed by, from that or another name of it; `undefined` where there is no such section. */
  nameOf(name: string): string | undefined;
  /** The examples of events, by the names of their files with `#` before the variant. */
  examples: readonly string[];
  /** `undefined` where there is no such section. Only sections of events have a look. */
  render(name: string, look?: Look): Section | undefined;
  absent: Absent;
}
