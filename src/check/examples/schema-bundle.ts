import { finding, type Report } from "../../diagnostics/finding.ts";
import { type Pointer, pointerTo } from "../../source/pointer.ts";
import type { Source } from "../../source/source.ts";
import type { Sources } from "../../source/sources.ts";
import { type Value, valueAtPointer } from "../../source/value.ts";
import { cutCircles } from "./circles.ts";
import { convertSchema } from "./convert-schema.ts";
import { createMatchEffort } from "./pattern/automaton.ts";
import { createPatterns, type Patterns } from "./pattern/patterns.ts";

/** A schema as the engines take it. Its `description` is its number among all schemas of the bundle. */
export interface BundledSchema {
  $ref?: string;
  description?: string;
  [keyword: string]: unknown;
}

/** Where something stands in a source. */
export interface Place {
  file: string;
  pointer: Pointer;
}

/** All schemas that a run needs, each converted once; every reference is `#/definitions/N`. */
export interface Bundle {
  definitions: Record<string, BundledSchema>;
  /** Where each schema was written; for one that only refers to another, where its `$ref` stands. */
  places: Map<BundledSchema, Place>;
  /** The schemas by their number. */
  schemas: BundledSchema[];
  /** The patterns of its schemas. */
  patterns: Patterns;
}

export interface Bundler {
  /** The number of the definition for the schema at `place`, which becomes part of the bundle. */
  add(place: Place): number;
  /** Converts all that was added, with everything it refers to; what is wrong with a schema is reported now. */
  finish(): Bundle;
}

/** A place in a source that has been read. */
export interface Spot {
  source: Source;
  pointer: Pointer;
}

/** What the conversion of a schema adds to the bundle. */
export interface BundleWriter {
  /** Enters a schema under the place it was written at, and gives it its number. */
  enter(schema: BundledSchema, at: Spot): BundledSchema;
  /** A reference to the definition of what stands at `at`. */
  refer(at: Spot): BundledSchema;
  /** A reference to what the `$ref` at `at` leads to, if anywhere. */
  follow(at: Spot): BundledSchema | undefined;
  /** A reference to a definition that no source holds as such. */
  define(schema: BundledSchema): BundledSchema;
  patterns: Patterns;
  report: Report;
}

/**
 * Collects schemas from the sources as they were written: JSON Schema drafts 4 to 7, or Swagger 2.0.
 * @param values what is going to be checked by the bundle
 * @param effort what all matches with patterns may take
 */
export function createBundler(
  sources: Sources,
  values: readonly Value[],
  report: Report,
  effort = createMatchEffort(),
): Bundler {
  const patterns = createPatterns(values, effort);
  const bundle: Bundle = { definitions: {}, places: new Map(), schemas: [], patterns };
  const numbers = new Map<string, number>();
  const waiting: { number: number; place: Place }[] = [];
  let definitionCount = 0;

  function add(place: Place): number {
    const key = `${place.file}#${place.pointer}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = definitionCount++;
      numbers.set(key, number);
      waiting.push({ number, place });
    }
    return number;
  }

  const refer = ({ source, pointer }: Spot): BundledSchema => ({
    $ref: `#/definitions/${add({ file: source.file, pointer })}`,
  });

  const writer: BundleWriter = {
    report,
    patterns,
    refer,
    enter(schema, { source, pointer }) {
      schema.description = String(bundle.schemas.length);
      bundle.schemas.push(schema);
      bundle.places.set(schema, { file: source.file, pointer });
      return schema;
    },
    follow({ source, pointer }) {
      const target = sources.follow(source, pointer);
      if (target === undefined) return undefined;
      const reference = refer(target);
      bundle.places.set(reference, { file: source.file, pointer: pointerTo(pointer, "$ref") });
      return reference;
    },
    define(schema) {
      const number = definitionCount++;
      bundle.definitions[number] = schema;
      return { $ref: `#/definitions/${number}` };
    },
  };

  return {
    add,
    finish() {
      // Conversion adds to the list while it is worked through.
      for (const { number, place } of waiting) {
        const source = sources.load(place.file);
        const value = source && valueAtPointer(source.value, place.pointer);
        const isThere = source !== undefined && value !== undefined;
        bundle.definitions[number] = isThere
          ? convertSchema(writer, { source, pointer: place.pointer }, value)
          : {};
      }
      cutCircles(bundle, (reference) => {
        const place = bundle.places.get(reference);
        if (place !== undefined) report(finding("schema-circular", {}, place));
      });
      return bundle;
    },
  };
}
