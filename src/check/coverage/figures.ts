import type { CoverageContext } from "../rule.ts";
import { describedEndpoints, describedParameters } from "./described.ts";
import {
  exampledBodies,
  exampledEvents,
  exampledParameters,
  exampledResponses,
  exampledSchemas,
} from "./exampled.ts";
import { describedFields } from "./fields.ts";
import type { Item } from "./item.ts";
import { shownEndpoints, shownEvents, shownSchemas, shownSections } from "./shown.ts";

/** What coverage is counted of, each with what finds its items; `undefined` where that is not known. */
const parts = {
  endpoints: shownEndpoints,
  events: shownEvents,
  schemas: shownSchemas,
  sections: shownSections,
  response_examples: exampledResponses,
  body_examples: exampledBodies,
  parameter_examples: exampledParameters,
  event_examples: exampledEvents,
  schema_examples: exampledSchemas,
  endpoint_descriptions: describedEndpoints,
  parameter_descriptions: describedParameters,
  field_descriptions: describedFields,
} satisfies Record<string, (context: CoverageContext) => Item[] | undefined>;

type PartName = keyof typeof parts;

/** Figures that are several others taken together. */
const sums = {
  examples: ["response_examples", "body_examples", "parameter_examples", "event_examples", "schema_examples"],
  descriptions: ["endpoint_descriptions", "parameter_descriptions", "field_descriptions"],
} satisfies Record<string, PartName[]>;

export type FigureName = PartName | keyof typeof sums;
export type Figures = ReadonlyMap<FigureName, readonly Item[]>;

/** The names of all figures, in the order in which they are shown: a sum before what it is of. */
export const figureNames: readonly FigureName[] = [
  ...(["endpoints", "events", "schemas", "sections"] as const),
  ...([
    "examples",
    "response_examples",
    "body_examples",
    "parameter_examples",
    "event_examples",
    "schema_examples",
  ] as const),
  ...(["descriptions", "endpoint_descriptions", "parameter_descriptions", "field_descriptions"] as const),
];

/** Counts what is covered. A figure is missing where it is not known: what chapters show, if one cannot be read. */
export function measure(context: CoverageContext): Figures {
  const counted = new Map<FigureName, readonly Item[]>();
  const itemsOf = (name: PartName) => {
    const items = counted.get(name) ?? parts[name](context);
    if (items !== undefined) counted.set(name, items);
    return items;
  };
  const figures = new Map<FigureName, readonly Item[]>();
  for (const name of figureNames) {
    const items = isSum(name) ? sums[name].flatMap((part) => itemsOf(part) ?? []) : itemsOf(name);
    if (items !== undefined) figures.set(name, items);
  }
  return figures;
}

function isSum(name: FigureName): name is keyof typeof sums {
  return Object.hasOwn(sums, name);
}
