import { finding } from "../../diagnostics/finding.ts";
import { children, locationOf, trailOf } from "../../schema/reader.ts";
import { isMediaType } from "../media-range.ts";
import type { Check } from "./form.ts";

/** Reports a text that is no media type. */
export const checkMediaType: Check = ({ report }, place) => {
  const { value } = place;
  if (typeof value !== "string" || isMediaType(value)) return;
  report(finding("invalid-media-type", { value }, locationOf(place), trailOf(place)));
};

/** What stands beside the examples in a response of Swagger 2.0. */
const keysOfResponse = new Set(["description", "schema", "headers"]);

/** Reports the keys of a response's `examples` in Swagger 2.0 that are no media types. */
export const checkExampleTypes: Check = ({ report }, examples) => {
  for (const [value, place] of children(examples)) {
    if (isMediaType(value) || value.startsWith("x-")) continue;
    const args = { value, isOfResponse: keysOfResponse.has(value) };
    report(finding("invalid-media-type", args, locationOf(place, "key"), trailOf(examples)));
  }
};
