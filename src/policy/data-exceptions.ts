import type { Location } from "../diagnostics/location.ts";
import { exceptionKey } from "../source/exceptions.ts";
import { pointerTo } from "../source/pointer.ts";
import type { Source, Span, WrittenException } from "../source/source.ts";
import { isMap } from "../source/value.ts";
import type { Named, WrittenNames } from "./exception.ts";

/** Reads the exceptions of a YAML or JSON file: each is a code, a list of codes, or a mapping from codes to reasons. */
export function readDataExceptions(source: Source): WrittenNames[] {
  return source.exceptions.map((written) => ({
    ...readNames(source.file, written),
    span: spanOf(source, written),
  }));
}

/** The whole mapping and the key that it stands under; for that of the whole file, all of its text. */
function spanOf({ locate, text }: Source, { pointer }: WrittenException): Span {
  if (pointer === "") return { start: 0, end: text.length + 1 };
  return { start: locate(pointer, "key").start, end: locate(pointer).end };
}

function readNames(file: string, { pointer, value }: WrittenException): Omit<WrittenNames, "span"> {
  const at = pointerTo(pointer, exceptionKey);
  const names: Named[] = [];
  const malformed: Location[] = [];
  const read = (name: unknown, location: Location) => {
    if (typeof name === "string") names.push({ name, location });
    else malformed.push(location);
  };
  if (isMap(value))
    for (const key of value.keys()) read(key, { file, pointer: pointerTo(at, key), at: "key" });
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) read(item, { file, pointer: pointerTo(at, index) });
  else read(value, { file, pointer: at, ...(value === null && { at: "key" as const }) });
  const isEmpty = names.length === 0 && malformed.length === 0;
  return { names, malformed: isEmpty ? [{ file, pointer: at, at: "key" }] : malformed };
}
