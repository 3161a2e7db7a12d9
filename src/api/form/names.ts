import { type Finding, finding, type Related } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { locationOf, type Place, trailOf } from "../../schema/reader.ts";
import { isMediaType } from "../media-range.ts";
import type { Rules } from "./published/rules.ts";
import type { Walk } from "./work-list.ts";

/** What the names are that the published schemas have patterns for, by those patterns, and what they may hold. */
const kinds = new Map([
  ["^[^{}]+$", { of: "a path parameter", allowed: "characters other than '{' and '}'" }],
  ["^[a-zA-Z0-9._-]+$", { of: "a component", allowed: "letters, digits, '.', '-' and '_'" }],
  ["^[a-zA-Z0-9\\.\\-_]+$", { of: "a component", allowed: "letters, digits, '.', '-' and '_'" }],
  ["^[0-9A-Za-z!#$%&'*+.^_`|~-]+$", { of: "a header", allowed: "letters, digits and !#$%&'*+.^_`|~-" }],
]);

/** That a name does not match its pattern; `undefined` where the pattern is none of names. */
export function nameFinding(
  name: string,
  { source }: RegExp,
  location: Location,
  trail: Related[],
): Finding | undefined {
  const kind = kinds.get(source);
  return kind && finding("invalid-name", { name, ...kind }, location, trail);
}

/** Reports a key of a mapping that is no name for what the mapping holds, by the rules of the mapping. */
export function checkName(
  walk: Pick<Walk, "report">,
  place: Place,
  name: string,
  { names, others }: Rules,
): void {
  // Where a whole mapping is kept in another file, this is no name.
  if (name === "$ref" && typeof place.value === "string") return;
  const location = locationOf(place, "key");
  // The schema of 3.0 says of the names of media types nothing, and that of 2.0 says it in another way.
  if (others?.name === "MediaType") checkMediaRange(walk, place, name);
  for (const { pattern, format, not } of names === undefined ? [] : [names, ...names.all]) {
    if (format === "media-range") checkMediaRange(walk, place, name);
    const error =
      pattern === undefined || pattern.test(name)
        ? undefined
        : nameFinding(name, pattern, location, trailOf(place));
    if (error !== undefined) walk.report(error);
    if (not?.allowed?.includes(name)) {
      const advice = `write '${name.toLowerCase()}' as a key of the path`;
      const args = { key: name, owner: "'additionalOperations'", known: [], advice };
      walk.report(finding("unexpected-key", args, location, trailOf(place)));
    }
  }
}

function checkMediaRange({ report }: Pick<Walk, "report">, place: Place, value: string): void {
  if (!isMediaType(value))
    report(finding("doubtful-media-type", { value }, locationOf(place, "key"), trailOf(place)));
}
