import type { Location } from "../../diagnostics/location.ts";
import { originOf } from "../../schema/compose-example.ts";
import { type Pointer, pointerSteps } from "../../source/pointer.ts";
import type { Check } from "./collect.ts";

/** Where a part of a checked value stands, or its key. */
export function locationIn(
  { place, parts, base = "", origins }: Check,
  pointer: Pointer,
  at: { at?: "key" } = {},
): Location {
  if (parts === "none") return place;
  const origin = origins && originOf(origins, `${base}${pointer}`);
  if (origin !== undefined) return origin.referred === undefined ? { ...origin.at, ...at } : origin.at;
  return parts === "inside"
    ? { ...place, inner: `${base}${pointer}`, ...at }
    : { ...place, pointer: `${place.pointer}${base}${pointer}`, ...at };
}

/** Where a key of a checked value stands that a `$ref` in the example brought in. */
export function referredIn({ origins, base = "" }: Check, pointer: Pointer): Location | undefined {
  const referred = origins && originOf(origins, `${base}${pointer}`)?.referred;
  if (referred === undefined || !("pointer" in referred)) return undefined;
  // The key of a value that a `$ref` stands for is where the `$ref` is.
  const isBroughtIn = pointerSteps(referred.pointer).at(-1) === pointerSteps(pointer).at(-1);
  return isBroughtIn ? { ...referred, at: "key" } : undefined;
}

/** The check of a part of a checked value, by another schema. */
export function checkWithin(check: Check, pointer: Pointer, of: Pick<Check, "value" | "schema">): Check {
  const { place, parts, base = "", origins } = check;
  if (parts === "inside" || origins !== undefined) return { ...check, ...of, base: `${base}${pointer}` };
  return { ...check, ...of, place: { ...place, pointer: `${place.pointer}${pointer}` } };
}
