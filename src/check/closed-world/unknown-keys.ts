import type { Schema } from "../../schema/types.ts";
import { type Pointer, pointerTo } from "../../source/pointer.ts";
import { isMap, type Value, type ValueMap } from "../../source/value.ts";
import type { Keys } from "../values/keys.ts";
import type { VisitParts } from "../values/parts.ts";

/** A key that no schema of its object names. */
export interface UnknownKey {
  key: string;
  /** Where it stands, from the root of the value. */
  pointer: Pointer;
  object: ValueMap;
  keys: Keys;
}

/**
 * Finds the unknown keys of a value that all of the given schemas speak of, but for those that `required` names: that they are not
 * declared is reported there. Gives `undefined` where it would take too long.
 */
export function findUnknown(
  visitParts: VisitParts,
  value: Value,
  schemas: readonly Schema[],
): UnknownKey[] | undefined {
  const unknown: UnknownKey[] = [];
  const isWhole = visitParts(value, schemas, ({ value: object, pointer, keys, unnamed, undecided }) => {
    if (!isMap(object) || keys.isOpen || keys.isGuarded || undecided.length > 0) return;
    for (const key of unnamed)
      if (!key.startsWith("x-") && !keys.schemas.some(({ required }) => required.includes(key)))
        unknown.push({ key, pointer: pointerTo(pointer, key), object, keys });
  });
  return isWhole ? unknown : undefined;
}
