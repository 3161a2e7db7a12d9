import {
  child,
  children,
  descriptionAt,
  followed,
  items,
  type Place,
  type Reader,
  step,
  textOf,
} from "../schema/reader.ts";
import { isCollection, isMap, valueAt } from "../source/value.ts";

/*
 * What API files say, read without a word on its form: the walk along the published schema reports that. What has the
 * wrong form counts as absent.
 */

/** What a place holds, its `$ref` followed; `undefined` where that is no mapping. */
export function opened(reader: Reader, place: Place | undefined): Place | undefined {
  const target = place && followed(reader, place);
  return isMap(target?.value) ? target : undefined;
}

/** The entries under a key. Many write such a mapping into a file of its own. */
export function entriesAt(reader: Reader, place: Place, key: string): [string, Place][] {
  return children(opened(reader, child(place, key)));
}

/** The same, where keys that begin with `x-` are the author's own. */
export function knownEntriesAt(reader: Reader, place: Place, key: string): [string, Place][] {
  return entriesAt(reader, place, key).filter(([name]) => !name.startsWith("x-"));
}

/** The text under a key; a number or a boolean is the text that the author wrote. */
export function wordAt(reader: Reader, place: Place | undefined, key: string): string | undefined {
  const found = place && child(place, key);
  return found === undefined || isCollection(found.value) ? undefined : textOf(reader, found);
}

/** The texts of a list under a key. */
export function wordsAt(reader: Reader, place: Place, key: string): string[] {
  return items(child(place, key)).flatMap((item) => {
    return item.value === null || isCollection(item.value) ? [] : (textOf(reader, item) ?? []);
  });
}

/** The description, or another text for readers, under a key; empty where there is none. */
export function proseAt(reader: Reader, place: Place | undefined, key = "description"): string {
  const found = place && child(place, key);
  return found === undefined || isCollection(found.value) ? "" : descriptionAt(reader, place, key);
}

/** The value under a key, also where that is `null`. */
export function valueUnder(place: Place, key: string): Place | undefined {
  const value = valueAt(place.value, key);
  return value === undefined ? undefined : step(place, key, value);
}

/** Whether the value under a key is `true`. */
export function isSet(place: Place, key: string): boolean {
  return child(place, key)?.value === true;
}

/** The texts under those of some keys that have one. */
export function optionalWords<K extends string>(
  reader: Reader,
  place: Place,
  keys: readonly K[],
): { [key in K]?: string } {
  const words: { [key in K]?: string } = {};
  for (const key of keys) {
    const word = wordAt(reader, place, key);
    if (word !== undefined) words[key] = word;
  }
  return words;
}
