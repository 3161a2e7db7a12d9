import type { Body, Endpoint, Header, Parameter, Response } from "../../api/swagger2/types.ts";
import type { Location } from "../../diagnostics/location.ts";
import type { Model } from "../../model/types.ts";
import { placeOf } from "../examples/keyword-place.ts";
import { endpointName } from "./names.ts";

/** A part of an API file, with the name that it goes by: that of the first endpoint that uses it, with its own. */
export interface Used<T> {
  name: string;
  part: T;
}

/** The parameters of all endpoints, those that several of them share once. */
export function usedParameters(model: Model): Used<Parameter>[] {
  return used(model, ({ parameters }) => parameters.map((part) => ({ name: part.name, part })));
}

export function usedBodies(model: Model): Used<Body>[] {
  return used(model, ({ body }) => (body === undefined ? [] : [{ name: body.name || "body", part: body }]));
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
  partsOf: (endpoint: Endpoint) => Used<T>[],
): Used<T>[] {
  const found = new Map<string, Used<T>>();
  for (const endpoint of model.apis.flatMap(({ endpoints }) => endpoints))
    for (const { name, part } of partsOf(endpoint)) {
      const { file, pointer } = placeOf(part.location);
      const id = `${file}#${pointer}`;
      if (!found.has(id)) found.set(id, { name: `${endpointName(endpoint)}: ${name}`, part });
    }
  return [...found.values()];
}
