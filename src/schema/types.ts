import type { Location } from "../diagnostics/location.ts";
import type { Pointer } from "../source/pointer.ts";
import type { Value } from "../source/value.ts";

/** Where something is in a file. */
export interface FilePlace {
  file: string;
  pointer: Pointer;
}

/** Where parts of an example come from that is put together of several files, by their pointers in the whole. */
export type Origins = ReadonlyMap<Pointer, Origin>;

export interface Origin {
  /** In the file of the example: the part itself, or the `$ref` that led to it. */
  at: Location;
  /** In the file that was referred to. */
  referred?: FilePlace;
}

/** An example as its author wrote it. */
export interface Example {
  mediaType?: string;
  /** The author's text where the example is text; otherwise the value as JSON, two spaces a level, in the author's order. */
  text: string;
  /** What the text says; absent where it is text of a JSON media type that is not valid JSON (a finding has been made). */
  value?: Value;
  /** Whether `value` was read from JSON text, so that locations inside it take `inner`. */
  isText: boolean;
  location: Location;
  /** Where its parts come from, where it is put together of several files. */
  origins?: Origins;
}

/** A JSON Schema, references followed. A schema that contains itself is a circle of objects: walk with care. */
export interface Schema {
  /**
   * `file#pointer` of where it is written: the schema's identity. One that refers to another and only describes it anew
   * (`description`, `default`, …) has the identity of the other.
   */
  id: string;
  location: Location;
  /** The `$ref`s that were followed to get here, the last one first. */
  references: Location[];
  title?: string;
  description: string;
  /** Where it is described anew, beside a `$ref`. */
  descriptionLocation?: Location;
  /** The declared types; none where it declares none. */
  types: string[];
  /** Set where `nullable` allows null, whatever else it says or inherits; `null` is then among the types that it declares. */
  isNullable?: true;
  format?: string;
  enum?: Value[];
  /** What is said of the values of `enum`, one for each; none where nothing is said. */
  choices: Choice[];
  /** `const`, `default`, `minimum`, `pattern`, …: in the author's order, each under its keyword. */
  constraints: Constraint[];
  properties: Property[];
  patternProperties: PatternProperty[];
  /** The schema of further keys, or whether there may be any; absent where nothing is said. */
  additionalProperties?: Schema | boolean;
  /** The label of a map's keys (`x-pattern`), `$USER_ID`, or the title of their format (`x-pattern-format`). */
  keyLabel?: string;
  items?: Schema;
  /** Schemas of an array's items by position. */
  tuple: Schema[];
  required: string[];
  allOf: Schema[];
  anyOf: Schema[];
  oneOf: Schema[];
  /** Schemas under keywords that have no field of their own, such as `not`, `if` and `contains`, in the author's order. */
  held: HeldSchema[];
  discriminator?: Discriminator;
  deprecated: boolean;
  readOnly: boolean;
  writeOnly: boolean;
  history?: History;
  /** `example`, then those of `examples`. */
  examples: Example[];
  /** Set where its `$ref` leads nowhere, or it is no schema, which has been reported: what it would say is not known. */
  isUnread?: true;
}

/** What is said of versions. */
export interface History {
  /** The version that it is there since. */
  added?: string;
  changes: Change[];
  /** Of the mapping that says it. */
  location: Location;
}

export interface Change {
  version: string;
  /** What changed, for readers; empty where only the version is said. */
  description: string;
}

/** Values to choose from, mostly one, and what is said of them. */
export interface Choice {
  values: Value[];
  title: string;
  description: string;
  deprecated: boolean;
  history: History | undefined;
}

/** A schema that a keyword holds. */
export interface HeldSchema {
  keyword: string;
  /** The key that it stands under in the keyword: `dependentSchemas` has one for each. */
  name?: string;
  schema: Schema;
}

/** How the value of one property tells which of several schemas an object fits. */
export interface Discriminator {
  property: string;
  /** The schemas that the author names for values; the others go by their own names. */
  mapping: Subtype[];
  /** The schema of objects that name none of them, which OpenAPI has since 3.2. */
  otherwise?: Schema;
  /** Whether other values are right as well, or it is not known which are. */
  isOpen: boolean;
  /** The name of its own schema, which a value may name as well, where others inherit from that. */
  ownValue?: string;
  /** All schemas that a value may name, found when all schemas have been read (`link-subtypes.ts`). */
  subtypes: Subtype[];
  location: Location;
}

/** A schema that objects fit whose discriminator has the value. */
export interface Subtype {
  value: string;
  schema: Schema;
}

export interface Constraint {
  keyword: string;
  value: Value;
}

export interface Property {
  name: string;
  required: boolean;
  schema: Schema;
  location: Location;
}

export interface PatternProperty {
  pattern: string;
  schema: Schema;
  location: Location;
}
