import type { Operation } from "../../../api/types.ts";
import type { CommonFields, EventType, NamedSchema } from "../../../model/types.ts";
import type { EventRules } from "../../../project/profile/profile.ts";
import type { ShownValue } from "../../../schema/tables/object-graph.ts";
import type { Place } from "../../../schema/tables/shared-objects.ts";
import type { Schema } from "../../../schema/types.ts";
import { bodyValues } from "../body-view.ts";
import { ownSchema } from "../event-view.ts";

/** What an operation shows the types of: its parameters, its request and each response are places of their own. */
export function placesOfOperation({
  method,
  path,
  parameters,
  requestBody,
  responses,
}: Operation): readonly Place[] {
  const name = `${method} ${path}`;
  const place = (values: readonly ShownValue[]): Place[] => (values.length === 0 ? [] : [{ name, values }]);
  return [
    ...place(parameters),
    ...place(bodyValues(requestBody?.content ?? [])),
    ...responses.flatMap(({ headers, content }) => place([...headers, ...bodyValues(content)])),
  ];
}

/** @param rules absent where the project's profile knows no events */
export function placesOfEvent(event: EventType, rules: EventRules | undefined): readonly Place[] {
  const { name, stateKey, content } = event;
  const own = ownSchema(event, rules);
  return [{ name, values: [stateKey, content, own].filter((schema) => schema !== undefined).map(nameless) }];
}

export function placesOfFields({ title, name, schema }: CommonFields): readonly Place[] {
  return [{ name: `${title === "" ? name : title} Fields`, values: [nameless(untitled(schema))] }];
}

export function placeOfSchema({ title, name, schema }: NamedSchema): Place {
  return { name: title ?? name, values: [nameless(untitled(schema))] };
}

/** A schema as its own section shows it, under no other name than that of the section. */
function untitled({ title: _, ...schema }: Schema): Schema {
  return schema;
}

function nameless(schema: Schema): ShownValue {
  return { schema, name: "" };
}
