import type { Operation } from "../../../api/types.ts";
import type { CommonFields, EventType, NamedSchema } from "../../../model/types.ts";
import type { EventRules } from "../../../project/profile/profile.ts";
import type { Place } from "../../../schema/tables/shared-objects.ts";
import type { Schema } from "../../../schema/types.ts";
import { bodySchemas } from "../body-view.ts";
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
  const place = (schemas: readonly Schema[]): Place[] => (schemas.length === 0 ? [] : [{ name, schemas }]);
  return [
    ...place(parameters.map(({ schema }) => schema)),
    ...place(bodySchemas(requestBody?.content ?? [])),
    ...responses.flatMap(({ headers, content }) =>
      place([...headers.map(({ schema }) => schema), ...bodySchemas(content)]),
    ),
  ];
}

/** @param rules absent where the project's profile knows no events */
export function placesOfEvent(event: EventType, rules: EventRules | undefined): readonly Place[] {
  const { name, stateKey, content } = event;
  const own = ownSchema(event, rules);
  return [{ name, schemas: [stateKey, content, own].filter((schema) => schema !== undefined) }];
}

export function placesOfFields({ title, name, schema }: CommonFields): readonly Place[] {
  return [{ name: `${title === "" ? name : title} Fields`, schemas: [untitled(schema)] }];
}

export function placeOfSchema({ title, name, schema }: NamedSchema): Place {
  return { name: title ?? name, schemas: [untitled(schema)] };
}

/** A schema as its own section shows it, under no other name than that of the section. */
function untitled({ title: _, ...schema }: Schema): Schema {
  return schema;
}
