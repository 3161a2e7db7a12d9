import { finding, type Related } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import type { Model } from "../../model/types.ts";
import type { Schema } from "../../schema/types.ts";
import { pointerSteps } from "../../source/pointer.ts";
import type { Check } from "../examples/collect.ts";
import { locationIn, referredIn } from "../examples/value-place.ts";
import { placeOf } from "../keyword-place.ts";
import type { RelatedSchemas } from "../related-schemas.ts";
import type { Rule } from "../rule.ts";
import { createMayMatch } from "../values/key-patterns.ts";
import { createVisitParts } from "../values/parts.ts";
import { type Occurrence, occurrencesBySchema } from "./occurrences.ts";
import { createGuess } from "./typo.ts";
import { findUnknown } from "./unknown-keys.ts";

/** Reports the keys of examples and defaults that no schema describes: JSON Schema itself lets any key pass. */
const undescribedKeys: Rule = ({ model, collected: { checks, schemas }, relatedTo, report }) => {
  const visitParts = createVisitParts(createMayMatch());
  const words = new Set(schemas.flatMap(({ properties }) => properties.map(({ name }) => name)));
  const guessAt = createGuess(words);
  const occurrences: Occurrence[] = [];
  for (const { check, given } of valuesOf(checks, variantsOf(model), relatedTo)) {
    const unknown = findUnknown(visitParts, check.value, given);
    if (unknown === undefined)
      report(finding("schema-too-complex", { limit: "schemaUses" }, check.schema.location));
    for (const each of unknown ?? []) {
      const location = locationIn(check, each.pointer, { at: "key" });
      const { near, isTypo } = guessAt(each);
      if (isTypo)
        report(finding("misspelt-key", { key: each.key, near }, location, describedAt(each.keys.schemas)));
      else {
        const { file, pointer } = check.place;
        const object = JSON.stringify([file, pointer, check.base, pointerSteps(each.pointer).slice(0, -1)]);
        const referred = referredIn(check, each.pointer);
        const { key, keys } = each;
        occurrences.push({
          key,
          near,
          location,
          referred,
          object,
          isFile: pointer === "",
          schemas: keys.schemas,
        });
      }
    }
  }
  for (const { schema, keys, first, others } of occurrencesBySchema(occurrences)) {
    const related = [
      ...(first.referred ? [{ message: "The key stands here", location: first.referred }] : []),
      ...describedAt([schema]),
      ...also(others.map(({ location }) => location)),
    ];
    report(finding("undocumented-key", { keys, near: first.near }, first.location, related));
  }
};

export const closedWorldRules: readonly Rule[] = [undescribedKeys];

/** A value to look at, with the schemas that speak of it. */
interface Judged {
  check: Check;
  given: Schema[];
}

/** Each value once, with all schemas that judge it. */
function valuesOf(
  checks: readonly Check[],
  variants: ReadonlyMap<Schema, Schema[]>,
  relatedTo: RelatedSchemas,
): Judged[] {
  const values = new Map<string, Judged>();
  for (const check of checks) {
    if (check.parts === "none" || typeof check.value !== "object" || check.value === null) continue;
    const { file, pointer } = check.place;
    const id = `${file}#${pointer}`;
    const judged = values.get(id) ?? { check, given: [] };
    judged.given.push(check.schema, ...(variants.get(check.schema) ?? []));
    const home = placeOf(check.schema.location);
    // An example in a part of a schema may well show the whole.
    const isOwn = home.file === file && pointer.startsWith(`${home.pointer}/`);
    if (isOwn) judged.given.push(...(relatedTo(check.schema) ?? []));
    values.set(id, judged);
  }
  return [...values.values()];
}

/** The schemas of each event type's variants: an example of the type may show any of them. */
function variantsOf({ events }: Model): Map<Schema, Schema[]> {
  const bases = new Map(events.map(({ name, schema }) => [name, schema]));
  const variants = new Map<Schema, Schema[]>();
  for (const { name, variant, schema } of events) {
    const base = variant === undefined ? undefined : bases.get(name.slice(0, name.indexOf("#")));
    if (base !== undefined) variants.set(base, [...(variants.get(base) ?? []), schema]);
  }
  return variants;
}

function describedAt([schema]: readonly Schema[]): Related[] {
  return schema === undefined ? [] : [{ message: "The object is described here", location: schema.location }];
}

/** At most so many further places are named. */
const NAMED_PLACES = 4;

function also(locations: readonly Location[]): Related[] {
  const more = locations.length - NAMED_PLACES;
  return locations.slice(0, NAMED_PLACES).map((location, index) => {
    const isLast = index === NAMED_PLACES - 1 && more > 0;
    return { message: isLast ? `Also here, and in ${more} more` : "Also here", location };
  });
}
