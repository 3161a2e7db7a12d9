import type { Report } from "../diagnostics/finding.ts";
import { limits } from "../limits.ts";
import { parseJson } from "./json.ts";
import type { Pointer } from "./pointer.ts";
import type { Source } from "./source.ts";
import { type Value, valueAtPointer } from "./value.ts";

/** Reads the JSON text in the string at a place; reports where it is not valid JSON and gives `undefined`. */
export type ReadInner = (source: Source, pointer: Pointer) => { value: Value } | undefined;

/** Makes the reader of JSON texts in strings: each text is parsed, and its errors reported, once. */
export function createInner(report: Report): ReadInner {
  const known = new Map<Source, Map<Pointer, ReturnType<ReadInner>>>();
  return (source, pointer) => {
    let ofSource = known.get(source);
    if (ofSource === undefined) {
      ofSource = new Map();
      known.set(source, ofSource);
    }
    if (!ofSource.has(pointer)) ofSource.set(pointer, readInner(source, pointer, report));
    return ofSource.get(pointer);
  };
}

function readInner(source: Source, pointer: Pointer, report: Report): { value: Value } | undefined {
  const found = valueAtPointer(source.value, pointer);
  if (typeof found !== "string") return undefined;
  const value = parseJson(found, {
    report,
    mostEntries: limits.entries.most,
    at(start, end) {
      const span = source.innerSpan(pointer, start, end);
      return { file: source.file, offset: span.start, end: span.end };
    },
  });
  return value === undefined ? undefined : { value };
}
