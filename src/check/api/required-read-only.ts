import { finding } from "../../diagnostics/finding.ts";
import { schemasInFiles } from "../../model/schemas-in-files.ts";
import { dialects } from "../../schema/dialects.ts";
import { dialectOf } from "../../schema/resources.ts";
import type { Schema } from "../../schema/types.ts";
import { pointerTo } from "../../source/pointer.ts";
import type { Sources } from "../../source/sources.ts";
import { itemsOf, valueAtPointer } from "../../source/value.ts";
import { keywordPlace, placeOf } from "../keyword-place.ts";
import type { Rule } from "../rule.ts";

/**
 * Swagger 2.0: what is read-only is no part of requests, so it should not be required. JSON Schemas have no such rule, and since
 * OpenAPI 3.0, `required` holds for responses alone there.
 */
export const requiredReadOnly: Rule = ({ model, collected: { distinct }, sources, report }) => {
  const ofEvents = new Set(schemasInFiles(model).map(({ location }) => location.file));
  for (const schema of distinct) {
    if (schema.required.length === 0 || ofEvents.has(schema.location.file)) continue;
    if (!isOfSwagger(schema, sources)) continue;
    for (const { name, schema: property } of schema.properties) {
      if (!property.readOnly || !schema.required.includes(name)) continue;
      const { file, pointer } = keywordPlace(schema, "required", sources);
      const source = sources.load(file);
      const index = itemsOf(source && valueAtPointer(source.value, pointer)).indexOf(name);
      const location = { file, pointer: index < 0 ? pointer : pointerTo(pointer, index) };
      const related = [{ message: "It is read-only here", location: property.location }];
      report(finding("required-read-only", { name }, location, related));
    }
  }
};

function isOfSwagger({ location }: Schema, sources: Sources): boolean {
  const { file, pointer } = placeOf(location);
  const source = sources.load(file);
  return source !== undefined && dialectOf(source, pointer) === dialects.swagger2;
}
