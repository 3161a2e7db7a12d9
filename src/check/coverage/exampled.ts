import { bodiesOf } from "../../api/bodies.ts";
import { isBinary } from "../../api/media-range.ts";
import type { MediaType } from "../../api/types.ts";
import type { Location } from "../../diagnostics/location.ts";
import { shownExamples } from "../../schema/whole-example.ts";
import { isRaw } from "../examples/collect.ts";
import type { CoverageContext } from "../rule.ts";
import { createDerivable } from "./derivable.ts";
import type { Item } from "./item.ts";
import { type Used, usedBodies, usedParameters, usedResponses } from "./uses.ts";

/** The responses that have a schema, each covered where it has an example, or one can be made of those in its schema. */
export function exampledResponses({ model }: CoverageContext): Item[] {
  return exampled(usedResponses(model));
}

/** The bodies of requests, in the same way. */
export function exampledBodies({ model }: CoverageContext): Item[] {
  return exampled(usedBodies(model));
}

/** Of what is bytes there is nothing to show. */
function exampled(parts: Used<{ content: MediaType[]; location: Location }>[]): Item[] {
  const isDerivable = createDerivable();
  return parts.flatMap(({ name, language, part: { content, location } }) => {
    const bodies = bodiesOf(content).flatMap(({ ranges, schema: whole, itemSchema, examples }) => {
      const schema = whole ?? itemSchema;
      const isOfBytes = ranges.length > 0 && ranges.every(isBinary);
      return schema === undefined || isRaw(schema) || isOfBytes ? [] : { schema, examples };
    });
    if (bodies.length === 0) return [];
    const isCovered = bodies.some(({ schema, examples }) => examples.length > 0 || isDerivable(schema));
    return [{ name, location, isCovered, language }];
  });
}

export function exampledParameters({ model }: CoverageContext): Item[] {
  const isDerivable = createDerivable();
  return usedParameters(model).map(({ name, part: { schema, examples, location } }) => ({
    name,
    location,
    isCovered: examples.length > 0 || isDerivable(schema),
  }));
}

/** The schemas of collections, each covered where it has an example, or one in it. */
export function exampledSchemas({ model: { collections } }: CoverageContext): Item[] {
  return collections.flatMap(({ schemas }) =>
    schemas.map(({ name, file, schema, examples }) => ({
      name,
      location: { file },
      isCovered: shownExamples(examples, schema).length > 0,
    })),
  );
}

export function exampledEvents({ model: { events } }: CoverageContext): Item[] {
  return events.map(({ name, examples, location }) => ({
    name,
    location: { file: location.file },
    isCovered: examples.length > 0,
  }));
}
