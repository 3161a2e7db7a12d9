import { finding } from "../../diagnostics/finding.ts";
import { child, locationOf, type Place, reportType, rootOf, textOf } from "../../schema/reader.ts";
import { isCollection } from "../../source/value.ts";
import { readExternalDocs, readInfo, readTags } from "../about.ts";
import { extensionsOf } from "../extensions.ts";
import { readGroupsOfTags } from "../groups-of-tags.ts";
import { readSecurity } from "../security-requirements.ts";
import type { Api, ApiLanguage } from "../types.ts";
import { opened, valueUnder } from "../values.ts";
import { readComponents } from "./components.ts";
import type { OpenApiReader } from "./openapi-reader.ts";
import { readPathItems, readUnreadCallbacks } from "./path-item.ts";
import { readSecuritySchemes } from "./security.ts";
import { basePathOf, readServers } from "./servers.ts";
import { knownVersions, languageOf } from "./versions.ts";

/** Reads an OpenAPI 3 file; `undefined` where it is of a version that is not known, which has been reported. */
export function readOpenApi(
  reader: OpenApiReader,
  { file, group }: Pick<Api, "file" | "group">,
): Api | undefined {
  const source = reader.sources.load(file);
  const root = source && rootOf(source);
  const language = root && readLanguage(reader, root);
  if (root === undefined || language === undefined) return undefined;
  const servers = readServers(reader, root) ?? [];
  const security = readSecurity(reader, root);
  const components = opened(reader, child(root, "components")) ?? { ...root, value: new Map() };
  const securitySchemes = readSecuritySchemes(reader, root, components);
  const externalDocs = readExternalDocs(reader, root);
  const api = {
    group,
    file: root.source.file,
    language,
    ...readInfo(reader, root),
    ...(externalDocs && { externalDocs }),
    servers,
    basePath: basePathOf(servers[0]),
    operations: readPathItems(reader, root, "paths", { isPath: true, apiServers: servers, security }),
    webhooks: readPathItems(reader, root, "webhooks", { isPath: false, apiServers: [], security: undefined }),
    components: readComponents(reader, components),
    ...(securitySchemes && { securitySchemes }),
    tags: readTags(reader, root),
    groupsOfTags: readGroupsOfTags(reader, root),
    ...(security && { security }),
    extensions: extensionsOf(root),
    location: locationOf(root),
  };
  readUnreadCallbacks(reader);
  return api;
}

function readLanguage(reader: OpenApiReader, root: Place): ApiLanguage | undefined {
  // Whoever found the file has seen the key.
  const place = valueUnder(root, "openapi");
  if (place === undefined) return undefined;
  if (place.value === null || isCollection(place.value)) {
    reportType(reader, place, "a string");
    return undefined;
  }
  const version = textOf(reader, place) ?? "";
  const language = languageOf(version);
  if (language === undefined)
    reader.report(
      finding("unsupported-openapi-version", { version, known: knownVersions }, locationOf(place)),
    );
  return language;
}
