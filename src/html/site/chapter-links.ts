import type { Section } from "../../doctree/tree.ts";
import { chapterOf } from "../../document/chapter-address.ts";
import { percentDecoded } from "../../source/percent-decoded.ts";
import type { Destination } from "./site.ts";

/** Where a chapter is in what is published. */
export interface ChapterPlace {
  readonly output: string;
  /** Its first section; absent where it has none, or where its target is not built now. */
  readonly section?: Section | undefined;
}

/** The place that the address of a chapter stands for; `undefined` where it is none, or where no target has that chapter. */
export function chapterDestination(
  address: string,
  chapters: ReadonlyMap<string, ChapterPlace>,
  anchorOf: (section: Section, output: string) => string | undefined,
): Destination | undefined {
  const [path, fragment] = chapterOf(address)?.split("#", 2) ?? [];
  const place = path === undefined ? undefined : chapters.get(path);
  if (place === undefined) return undefined;
  const { output, section } = place;
  const id = fragment ? percentDecoded(fragment) : section && anchorOf(section, output);
  return { output, ...(id !== undefined && { id }) };
}
