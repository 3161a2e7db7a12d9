import type { Location } from "../diagnostics/location.ts";
import type { FilePlace } from "../schema/types.ts";

/**
 * Of the places where a description is written, the one in what a line shows; the first where none is.
 * @param shown the place in the sources that the line comes from, where it is known
 */
export function writtenAt(places: readonly FilePlace[], shown: Location | undefined): FilePlace | undefined {
  const isIn = ({ file, pointer }: FilePlace) =>
    shown?.file === file && "pointer" in shown && pointer.startsWith(`${shown.pointer}/`);
  return places.find(isIn) ?? places[0];
}
