import type { Endpoint } from "../../api/swagger2/types.ts";
import { finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { children, locationOf, type Place, trailOf } from "../../schema/reader.ts";
import type { CheckContext } from "../rule.ts";

/** Reports a text that is no media type. */
export function checkMediaType({ report }: CheckContext, place: Place): void {
  const { value } = place;
  if (typeof value !== "string" || isMediaType(value)) return;
  report(finding("invalid-media-type", { value }, locationOf(place), trailOf(place)));
}

/** Reports the keys of a response's `examples` that are no media types. */
export function checkExampleTypes({ report }: CheckContext, examples: Place): void {
  for (const [value, place] of children(examples)) {
    if (isMediaType(value) || value.startsWith("x-")) continue;
    report(finding("invalid-media-type", { value }, locationOf(place, "key"), trailOf(examples)));
  }
}

/** Examples of responses must be of a media type that their endpoint produces, where it says what it does. */
export function exampleMediaTypes({ model, report }: CheckContext): void {
  for (const { endpoints } of model.apis)
    for (const endpoint of endpoints)
      for (const { mediaType, location } of examplesOf(endpoint)) {
        const { produces: produced } = endpoint;
        if (produced.length === 0 || produced.some((range) => isWithin(mediaType, range))) continue;
        const related = [{ message: "It is an example of this endpoint", location: endpoint.location }];
        report(finding("example-media-type", { mediaType, produced }, location, related));
      }
}

function examplesOf({ responses }: Endpoint): { mediaType: string; location: Location }[] {
  return responses
    .flatMap(({ examples }) => examples)
    .flatMap(({ mediaType, location }) =>
      mediaType !== undefined && isMediaType(mediaType)
        ? { mediaType, location: { ...location, at: "key" as const } }
        : [],
    );
}

/** A media type, or a range of them, as RFC 7231 (sections 3.1.1.1 and 5.3.2) has it. */
function isMediaType(text: string): boolean {
  return /^(?:\*|[\w!#$&^.+-]+)\/(?:\*|[\w!#$&^.+*-]+)(?:\s*;.*)?$/s.test(text);
}

/** Whether a media type is the one, or one of those, that a range names; parameters make no difference. */
function isWithin(mediaType: string, range: string): boolean {
  const [type, subtype] = essenceOf(mediaType);
  const [rangeType, rangeSubtype] = essenceOf(range);
  return (rangeType === "*" || rangeType === type) && (rangeSubtype === "*" || rangeSubtype === subtype);
}

function essenceOf(mediaType: string): string[] {
  return (mediaType.toLowerCase().split(";", 1)[0] ?? "").trim().split("/");
}
