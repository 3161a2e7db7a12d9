import { finding, type Report } from "../../diagnostics/finding.ts";
import { limits } from "../../limits.ts";
import { dynamicTarget, emptyScope, enterResource, scopeKey } from "../../schema/dynamic-scope.ts";
import type { FilePlace } from "../../schema/types.ts";
import { pointerTo } from "../../source/pointer.ts";
import type { Sources } from "../../source/sources.ts";
import { isMap, type Value, valueAt, valueAtPointer } from "../../source/value.ts";
import type { Bundle, BundledSchema, BundleWriter, ScopedPlace } from "./bundle-types.ts";
import { definitionOf } from "./bundled-parts.ts";
import { cutCircles } from "./circles.ts";
import { convertSchema } from "./convert-schema.ts";
import { createMatchBudget } from "./pattern/automaton.ts";
import { createPatterns } from "./pattern/patterns.ts";

export interface Bundler {
  /** The number of the definition for the schema at `place`, which becomes part of the bundle. */
  add(place: FilePlace): number;
  /** Converts all that was added, with everything it refers to; what is wrong with a schema is reported now. */
  finish(): Bundle;
}

/**
 * Collects schemas from the sources as they were written, each in its dialect.
 * @param values what is going to be checked by the bundle
 * @param effort what all matches with patterns may take
 */
export function createBundler(
  sources: Sources,
  values: readonly Value[],
  report: Report,
  effort = createMatchBudget(),
): Bundler {
  const patterns = createPatterns(values, effort);
  const bundle: Bundle = {
    definitions: {},
    places: new Map(),
    written: new Map(),
    exempting: new Set(),
    chosenBy: new Map(),
    schemas: [],
    patterns,
  };
  const numbers = new Map<string, number>();
  const waiting: { number: number; at: ScopedPlace }[] = [];
  const scopes = new Map<string, number>();
  let isTooComplex = false;
  let definitionCount = 0;

  function add(at: ScopedPlace): number {
    const scope = scopeKey(at.scope);
    const scopeNumber = scopes.get(scope) ?? scopes.size;
    scopes.set(scope, scopeNumber);
    const key = `${at.source.file}#${at.pointer} ${scopeNumber}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = definitionCount++;
      numbers.set(key, number);
      waiting.push({ number, at });
    }
    return number;
  }

  const entered = (at: ScopedPlace): ScopedPlace => {
    const scope = enterResource(at.scope, at);
    return scope === at.scope ? at : { ...at, scope };
  };
  const refer = (at: ScopedPlace): BundledSchema => ({ $ref: `#/definitions/${add(entered(at))}` });

  const writer: BundleWriter = {
    report,
    patterns,
    refer,
    entered,
    enter(schema, { source, pointer }) {
      schema.number = bundle.schemas.length;
      bundle.schemas.push(schema);
      bundle.places.set(schema, { file: source.file, pointer });
      return schema;
    },
    follow(at, keyword) {
      const target = followed(sources, at, keyword);
      if (target === undefined) return undefined;
      const place = { file: at.source.file, pointer: pointerTo(at.pointer, keyword) };
      if (scopes.size > limits.dynamicScopes.most) {
        if (!isTooComplex) report(finding("schema-too-complex", { limit: "dynamicScopes" }, place));
        isTooComplex = true;
        return undefined;
      }
      const reference = refer(target);
      bundle.places.set(reference, place);
      return reference;
    },
    rename(schema, keyword, written) {
      if (keyword === written) return;
      bundle.written.set(schema, new Map([...(bundle.written.get(schema) ?? []), [keyword, written]]));
    },
    choose: (schema, chooser) => void bundle.chosenBy.set(schema, chooser),
    exempt: (alternative) => void bundle.exempting.add(alternative),
    define(schema) {
      const number = definitionCount++;
      bundle.definitions[number] = schema;
      return { $ref: `#/definitions/${number}` };
    },
  };

  return {
    add({ file, pointer }) {
      const source = sources.load(file);
      if (source !== undefined) return add(entered({ source, pointer, scope: emptyScope }));
      return definitionOf(writer.define({}).$ref ?? "");
    },
    finish() {
      // Conversion adds to the list while it is worked through.
      for (const { number, at } of waiting) {
        const value = valueAtPointer(at.source.value, at.pointer);
        bundle.definitions[number] = value === undefined ? {} : convertSchema(writer, at, value);
      }
      cutCircles(bundle, (reference) => {
        const place = bundle.places.get(reference);
        if (place !== undefined) report(finding("schema-circular", {}, place));
      });
      return bundle;
    },
  };
}

/**
 * What a reference leads to, as far as nothing but references is on the way: what stands beside one counts in some dialects.
 * Nothing where the whole chain leads nowhere.
 */
function followed(sources: Sources, at: ScopedPlace, keyword: string): ScopedPlace | undefined {
  const { source, pointer, scope } = at;
  if (keyword !== "$ref") {
    const target = sources.followOnce(source, pointer, keyword);
    const reference = valueAt(valueAtPointer(source.value, pointer), keyword);
    return target && { ...dynamicTarget(scope, reference, target), scope };
  }
  const end = sources.follow(source, pointer);
  if (end === undefined || end.references.length === 1) return end && { ...end, scope };
  let target: (ScopedPlace & { value: Value }) | undefined;
  for (let here = at; target === undefined || isBare(target.value); here = target) {
    const next = sources.followOnce(here.source, here.pointer);
    if (next === undefined) return undefined;
    target = { ...next, scope: enterResource(here.scope, here) };
  }
  return target;
}

/** Whether a schema is nothing but a reference to another one. */
function isBare(value: Value): boolean {
  return isMap(value) && value.size === 1 && value.has("$ref");
}
