import { child, type Place } from "../schema/reader.ts";

/** The string under a key; nothing where there is another value, which the check of the file's form reports. */
export function stringAt(place: Place, key: string): string | undefined {
  const value = child(place, key)?.value;
  return typeof value === "string" ? value : undefined;
}
