import { contentsOf } from "../api/parts.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Example } from "../schema/types.ts";
import { isJsonType } from "../source/json-text.ts";
import type { Pointer } from "../source/pointer.ts";
import type { Source } from "../source/source.ts";
import type { Value } from "../source/value.ts";
import type { FixContext } from "./change.ts";

/** An example of a body, a response or a schema, with the file that it is in. */
export interface WrittenExample {
  source: Source;
  pointer: Pointer;
  value: Value;
  isText: boolean;
}

/** All examples that may be written as JSON text or as values, each once; none that is a file of its own. */
export function writtenExamples({ model, sources, collected }: FixContext): WrittenExample[] {
  const found = new Map<string, WrittenExample>();
  const add = (location: Location, value: Value | undefined, isText: boolean) => {
    if (value === undefined || !("pointer" in location) || location.pointer === "") return;
    const source = sources.load(location.file);
    if (source !== undefined)
      found.set(`${source.file}#${location.pointer}`, { source, pointer: location.pointer, value, isText });
  };
  const addExample = ({ location, value, isText, mediaType }: Example) => {
    if (mediaType === undefined || isJsonType(mediaType)) add(location, value, isText);
  };
  for (const { examples } of model.apis.flatMap(contentsOf).flat()) examples.forEach(addExample);
  for (const { schema } of collected.checks) schema.examples.forEach(addExample);
  return [...found.values()];
}

/** How far the line is indented on which a place stands. */
export function indentAt(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ -]*/.exec(text.slice(start, offset))?.[0].length ?? 0;
}
