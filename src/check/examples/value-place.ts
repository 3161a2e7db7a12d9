import type { Location } from "../../diagnostics/location.ts";
import { originOf } from "../../schema/compose-example.ts";
import type { Pointer } from "../../source/pointer.ts";
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

/** The check of a part of a checked value, by another schema. */
export function checkWithin(check: Check, pointer: Pointer, of: Pick<Check, "value" | "schema">): Check {
  const { place, parts, base = "", origins } = check;
  if (parts === "inside" || origins !== undefined) return { ...check, ...of, base: `${base}${pointer}` };
  return { ...check, ...of, place: { ...place, pointer: `${place.pointer}${pointer}` } };
}
