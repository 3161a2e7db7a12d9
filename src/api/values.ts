import { finding } from "../diagnostics/finding.ts";
import {
  child,
  children,
  descriptionAt,
  followed,
  items,
  locationOf,
  type Place,
  type Reader,
  step,
  textOf,
  trailOf,
} from "../schema/reader.ts";
import { isCollection, isMap, valueAt } from "../source/value.ts";

/*
 * What API files say, read without a word on its form. What has the wrong form counts as absent, and that something was
 * passed over is noted: the walk along the published schema then says what, in every command.
 */

/** Whether a value is a mapping; one that is neither that nor empty is passed over. */
export function isRead(reader: Reader, { value }: Place): boolean {
  if (!isMap(value) && value !== null) reader.hasPassedOver = true;
  return isMap(value);
}

/** What a place holds, its `$ref` followed; `undefined` where that is no mapping. */
export function opened(reader: Reader, place: Place | undefined): Place | undefined {
  const target = place && followed(reader, place);
  return target && isRead(reader, target) ? target : undefined;
}

/** The mapping under a key, whose `$ref` is not followed. */
export function mappingUnder(reader: Reader, place: Place, key: string): Place | undefined {
  const found = child(place, key);
  return found && isRead(reader, found) ? found : undefined;
}

/**
 * Reports that a key is missing of what no published schema describes.
 * @param others keys of which one is as good; what is there in a wrong form is reported as that
 */
export function requireAny(
  reader: Reader,
  place: Place,
  key: string,
  owner: string,
  others: readonly string[] = [],
): void {
  if ([key, ...others].some((each) => child(place, each) !== undefined)) return;
  reader.report(finding("missing-key", { key, owner, others }, locationOf(place), trailOf(place)));
}

/** The entries under a key. Many write such a mapping into a file of its own. */
export function entriesAt(reader: Reader, place: Place, key: string): [string, Place][] {
  return children(opened(reader, child(place, key)));
}

/** The same, where keys that begin with `x-` are the author's own. */
export function knownEntriesAt(reader: Reader, place: Place, key: string): [string, Place][] {
  return entriesAt(reader, place, key).filter(([name]) => !name.startsWith("x-"));
}

/** The list under a key. */
export function listUnder(reader: Reader, place: Place, key: string): Place | undefined {
  const found = child(place, key);
  if (found === undefined || Array.isArray(found.value)) return found;
  reader.hasPassedOver = true;
  return undefined;
}

/** The text of a value; a number or a boolean is the text that the author wrote. */
export function wordOf(reader: Reader, place: Place): string | undefined {
  if (place.value !== null && !isCollection(place.value)) return textOf(reader, place);
  reader.hasPassedOver = true;
  return undefined;
}

/** The text under a key. */
export function wordAt(reader: Reader, place: Place | undefined, key: string): string | undefined {
  const found = place && child(place, key);
  return found && wordOf(reader, found);
}

/** The texts of a list under a key. */
export function wordsAt(reader: Reader, place: Place, key: string): string[] {
  return items(listUnder(reader, place, key)).flatMap((item) => wordOf(reader, item) ?? []);
}

/** The description, or another text for readers, under a key; empty where there is none. */
export function proseAt(reader: Reader, place: Place | undefined, key = "description"): string {
  return wordAt(reader, place, key) === undefined ? "" : descriptionAt(reader, place, key);
}

/** The value under a key, also where that is `null`. */
export function valueUnder(place: Place, key: string): Place | undefined {
  const value = valueAt(place.value, key);
  return value === undefined ? undefined : step(place, key, value);
}

/** Whether the value under a key is `true`. */
export function isSet(reader: Reader, place: Place, key: string): boolean {
  return flagUnder(reader, place, key) ?? false;
}

function flagUnder(reader: Reader, place: Place, key: string): boolean | undefined {
  const value = child(place, key)?.value;
  if (value === undefined || typeof value === "boolean") return value;
  reader.hasPassedOver = true;
  return undefined;
}

/** What is true or false under those of some keys that have that. */
export function optionalFlags<K extends string>(
  reader: Reader,
  place: Place,
  keys: readonly K[],
): { [key in K]?: boolean } {
  const flags: { [key in K]?: boolean } = {};
  for (const key of keys) {
    const flag = flagUnder(reader, place, key);
    if (flag !== undefined) flags[key] = flag;
  }
  return flags;
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
