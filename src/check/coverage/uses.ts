import { fieldsOf } from "../../api/bodies.ts";
import { allOperations, operationName } from "../../api/parts.ts";
import type { ApiLanguage, Header, Operation, RequestBody, Response, ValueHolder } from "../../api/types.ts";
import type { Location } from "../../diagnostics/location.ts";
import type { Model } from "../../model/types.ts";
import { placeOf } from "../keyword-place.ts";

/** A part of an API file, with the name that it goes by: that of the first operation that uses it, with its own. */
export interface Used<T> {
  name: string;
  part: T;
  language: ApiLanguage;
}

type Named<T> = Pick<Used<T>, "name" | "part">;

/** The parameters of all operations, and the fields of forms; those that several of them share once. */
export function usedParameters(model: Model): Used<ValueHolder>[] {
  return used(model, ({ parameters, requestBody }) =>
    [...parameters, ...fieldsOf(requestBody?.content)].map((part) => ({ name: part.name, part })),
  );
}

/** The bodies of requests that have a schema. */
export function usedBodies(model: Model): Used<RequestBody>[] {
  return used(model, ({ requestBody: part }) => (part ? [{ name: part.name || "body", part }] : []));
}

export function usedResponses(model: Model): Used<Response>[] {
  return used(model, ({ responses }) => responses.map((part) => ({ name: part.status, part })));
}

/** The headers of all responses. */
export function usedHeaders(model: Model): Used<Header>[] {
  return used(model, ({ responses }) =>
    responses.flatMap(({ status, headers }) =>
      headers.map((part) => ({ name: `${status} ${part.name}`, part })),
    ),
  );
}

function used<T extends { location: Location }>(
  model: Model,
  partsOf: (operation: Operation) => Named<T>[],
): Used<T>[] {
  const found = new Map<string, Used<T>>();
  for (const api of model.apis)
    for (const operation of allOperations(api))
      for (const { name, part } of partsOf(operation)) {
        const { file, pointer } = placeOf(part.location);
        const id = `${file}#${pointer}`;
        if (found.has(id)) continue;
        found.set(id, { name: `${operationName(operation)}: ${name}`, part, language: api.language });
      }
  return [...found.values()];
}
