import { rangesOf } from "../../api/bodies.ts";
import { isWithin } from "../../api/media-range.ts";
import { finding } from "../../diagnostics/finding.ts";
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
  // In other languages, an example stands under its media type.
  for (const { operations } of model.apis.filter(({ language }) => language === "Swagger 2.0"))
    for (const operation of operations)
      for (const { content } of operation.responses) {
        const produced = rangesOf(content);
        for (const { mediaType = "", location } of content.flatMap(({ examples }) => examples)) {
          if (!isMediaType(mediaType) || produced.length === 0) continue;
          if (produced.some((range) => isWithin(mediaType, range))) continue;
          const related = [{ message: "It is an example of this endpoint", location: operation.location }];
          const at = { ...location, at: "key" as const };
          report(finding("example-media-type", { mediaType, produced }, at, related));
        }
      }
}

/** A media type, or a range of them, as RFC 7231 (sections 3.1.1.1 and 5.3.2) has it. */
function isMediaType(text: string): boolean {
  return /^(?:\*|[\w!#$&^.+-]+)\/(?:\*|[\w!#$&^.+*-]+)(?:\s*;.*)?$/s.test(text);
}
