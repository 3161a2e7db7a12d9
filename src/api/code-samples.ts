import {
  child,
  followed,
  isMapping,
  items,
  listAt,
  locationOf,
  type Place,
  type Reader,
  textAt,
  textOf,
} from "../schema/reader.ts";
import { valueAt } from "../source/value.ts";
import type { CodeSample } from "./types.ts";
import { requireAny } from "./values.ts";

/** The key of samples has two spellings: both are widely used. */
const KEYS = ["x-codeSamples", "x-code-samples"];

const OWNER = "A sample of code";

/** Reads the requests that an author wrote as code, in the order of the list. */
export function readCodeSamples(reader: Reader, place: Place): CodeSample[] {
  const key = KEYS.find((each) => child(place, each) !== undefined);
  const list = key === undefined ? undefined : listAt(reader, place, key);
  return items(list).flatMap((item) => {
    if (!isMapping(reader, item)) return [];
    const language = textAt(reader, item, "lang");
    const label = textAt(reader, item, "label");
    const name = [label, language]
      .map((each) => each?.trim())
      .find((each) => each !== "" && each !== undefined);
    const source = child(item, "source");
    if (name === undefined) requireAny(reader, item, "lang", OWNER, ["label"]);
    requireAny(reader, item, "source", OWNER);
    const text = source && codeAt(reader, source);
    if (name === undefined || text === undefined) return [];
    return { name, language: language ?? "", text, location: locationOf(item) };
  });
}

/** Code as it is written, or in a file of its own. */
function codeAt(reader: Reader, place: Place): string | undefined {
  const reference = valueAt(place.value, "$ref");
  if (typeof reference !== "string" || reference.includes("#")) {
    const target = followed(reader, place);
    return target && textOf(reader, target);
  }
  const file = reader.sources.followToFile(place.source, place.pointer);
  return file === undefined ? undefined : reader.sources.readText(file);
}
