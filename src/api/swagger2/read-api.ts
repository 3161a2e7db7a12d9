import { finding } from "../../diagnostics/finding.ts";
import {
  child,
  children,
  followed,
  isMapping,
  locationOf,
  type Place,
  reportType,
  rootOf,
  textAt,
} from "../../schema/reader.ts";
import { valueAt } from "../../source/value.ts";
import { readExternalDocs, readInfo, readTags } from "../about.ts";
import { extensionsOf } from "../extensions.ts";
import { readGroupsOfTags } from "../groups-of-tags.ts";
import { checkPathParameters } from "../path-parameters.ts";
import { readSecurity } from "../security-requirements.ts";
import type { Api, Operation } from "../types.ts";
import { isRead, mappingUnder, proseAt, wordAt, wordsAt } from "../values.ts";
import type { ApiReader } from "./api-reader.ts";
import { readComponents } from "./components.ts";
import { checkKeys, requireKey } from "./keys.ts";
import { swaggerMethods } from "./objects.ts";
import { readOperation, readParameters, type Surroundings } from "./operation.ts";
import { readSecuritySchemes } from "./security.ts";
import { serversOf } from "./servers.ts";

/** Reads a Swagger 2.0 file; `undefined` where it cannot be read or is something else, which has been reported. */
export function readSwagger(
  reader: ApiReader,
  { file, group }: Pick<Api, "file" | "group">,
): Api | undefined {
  const source = reader.sources.load(file);
  const root = source && rootOf(source);
  if (root === undefined || !isMapping(reader, root) || !isSwagger2(reader, root)) return undefined;
  checkKeys(reader, root, "root");
  requireKey(reader, root, "paths", "root", "A Swagger file");
  const info = mappingUnder(reader, root, "info");
  if (info) checkKeys(reader, info, "info");
  const text = (place: Place | undefined, key: string) => wordAt(reader, place, key) ?? "";
  const host = wordAt(reader, root, "host");
  const basePath = text(root, "basePath");
  const serversBy = (schemes: string[]) => serversOf(root, schemes, host, basePath);
  const [consumes, produces] = [wordsAt(reader, root, "consumes"), wordsAt(reader, root, "produces")];
  const security = readSecurity(reader, root);
  const securitySchemes = readSecuritySchemes(reader, root);
  const externalDocs = readExternalDocs(reader, root);
  return {
    group,
    file: root.source.file,
    language: "Swagger 2.0",
    ...readInfo(reader, root),
    title: text(info, "title"),
    version: text(info, "version"),
    summary: "",
    description: proseAt(reader, info),
    ...(externalDocs && { externalDocs }),
    servers: serversBy(wordsAt(reader, root, "schemes")),
    basePath,
    operations: readPaths(reader, root, { basePath, serversBy, consumes, produces, security }),
    webhooks: [],
    components: readComponents(reader, root, consumes, produces),
    ...(securitySchemes && { securitySchemes }),
    tags: readTags(reader, root),
    groupsOfTags: readGroupsOfTags(reader, root),
    ...(security && { security }),
    extensions: extensionsOf(root),
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

type OfFile = Omit<Surroundings, "parameters" | "key" | "pathLocation">;

function readPaths(reader: ApiReader, root: Place, ofFile: OfFile): Operation[] {
  return children(mappingUnder(reader, root, "paths")).flatMap(([key, place]) => {
    // A method is no path, which is reported.
    if (key.startsWith("x-") || swaggerMethods.includes(key) || !isRead(reader, place)) return [];
    const item = followed(reader, place);
    return item && isRead(reader, item)
      ? readPathItem(reader, item, { ...ofFile, key, pathLocation: locationOf(place, "key") })
      : [];
  });
}

function readPathItem(reader: ApiReader, item: Place, around: Omit<Surroundings, "parameters">): Operation[] {
  checkKeys(reader, item, "pathItem");
  const parameters = readParameters(reader, item);
  const operations = children(item)
    .filter(([method, operation]) => swaggerMethods.includes(method) && isRead(reader, operation))
    .map(([method, operation]) => readOperation(reader, method, operation, { ...around, parameters }));
  checkPathParameters(reader.report, operations, (each) => !reader.unclear.has(each));
  return operations;
}
