import type { Location } from "../diagnostics/location.ts";
import type { Document } from "../document/document.ts";

/** The lines of a document, from 1 on, where what stands at a place in the sources begins to be shown. */
export type ShownLines = (location: Location) => readonly number[];

/** Finds what a document shows: once for each placeholder that shows it. */
export function shownLines({ lines }: Document): ShownLines {
  const found = new Map<string, { line: number; placeholder: Location }[]>();
  let last: Location | undefined;
  for (const [index, { section }] of lines.entries()) {
    // Most lines come from the same place as the one above.
    if (section?.location === undefined || section.location === last) continue;
    last = section.location;
    const { placeholder } = section;
    const key = keyOf(last);
    const known = found.get(key);
    if (known === undefined) found.set(key, [{ line: index + 1, placeholder }]);
    else if (known.at(-1)?.placeholder !== placeholder) known.push({ line: index + 1, placeholder });
  }
  return (location) => (found.get(keyOf(location)) ?? []).map(({ line }) => line);
}

function keyOf(location: Location): string {
  if ("pointer" in location) return `${location.file}#${location.pointer}`;
  return "offset" in location ? `${location.file}:${location.offset}` : location.file;
}
