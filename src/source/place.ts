import type { Decoded } from "./decoded.ts";
import { type Pointer, pointerSteps } from "./pointer.ts";
import type { Span } from "./source.ts";

/** Where a value is in a text, its key and what it holds; the positional twin of `Value`. */
export interface Place extends Span {
  key?: Span;
  children?: Map<string, Place>;
  /** For text: how its decoded characters lie in the file. */
  decoded?: () => Decoded;
}

/** The place at `pointer`, or the nearest one around it. */
export function placeAt(root: Place, pointer: Pointer): { place: Place; exact: boolean } {
  let place = root;
  for (const step of pointerSteps(pointer)) {
    const next = place.children?.get(step);
    if (next === undefined) return { place, exact: false };
    place = next;
  }
  return { place, exact: true };
}

/** The span of the value at `pointer` or of its key; where nothing stands there, that of the nearest value around it. */
export function spanAt(root: Place, pointer: Pointer, at: "key" | "value"): Span {
  const { place, exact } = placeAt(root, pointer);
  const { start, end } = exact && at === "key" && place.key !== undefined ? place.key : place;
  return { start, end };
}
