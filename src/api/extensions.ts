import { children, locationOf, type Place } from "../schema/reader.ts";
import type { Extension } from "./types.ts";

/** The keys of an object that begin with `x-`, as they are written. */
export function extensionsOf(place: Place): Extension[] {
  return children(place).flatMap(([name, each]) =>
    name.startsWith("x-") ? { name, value: each.value, location: locationOf(each, "key") } : [],
  );
}
