import type { Location } from "../diagnostics/location.ts";
import { pointerTo } from "../source/pointer.ts";
import type { ListedParameter } from "./types.ts";

interface Named {
  name: string;
  in: string;
  location: Location;
}

/** A parameter, and where a list names it. */
export interface Listed<T extends Named = Named> {
  parameter: T;
  location: Location;
}

export function listedAs({
  parameter: { name, in: where, location: own },
  location,
}: Listed): ListedParameter {
  const isOwn = "pointer" in location && "pointer" in own && location.pointer === own.pointer;
  return { name, in: where, location, nameLocation: isOwn && name !== "" ? nameIn(own) : location };
}

/** The parameters of a path, each replaced by the operation's own of the same name and place, and the rest of those. */
export function mergedParameters<T extends Named>(ofPath: readonly T[], own: readonly T[]): T[] {
  // There is one body, whatever Swagger 2.0 has it called.
  const idOf = ({ in: where, name }: T) =>
    where === "body" ? where : `${where} ${where === "header" ? name.toLowerCase() : name}`;
  // Of two of one name in one list, the first one counts.
  const byId = new Map([...own].reverse().map((each) => [idOf(each), each]));
  const merged = ofPath.map((each) => byId.get(idOf(each)) ?? each);
  const replacing = new Set(merged);
  return [...merged, ...own.filter((each) => !replacing.has(each))];
}

/** The value of a parameter's name. */
export function nameIn(location: Location): Location {
  return "pointer" in location
    ? { file: location.file, pointer: pointerTo(location.pointer, "name") }
    : location;
}
