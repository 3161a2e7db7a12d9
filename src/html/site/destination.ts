import type { Section } from "../../doctree/tree.ts";
import { chapterOf } from "../../document/chapter-address.ts";
import { percentDecoded } from "../../source/percent-decoded.ts";
import { pathFrom } from "./relative-path.ts";

/** A place in what is published. */
export interface Destination {
  readonly output: string;
  /** The anchor; absent where the whole is meant. */
  readonly id?: string;
}

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

/**
 * Where an address in the text of a target leads, if that is one of some outputs: `#anchor`, `NAME.html` or `NAME.html#anchor`, with
 * a relative path before the name where targets are in folders. So authors write it, whether a target becomes one page or a folder
 * of them. Servers may show pages without `.html`, so it may be left out.
 */
export function destinationIn(
  address: string,
  from: string,
  isOutput: (name: string) => boolean,
): Destination | undefined {
  const [, path, fragment] = /^((?!\/)[^?#:]+)?(?:#(.*))?$/s.exec(address) ?? [];
  if (path === undefined && !fragment) return undefined;
  const output = path === undefined ? from : pathFrom(from, percentDecoded(path).replace(/\.html$/, ""));
  if (output === undefined || !isOutput(output)) return undefined;
  return { output, ...(fragment && { id: percentDecoded(fragment) }) };
}
