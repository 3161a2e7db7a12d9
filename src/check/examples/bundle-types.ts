import type { Report } from "../../diagnostics/finding.ts";
import type { DynamicScope } from "../../schema/dynamic-scope.ts";
import type { FilePlace } from "../../schema/types.ts";
import type { Pointer } from "../../source/pointer.ts";
import type { Source } from "../../source/source.ts";
import type { Patterns } from "./pattern/patterns.ts";

/** A schema as the engines take it. */
export interface BundledSchema {
  $ref?: string;
  /** Its number among all schemas of the bundle. */
  number?: number;
  [keyword: string]: unknown;
}

/** All schemas that a run needs, each converted once; every reference is `#/definitions/N`. */
export interface Bundle {
  definitions: Record<string, BundledSchema>;
  /** Where each schema was written; for one that only refers to another, where its `$ref` stands. */
  places: Map<BundledSchema, FilePlace>;
  /** The keywords of a schema that its author called otherwise. */
  written: Map<BundledSchema, Map<string, string>>;
  /** What tells alternatives apart: which of them, by the value of a property. */
  chosenBy: Map<BundledSchema, Chooser>;
  /** The alternatives, as `anyOf` refers to them, that fit where nothing of it is to be checked. */
  exempting: Set<BundledSchema>;
  /** The schemas by their number. */
  schemas: BundledSchema[];
  /** The patterns of its schemas. */
  patterns: Patterns;
}

/** Which of several alternatives a value is for, by one of its properties. */
export interface Chooser {
  property: string;
  alternatives: ReadonlyMap<string, number>;
}

/** A place in a source that has been read, and what dynamic references lead to there. */
export interface ScopedPlace {
  source: Source;
  pointer: Pointer;
  scope: DynamicScope;
}

/** What the conversion of a schema adds to the bundle. */
export interface BundleWriter {
  /** Enters a schema under the place it was written at, and gives it its number. */
  enter(schema: BundledSchema, at: ScopedPlace): BundledSchema;
  /** A reference to the definition of what stands at `at`. */
  refer(at: ScopedPlace): BundledSchema;
  /** The same place in the scope of its own resource. */
  entered(at: ScopedPlace): ScopedPlace;
  /** A reference to what the reference under `keyword` at `at` leads to, if anywhere. */
  follow(at: ScopedPlace, keyword: string): BundledSchema | undefined;
  /** Notes how the author called a keyword of a schema. */
  rename(schema: BundledSchema, keyword: string, written: string): void;
  /** Notes what tells the alternatives of a schema apart. */
  choose(schema: BundledSchema, chooser: Chooser): void;
  /** Notes that an alternative fits where nothing is to be checked. */
  exempt(alternative: BundledSchema): void;
  /** A reference to a definition that no source holds as such. */
  define(schema: BundledSchema): BundledSchema;
  patterns: Patterns;
  report: Report;
}
