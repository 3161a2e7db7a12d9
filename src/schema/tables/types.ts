import type { Location } from "../../diagnostics/location.ts";
import type { Value } from "../../source/value.ts";
import type { Choice, Constraint, Example, History } from "../types.ts";

/** A table of the keys of one object. */
export interface ObjectTable {
  /** The identity of the object's schema; two objects of one title are two tables. */
  id: string;
  title: string;
  /** What the object's schema has as its title, where that is a sentence rather than a name; plain text. */
  sentence?: string;
  description: string;
  rows: Row[];
  /** What must hold of the object as a whole: `minProperties`, `additionalProperties: false`, … */
  constraints: Constraint[];
  history?: History | undefined;
  location: Location;
}

export interface Row {
  /**
   * Dotted where an object without a title is shown inside its parent's table, with `[]` for the items of a list;
   * empty for a value as a whole that has no keys.
   */
  key: string;
  type: TypeExpression;
  required: boolean;
  description: string;
  /** What the value is called, where that is neither its type nor its key in other words; plain text. */
  title?: string;
  /** The values to choose from. */
  enum?: Value[];
  /** What `enum` is about, where it is not the value itself: each item of the list, or each value of the map, that it is. */
  enumOf?: "items" | "values";
  /** The values to choose from where each has words of its own; `enum` is absent then. */
  choices: Choice[];
  /** `format` among them, the pattern of a map's keys (`patternProperties`), and alternatives (`oneOf`, `anyOf`). */
  constraints: Constraint[];
  examples: Example[];
  deprecated: boolean;
  readOnly: boolean;
  writeOnly: boolean;
  history?: History | undefined;
  location: Location;
}

/** The type of a value as a reader sees it: `string`, `[Room]`, `{$USER_ID: Receipt}`, `string or null`. */
export type TypeExpression =
  | { kind: "name"; name: string }
  /** An object with a table of its own, by the table's `id`. */
  | { kind: "object"; title: string; table?: string }
  | { kind: "array"; items: TypeExpression }
  | { kind: "map"; key: string; values: TypeExpression }
  | { kind: "union"; members: TypeExpression[] };
