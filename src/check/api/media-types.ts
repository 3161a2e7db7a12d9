import { rangesOf } from "../../api/bodies.ts";
import { isMediaType, isWithin } from "../../api/media-range.ts";
import { finding } from "../../diagnostics/finding.ts";
import type { CheckContext } from "../rule.ts";

/** Examples of responses must be of a media type that their endpoint produces, where it says what it does. */
export function exampleMediaTypes({ model, report }: CheckContext): void {
  // In other languages, an example stands under its media type.
  for (const { operations } of model.apis.filter(({ language }) => language === "Swagger 2.0"))
    for (const operation of operations)
      for (const { content } of operation.responses) {
        const produced = rangesOf(content);
        for (const { mediaType = "", location } of content.flatMap(({ examples }) => examples)) {
          // What is no media type has been reported, and is not known to be another.
          if (produced.length === 0 || ![mediaType, ...produced].every(isMediaType)) continue;
          if (produced.some((range) => isWithin(mediaType, range))) continue;
          const related = [{ message: "It is an example of this endpoint", location: operation.location }];
          const at = { ...location, at: "key" as const };
          report(finding("example-media-type", { mediaType, produced }, at, related));
        }
      }
}
