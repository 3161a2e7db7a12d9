import { finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import {
  child,
  children,
  descriptionAt,
  flagAt,
  items,
  listAt,
  locationOf,
  mappingAt,
  type Place,
  textAt,
  textOf,
  textsAt,
} from "../../schema/reader.ts";
import type { ApiReader } from "./api-reader.ts";
import { checkKeys, requireKey } from "./keys.ts";
import { readParameter } from "./parameter.ts";
import { checkPathParameters, nameIn } from "./path-parameters.ts";
import { readResponse } from "./response.ts";
import { readSecurity } from "./security.ts";
import type {
  Alias,
  BodyParameter,
  Endpoint,
  ListedParameter,
  Parameter,
  Response,
  SecurityAlternative,
} from "./types.ts";

/** What an endpoint has from the API file and the path around it. */
export interface Surroundings {
  basePath: string;
  /** The key of the path, as it is written. */
  key: string;
  consumes: string[];
  produces: string[];
  security: SecurityAlternative[] | undefined;
  /** Those of the path item. */
  parameters: Parameters;
  pathLocation: Location;
}

/** A parameter, and where a list names it. */
interface Listed {
  parameter: Parameter | BodyParameter;
  location: Location;
}

/** The parameters of a list. */
interface Parameters {
  listed: Listed[];
  /** Whether the name and the place of each of them could be read; where not, that has been reported. */
  isWhole: boolean;
}

/** Reads the endpoint at `place`: one method of a path. */
export function readEndpoint(
  reader: ApiReader,
  method: string,
  place: Place,
  around: Surroundings,
): Endpoint {
  checkKeys(reader, place, "endpoint");
  requireKey(reader, place, "responses", "endpoint", "An endpoint");
  const own = readParameters(reader, place);
  const all = merged(around.parameters.listed.map(parameterOf), own.listed.map(parameterOf));
  const body = all.find((parameter) => parameter.in === "body");
  const parameters = all.filter((parameter) => parameter.in !== "body");
  const isWhole = around.parameters.isWhole && own.isWhole;
  checkPathParameters(reader, around.key, place, parameters, isWhole);
  const operationId = textAt(reader, place, "operationId");
  const responses = readResponses(reader, place);
  const security = child(place, "security") ? readSecurity(reader, place) : around.security;
  return {
    method: method.toUpperCase(),
    path: joined(around.basePath, around.key),
    key: around.key,
    ...(operationId !== undefined && { operationId }),
    summary: descriptionAt(reader, place, "summary"),
    description: descriptionAt(reader, place),
    deprecated: flagAt(reader, place, "deprecated"),
    tags: textsAt(reader, place, "tags"),
    ...(security && { security }),
    rateLimited: responses.some(({ status }) => status === "429"),
    consumes: child(place, "consumes") ? textsAt(reader, place, "consumes") : around.consumes,
    produces: child(place, "produces") ? textsAt(reader, place, "produces") : around.produces,
    parameters,
    parameterLists: { ofPath: around.parameters.listed.map(listedAs), own: own.listed.map(listedAs) },
    ...(body && { body: bodyOf(body) }),
    responses,
    aliases: readAliases(reader, place, around.basePath),
    pathLocation: around.pathLocation,
    location: locationOf(place, "key"),
  };
}

export function readParameters(reader: ApiReader, place: Place): Parameters {
  const list = listAt(reader, place, "parameters");
  const listed = items(list).flatMap((item) => {
    const parameter = readParameter(reader, item);
    return parameter === undefined ? [] : { parameter, location: locationOf(item) };
  });
  const isList = list !== undefined || child(place, "parameters") === undefined;
  const isRead = ({ parameter }: Listed) => parameter.name !== "" && !reader.misplaced.has(parameter);
  return { listed, isWhole: isList && listed.length === items(list).length && listed.every(isRead) };
}

function parameterOf({ parameter }: Listed): Parameter | BodyParameter {
  return parameter;
}

function listedAs({ parameter: { name, in: where, location: own }, location }: Listed): ListedParameter {
  const isOwn = "pointer" in location && "pointer" in own && location.pointer === own.pointer;
  return { name, in: where, location, nameLocation: isOwn && name !== "" ? nameIn(own) : location };
}

/** The parameters of the path, each replaced by the endpoint's own of the same name and place, and the rest of those. */
function merged<T extends Parameter | BodyParameter>(shared: T[], own: T[]): T[] {
  const nameOf = ({ in: where, name }: T) => (where === "header" ? name.toLowerCase() : name);
  const same = (a: T, b: T) => a.in === b.in && (a.in === "body" || nameOf(a) === nameOf(b));
  const replaced = shared.map((parameter) => own.find((each) => same(each, parameter)) ?? parameter);
  return [...replaced, ...own.filter((parameter) => !replaced.includes(parameter))];
}

export function bodyOf({ in: _, ...body }: BodyParameter) {
  return body;
}

function readResponses(reader: ApiReader, place: Place): Response[] {
  const responses: Response[] = [];
  for (const [status, response] of children(mappingAt(reader, place, "responses"))) {
    if (status.startsWith("x-")) continue;
    // Many write a whole class of them so, as OpenAPI 3 lets them.
    if (/^[1-5]xx$/i.test(status)) {
      const args = { key: status, owner: "'responses'" };
      reader.report(finding("not-in-swagger", args, locationOf(response, "key")));
    } else if (!/^(?:[1-5]\d\d|default)$/.test(status)) {
      const args = { key: status, owner: "'responses'", known: ["default"] };
      reader.report(finding("unexpected-key", args, locationOf(response, "key")));
    }
    responses.push(readResponse(reader, status, response));
  }
  return responses;
}

function readAliases(reader: ApiReader, place: Place, basePath: string): Alias[] {
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
