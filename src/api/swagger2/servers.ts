import { locationOf, type Place } from "../../schema/reader.ts";
import type { Server } from "../types.ts";

/** The servers that `schemes`, `host` and `basePath` name; none where there is neither a host nor a base path. */
export function serversOf(
  place: Place,
  schemes: string[],
  host: string | undefined,
  basePath: string,
): Server[] {
  if (host === undefined && basePath === "") return [];
  const said = { description: "", variables: [], location: locationOf(place) };
  if (host === undefined) return [{ url: basePath, ...said }];
  // Without a scheme it is that by which the API file was got.
  const beginnings = schemes.length === 0 ? ["//"] : schemes.map((scheme) => `${scheme}://`);
  return beginnings.map((beginning) => ({ url: `${beginning}${host}${basePath}`, ...said }));
}
