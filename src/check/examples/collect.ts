import { bodiesOf } from "../../api/bodies.ts";
import { mainContent, valuesOfCalls } from "../../api/call-examples.ts";
import { isFormType } from "../../api/form-fields.ts";
import { isJsonStream } from "../../api/media-range.ts";
import { allOperations } from "../../api/parts.ts";
import type { Api, MediaType, NamedExample, Operation, Response, ValueHolder } from "../../api/types.ts";
import { groupBy } from "../../group-by.ts";
import type { EventType, Model } from "../../model/types.ts";
import { reachable } from "../../reachable.ts";
import { withInherited } from "../../schema/inherited.ts";
import { describingParts, partsOf } from "../../schema/schema-parts.ts";
import type { Example, FilePlace, Origins, Schema } from "../../schema/types.ts";
import { shownExamples } from "../../schema/whole-example.ts";
import { isJsonType } from "../../source/json-text.ts";
import { type Pointer, pointerTo } from "../../source/pointer.ts";
import type { Sources } from "../../source/sources.ts";
import { isMap, type Value } from "../../source/value.ts";
import { keywordPlace, placeOf } from "../keyword-place.ts";
import { distinct } from "../schema/distinct.ts";
import { createSelection } from "./selection.ts";

/** A value and the schema that it has to fit. */
export interface Check {
  subject: "example" | "default";
  value: Value;
  /** Where the value stands. */
  place: FilePlace;
  /**
   * Where parts of the value stand: below `place`, inside the JSON text that `place` holds, or nowhere of their own
   * (a list that is written as one string).
   */
  parts: "below" | "inside" | "none";
  /** Where the value is in the JSON text, or in what is put together of several files, if it is not the whole. */
  base?: Pointer;
  /** Where its parts come from, where it is put together of several files. */
  origins?: Origins;
  schema: Schema;
}

/** A schema that lists its values, and the types that they may have. */
export interface EnumCheck {
  values: Value[];
  types: string[];
  place: FilePlace;
}

/** What there is to check in a model. */
export interface Collected {
  checks: Check[];
  enums: EnumCheck[];
  /** Every schema, once. */
  schemas: Schema[];
  /** Those of them that are used for something, and not only inside another one; where files are named, written in them. */
  roots: Schema[];
  /** Each schema once, where it is written: without those that only refer to another and describe it anew. */
  distinct: Schema[];
  /** Those of them that say what values are, and are not only what values are tested by: `not`, `if`, … */
  describing: Schema[];
  /** How many examples there are, those of parameters and headers included. */
  examples: number;
  defaults: number;
}

/**
 * Collects all that is to be checked, in the order of the model, each value once for each schema. Where `files` are
 * named, those values that are in one of them, or have a schema that does, in part or by its references.
 */
