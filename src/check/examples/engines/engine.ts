import type { Pointer } from "../../../source/pointer.ts";
import type { Bundle } from "../bundle-types.ts";

/** Which validator runs: `auto` is the one that is quickest for schemas used once or twice. */
export const engineNames = ["auto", "z-schema", "ajv", "both"] as const;
export type EngineName = (typeof engineNames)[number];

/** One error that a validator found, in terms that do not depend on the validator. */
export interface Violation {
  keyword: string;
  /** The wrong value, from the root of what was validated. */
  instance: Pointer;
  /** The number of the bundled schema that holds the keyword. */
  schema: number;
  /** The key that is missing (`required`, `dependencies`) or not allowed (`additionalProperties`, `propertyNames`). */
  key?: string;
}

/** Makes the validator of a bundle, and a second one where two are to agree. */
export type Engines = (bundle: Bundle) => [Engine, Engine?];

/** A validator over the definitions of one bundle. */
export interface Engine {
  name: "z-schema" | "ajv";
  /**
   * Every error of `value` (plain JSON data) against one definition. May also give errors from inside alternatives
   * that failed, and the same error more than once.
   * @throws RangeError where it cannot judge the value, most often for nesting too deep
   */
  validate(definition: number, value: unknown): Violation[];
}
