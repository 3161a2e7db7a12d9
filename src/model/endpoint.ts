import { finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { checkKeys, requireKey } from "./keys.ts";
import { readParameter } from "./parameter.ts";
import { checkPathParameters } from "./path-parameters.ts";
import {
  type BodyParameter,
  child,
  children,
  descriptionAt,
  flagAt,
  items,
  listAt,
  locationOf,
  mappingAt,
  type Place,
  type Reader,
  textAt,
  textOf,
  textsAt,
} from "./reader.ts";
import { readResponse } from "./response.ts";
import { readSecurity, schemesOf } from "./security.ts";
import type { Alias, Endpoint, ListedParameter, Parameter, Response } from "./types.ts";

/** What an endpoint has from the API file and the path around it. */
export interface Surroundings {
  basePath: string;
  /** The key of the path, as it is written. */
  key: string;
  consumes: string[];
  produces: string[];
  security: string[];
  /** Those of the path item. */
  parameters: Listed[];
  pathLocation: Location;
}

/** A parameter, and where a list names it. */
interface Listed {
  parameter: Parameter | BodyParameter;
  location: Location;
}

/** Reads the endpoint at `place`: one method of a path. */
export function readEndpoint(reader: Reader, method: string, place: Place, around: Surroundings): Endpoint {
  checkKeys(reader, place, "endpoint");
  requireKey(reader, place, "responses", "endpoint", "An endpoint");
  const own = readParameters(reader, place);
  const all = merged(around.parameters.map(parameterOf), own.map(parameterOf));
  const body = all.find((parameter) => parameter.in === "body");
  const parameters = all.filter((parameter) => parameter.in !== "body");
  checkPathParameters(reader, around.key, place, parameters);
  const operationId = textAt(reader, place, "operationId");
  const responses = readResponses(reader, place);
  const securityRequirements = readSecurity(reader, place);
  return {
    method: method.toUpperCase(),
    path: joined(around.basePath, around.key),
    key: around.key,
    ...(operationId !== undefined && { operationId }),
    summary: descriptionAt(reader, place, "summary"),
    description: descriptionAt(reader, place),
    deprecated: flagAt(reader, place, "deprecated"),
    tags: textsAt(reader, place, "tags"),
    security: child(place, "security") ? schemesOf(securityRequirements) : around.security,
    securityRequirements,
    rateLimited: responses.some(({ status }) => status === "429"),
    consumes: child(place, "consumes") ? textsAt(reader, place, "consumes") : around.consumes,
    produces: child(place, "produces") ? textsAt(reader, place, "produces") : around.produces,
    parameters,
    parameterLists: { ofPath: around.parameters.map(listed), own: own.map(listed) },
    ...(body && { body: bodyOf(body) }),
    responses,
    aliases: readAliases(reader, place, around.basePath),
    pathLocation: around.pathLocation,
    location: locationOf(place, "key"),
  };
}

export function readParameters(reader: Reader, place: Place): Listed[] {
  return items(listAt(reader, place, "parameters")).flatMap((item) => {
    const parameter = readParameter(reader, item);
    return parameter === undefined ? [] : { parameter, location: locationOf(item) };
  });
}

function parameterOf({ parameter }: Listed): Parameter | BodyParameter {
  return parameter;
}

function listed({ parameter: { name, in: where }, location }: Listed): ListedParameter {
  return { name, in: where, location };
}

/** The parameters of the path, each replaced by the endpoint's own of the same name and place, and the rest of those. */
function merged<T extends Parameter | BodyParameter>(shared: T[], own: T[]): T[] {
  const same = (a: T, b: T) => a.in === b.in && (a.in === "body" || a.name === b.name);
  const replaced = shared.map((parameter) => own.find((each) => same(each, parameter)) ?? parameter);
  return [...replaced, ...own.filter((parameter) => !replaced.includes(parameter))];
}

export function bodyOf({ in: _, ...body }: BodyParameter) {
  return body;
}

function readResponses(reader: Reader, place: Place): Response[] {
  const responses: Response[] = [];
  for (const [status, response] of children(mappingAt(reader, place, "responses"))) {
    if (status.startsWith("x-")) continue;
    if (!/^(?:[1-5]\d\d|default)$/.test(status)) {
      const args = { key: status, owner: "'responses'", known: ["default"] };
      reader.report(finding("unexpected-key", args, locationOf(response, "key")));
    }
    responses.push(readResponse(reader, status, response));
  }
  return responses;
}

function readAliases(reader: Reader, place: Place, basePath: string): Alias[] {
  const alias = mappingAt(reader, place, "x-alias");
  if (alias === undefined) return [];
  const canonicalLink = textAt(reader, alias, "canonical-link");
  return items(listAt(reader, alias, "aliases")).flatMap((item) => {
    const path = textOf(reader, item);
    if (path === undefined) return [];
    const link = canonicalLink === undefined ? {} : { canonicalLink };
    return [{ path, fullPath: joined(basePath, path), ...link, location: locationOf(item) }];
  });
}

/** The base path and a path as one, with one slash where they meet. */
function joined(basePath: string, path: string): string {
  const tail = path.trim();
  const base = basePath.trim();
  return base.endsWith("/") && tail.startsWith("/") ? base + tail.slice(1) : base + tail;
}
