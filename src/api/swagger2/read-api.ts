import { finding } from "../../diagnostics/finding.ts";
import type { ApiFile } from "../../project/project.ts";
import {
  child,
  children,
  descriptionAt,
  followed,
  isMapping,
  items,
  listAt,
  locationOf,
  mappingAt,
  type Place,
  reportType,
  rootOf,
  textAt,
  textsAt,
} from "../../schema/reader.ts";
import { valueAt } from "../../source/value.ts";
import type { ApiReader } from "./api-reader.ts";
import { readEndpoint, readParameters, type Surroundings } from "./endpoint.ts";
import { checkKeys, requireKey } from "./keys.ts";
import { readSecurity, readSecuritySchemes } from "./security.ts";
import { readShared } from "./shared.ts";
import type { Api, Endpoint, SecurityAlternative } from "./types.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch"]);

/** Reads a Swagger 2.0 file; `undefined` where it cannot be read or is something else, which has been reported. */
export function readApi(reader: ApiReader, { file, group }: ApiFile): Api | undefined {
  const source = reader.sources.load(file);
  const root = source && rootOf(source);
  if (root === undefined || !isMapping(reader, root) || !isSwagger2(reader, root)) return undefined;
  checkKeys(reader, root, "root");
  requireKey(reader, root, "paths", "root", "A Swagger file");
  const info = mappingAt(reader, root, "info");
  if (info) checkKeys(reader, info, "info");
  const text = (place: Place | undefined, key: string) => (place && textAt(reader, place, key)) ?? "";
  const host = textAt(reader, root, "host");
  const security = readSecurity(reader, root);
  const tags = items(listAt(reader, root, "tags")).flatMap((tag) => textAt(reader, tag, "name") ?? []);
  const securitySchemes = readSecuritySchemes(reader, root);
  return {
    group,
    file: root.source.file,
    title: text(info, "title"),
    version: text(info, "version"),
    description: descriptionAt(reader, info),
    basePath: text(root, "basePath"),
    ...(host !== undefined && { host }),
    schemes: textsAt(reader, root, "schemes"),
    endpoints: readPaths(reader, root, text(root, "basePath"), security),
    shared: readShared(reader, root),
    ...(securitySchemes && { securitySchemes }),
    ...(tags.length > 0 && { tags }),
    ...(security && { security }),
    location: locationOf(root),
  };
}

function isSwagger2(reader: ApiReader, root: Place): boolean {
  const swagger = child(root, "swagger");
  const isEmpty = valueAt(root.value, "swagger") === null;
  if (isEmpty) reportType(reader, { ...root, pointer: "/swagger", value: null }, "a string");
  // Whoever found the file has reported a missing version.
  const version = swagger && textAt(reader, root, "swagger");
  if (swagger === undefined || version === undefined) return false;
  if (version === "2.0" || version === "2") return true;
  reader.report(finding("unsupported-swagger-version", { version }, locationOf(swagger)));
  return false;
}

function readPaths(
  reader: ApiReader,
  root: Place,
  basePath: string,
  security: SecurityAlternative[] | undefined,
): Endpoint[] {
  const inherited = {
    basePath,
    consumes: textsAt(reader, root, "consumes"),
    produces: textsAt(reader, root, "produces"),
    security,
  };
  return children(mappingAt(reader, root, "paths")).flatMap(([key, place]) => {
    if (key.startsWith("x-") || !isMapping(reader, place)) return [];
    const item = followed(reader, place);
    return item && isMapping(reader, item)
      ? readPathItem(reader, item, { ...inherited, key, pathLocation: locationOf(place, "key") })
      : [];
  });
}

function readPathItem(reader: ApiReader, item: Place, around: Omit<Surroundings, "parameters">): Endpoint[] {
  checkKeys(reader, item, "pathItem");
  const parameters = readParameters(reader, item);
  return children(item)
    .filter(([method, endpoint]) => methods.has(method) && isMapping(reader, endpoint))
    .map(([method, endpoint]) => readEndpoint(reader, method, endpoint, { ...around, parameters }));
}
