import type { Literal, Section } from "../../doctree/tree.ts";
import type { Destination } from "../site/destination.ts";
import type { Publication } from "../site/publication.ts";
import { type WordPlaces, wordPlaces } from "./word-places.ts";

/**
 * Finds where a word in code style leads, from the target and the section that mention it; `undefined` where it leads nowhere, may
 * mean several things, or is in what it means.
 */
export type FindWord = (
  literal: Literal,
  output: string,
  section: Section | undefined,
) => Destination | undefined;

/**
 * What a target says itself goes before what others say. The words are gathered when the first is looked for.
 * @param isTogether whether words lead to other targets as well
 */
export function createFindWord(publications: readonly Publication[], isTogether: boolean): FindWord {
  const byOutput = new Map<string, WordPlaces>();
  const ofOthers = new Map<string, Destination | undefined>();
  const gather = () => {
    for (const publication of publications) {
      const places = wordPlaces(publication);
      byOutput.set(publication.output, places);
      if (!isTogether) continue;
      for (const [word, place] of places) {
        const isNew = place !== undefined && !ofOthers.has(word);
        ofOthers.set(word, isNew ? { output: publication.output, id: place.id } : undefined);
      }
    }
  };
  return (literal, output, section) => {
    if (byOutput.size === 0) gather();
    const word = literal.value.replace(/\s+/g, " ");
    const own = byOutput.get(output);
    const place = own?.get(word);
    if (place) return place.holds(literal, section) ? undefined : { output, id: place.id };
    return own?.has(word) ? undefined : ofOthers.get(word);
  };
}
