import type { Report } from "../diagnostics/finding.ts";
import { takeExceptions } from "./exceptions.ts";
import { jsonPlaces, parseJson } from "./json.ts";
import { type Place, placeAt, spanAt } from "./place.ts";
import type { Pointer } from "./pointer.ts";
import type { Source, Span } from "./source.ts";
import { valueAtPointer } from "./value.ts";
import { parseYaml } from "./yaml.ts";
import { yamlPlaces } from "./yaml-places.ts";

/** Parses a file; gives nothing, and reports why, where it is not valid. */
export function parseSource(file: string, text: string, report: Report): Source | undefined {
  const json = isJson(file, text);
  const context = { report, at: (start: number, end: number) => ({ file, offset: start, end }) };
  const yaml = json ? undefined : parseYaml(text, context);
  const value = json ? parseJson(text, context) : yaml?.value;
  if (value === undefined) return undefined;

  let places: Place | undefined;
  const inner = new Map<Pointer, Place>();
  const root = () => {
    places ??= json ? jsonPlaces(text) : yamlPlaces(text, yaml?.events);
    return places;
  };
  const innerSpan = (pointer: Pointer, start: number, end: number): Span => {
    const { place, exact } = placeAt(root(), pointer);
    const decoded = exact ? place.decoded?.() : undefined;
    return decoded?.span(start, end) ?? { start: place.start, end: place.end };
  };
  return {
    file,
    text,
    value,
    exceptions: takeExceptions(text, value),
    locate: (pointer, at = "value") => spanAt(root(), pointer, at),
    locateInner(pointer, innerPointer, at = "value") {
      let innerRoot = inner.get(pointer);
      if (innerRoot === undefined) {
        const found = valueAtPointer(value, pointer);
        innerRoot = jsonPlaces(typeof found === "string" ? found : "");
        inner.set(pointer, innerRoot);
      }
      const { start, end } = spanAt(innerRoot, innerPointer, at);
      return innerSpan(pointer, start, end);
    },
    innerSpan,
  };
}

/** Schemas of events are JSON in files named for the event, such as `m.room.name`: then the text decides. */
function isJson(file: string, text: string): boolean {
  if (/\.ya?ml$/i.test(file)) return false;
  return /\.json$/i.test(file) || /^\s*[[{]/.test(text);
}