export function collect(model: Model, sources: Sources, files: readonly string[] = []): Collected {
  const checks = new Map<string, Check>();
  const enums: EnumCheck[] = [];
  const examples = new Set<string>();
  const defaults = new Set<string>();
  const walked = new Set<Schema>();
  const roots: Schema[] = [];
  const isSelected = createSelection(files);

  function add(check: Check): void {
    const key = `${idOf(check.place)} ${check.base ?? ""} ${idOf(placeOf(check.schema.location))}`;
    if (!checks.has(key)) checks.set(key, check);
  }

  function addExample(example: Example, schema: Schema | undefined): void {
    const { value, isText, origins } = example;
    if (value === undefined || !isData(value, example.mediaType)) return;
    if (schema !== undefined && isRaw(schema)) return;
    const place = placeOf(example.location);
    if (!isSelected(place.file, schema)) return;
    examples.add(idOf(place));
    if (schema !== undefined) {
      const parts = isText ? "inside" : "below";
      add({ subject: "example", value, place, parts, schema, ...(origins && { origins }) });
    }
  }

  /** Judges each item of a stream. */
  function addItems({ value, isText, location }: Example, schema: Schema): void {
    const place = placeOf(location);
    if (!Array.isArray(value) || isRaw(schema)) return;
    if (!isSelected(place.file, schema)) return;
    for (const [index, item] of value.entries()) {
      const pointer = pointerTo("", index);
      const at = isText
        ? { place, parts: "inside" as const, base: pointer }
        : { place: { ...place, pointer: place.pointer + pointer }, parts: "below" as const };
      add({ subject: "example", value: item, ...at, schema });
    }
    examples.add(idOf(place));
  }

  function addPlain(holder: ValueHolder): void {
    walk(holder.schema);
    for (const example of holder.examples) addValue(example, holder);
  }

  function addValue(example: NamedExample, { schema, mediaType }: ValueHolder): void {
    if (mediaType !== undefined) {
      addExample(example, schema);
      return;
    }
    const { value, isJoined, location } = example;
    if (value === undefined || isRaw(schema)) return;
    const place = placeOf(location);
    if (!isSelected(place.file, schema)) return;
    examples.add(idOf(place));
    add({ subject: "example", value, place, parts: isJoined ? "none" : "below", schema });
  }

  function addCalls(operation: Operation): void {
    const { callExamples, requestBody } = operation;
    if (callExamples.length === 0) return;
    const sent = mainContent(requestBody?.content ?? []);
    const holders = groupBy(valuesOfCalls(operation), ({ name }) => name);
    for (const { body, values } of callExamples) {
      if (body) addExample(body, sent?.schema);
      for (const { name, example } of values) {
        const [holder, ...others] = holders.get(name) ?? [];
        // Nobody can tell which of several of one name a value is of.
        if (holder && others.every(({ schema }) => schema === holder.schema)) addValue(example, holder);
      }
    }
  }

  function addContent(content: readonly MediaType[]): void {
    for (const { schema, itemSchema, fields = [], encoding, examples: ofBody } of bodiesOf(content)) {
      for (const field of fields) addPlain(field);
      for (const header of encoding.flatMap((each) => each.headers)) addPlain(header);
      for (const example of shownExamples(ofBody, schema)) {
        addExample(example, schema);
        if (itemSchema !== undefined) addItems(example, itemSchema);
      }
      if (schema !== undefined) walk(schema);
      if (itemSchema !== undefined) walk(itemSchema);
    }
  }

  function addResponse({ headers, content }: Omit<Response, "status">): void {
    for (const header of headers) addPlain(header);
    addContent(content);
  }

  function addApi(api: Api): void {
    const { components } = api;
    for (const operation of allOperations(api)) {
      const { parameters: each, requestBody, responses } = operation;
      for (const parameter of each) addPlain(parameter);
      if (requestBody !== undefined) addContent(requestBody.content);
      for (const response of responses) addResponse(response);
      addCalls(operation);
    }
    for (const parameter of components.parameters) addPlain(parameter);
    for (const { content } of components.requestBodies) addContent(content);
    for (const response of components.responses) addResponse(response);
    for (const header of components.headers) addPlain(header);
    addContent(components.mediaTypes);
    for (const schema of components.schemas) walk(schema);
  }

  function addEvent(event: EventType, base: EventType | undefined): void {
    for (const { schema } of base === undefined ? [event] : [event, base]) {
      for (const example of event.examples) addExample(example, schema);
    }
    walk(event.schema);
  }

  /** Collects what stands inside a schema: a circle of schemas is walked once. */
  function walk(root: Schema): void {
    if (!walked.has(root) && isSelected(root.location.file, root)) roots.push(root);
    const waiting = [root];
    for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
      if (walked.has(schema)) continue;
      walked.add(schema);
      for (const example of schema.examples) addExample(example, schema);
      addDefault(schema);
      if (schema.enum !== undefined && schema.types.length > 0 && !schema.types.includes("file")) {
        const place = keywordPlace(schema, "enum", sources);
        if (isSelected(place.file)) enums.push({ values: schema.enum, types: schema.types, place });
      }
      waiting.push(...partsOf(schema).reverse());
    }
  }

  function addDefault(schema: Schema): void {
    const value = schema.constraints.find(({ keyword }) => keyword === "default")?.value;
    if (value === undefined || isRaw(schema)) return;
    const place = keywordPlace(schema, "default", sources);
    if (!isSelected(place.file, schema)) return;
    defaults.add(idOf(place));
    add({ subject: "default", value, place, parts: "below", schema });
  }

  for (const api of model.apis) addApi(api);
  const events = new Map(model.events.map((event) => [event.name, event]));
  for (const event of model.events) {
    const [baseName = ""] = event.name.split("#");
    addEvent(event, event.variant === undefined ? undefined : events.get(baseName));
  }
  for (const { schema } of model.commonFields) walk(schema);
  for (const { schema, examples: ofSchema } of model.collections.flatMap(({ schemas }) => schemas)) {
    for (const example of ofSchema) addExample(example, schema);
    walk(schema);
  }
  for (const { schema } of model.definitions) walk(schema);
  const schemas = [...walked];
  return {
    checks: [...checks.values()],
    enums,
    schemas,
    distinct: distinct(schemas),
    describing: distinct(describing(schemas, roots)),
    roots,
    examples: examples.size,
    defaults: defaults.size,
  };
}

function describing(schemas: Schema[], roots: readonly Schema[]): Schema[] {
  return schemas.every(({ held }) => held.length === 0) ? schemas : [...reachable(roots, describingParts)];
}

/** Whether an example is a value that schemas judge, rather than text of a media type. */
function isData(value: Value, mediaType: string | undefined): boolean {
  if (mediaType === undefined || isJsonType(mediaType)) return true;
  return isFormType(mediaType) ? isMap(value) : isJsonStream(mediaType) && Array.isArray(value);
}

/** Whether a schema describes bytes, whose example is a stand-in that no schema can judge. */
export function isRaw(schema: Schema): boolean {
  return withInherited([schema]).schemas.some(
    ({ types, format }) => types.includes("file") || format === "byte" || format === "binary",
  );
}

function idOf({ file, pointer }: FilePlace): string {
  return `${file}#${pointer}`;
}
