import type { Location } from "../diagnostics/location.ts";
import { type Pointer, pointerTo } from "../source/pointer.ts";
import { entriesOf, type Value, valueAt } from "../source/value.ts";

/** What readers see of a string format that a project names, and the address at which it is described. */
export interface NamedFormat {
  readonly title: string;
  readonly url?: string;
  /** Of the address, or of the format where it has none. */
  readonly location: Location;
}

export type NamedFormats = ReadonlyMap<string, NamedFormat>;

/**
 * The formats of a mapping, each under its name with `title` and `url`; those without a title are left out.
 * @param pointer where the mapping stands in the file
 */
export function namedFormats(value: Value | undefined, file: string, pointer: Pointer): NamedFormats {
  return new Map(
    entriesOf(value).flatMap(([name, format]): [string, NamedFormat][] => {
      const [title, url] = [valueAt(format, "title"), valueAt(format, "url")];
      if (typeof title !== "string" || title === "") return [];
      const place = pointerTo(pointer, name);
      if (typeof url !== "string" || url === "")
        return [[name, { title, location: { file, pointer: place } }]];
      return [[name, { title, url, location: { file, pointer: pointerTo(place, "url") } }]];
    }),
  );
}
