import {
  child,
  children,
  isMapping,
  items,
  listAt,
  locationOf,
  mappingAt,
  type Place,
  textOf,
} from "../../schema/reader.ts";
import { isMap } from "../../source/value.ts";
import type { ApiReader } from "./api-reader.ts";
import type { SecurityAlternative, SecurityRequirement, SecurityScheme } from "./types.ts";

/** Reads the `security` of an API file or of an endpoint; `undefined` where it says nothing that can be read. */
export function readSecurity(reader: ApiReader, place: Place): SecurityAlternative[] | undefined {
  const list = listAt(reader, place, "security");
  if (list === undefined) return undefined;
  const all = items(list);
  const alternatives = all.filter((each) => isMapping(reader, each) && each.value !== null);
  // An empty list says that anybody may call, which is not what one of faulty items says.
  if (alternatives.length === 0 && all.length > 0) return undefined;
  return alternatives.map((each) =>
    children(each).map(([scheme, scopes]) => readRequirement(reader, scheme, scopes)),
  );
}

function readRequirement(reader: ApiReader, scheme: string, place: Place): SecurityRequirement {
  const scopes = items(place).flatMap((scope) => {
    const name = textOf(reader, scope);
    return name === undefined ? [] : { name, location: locationOf(scope) };
  });
  return { scheme, scopes, location: locationOf(place, "key") };
}

/** The names of the security schemes, each once; none where nothing is said. */
export function schemesOf(security: SecurityAlternative[] = []): string[] {
  return [...new Set(security.flat().map(({ scheme }) => scheme))];
}

/** Reads `securityDefinitions`; `undefined` where they cannot be read, which has been reported. */
export function readSecuritySchemes(reader: ApiReader, root: Place): SecurityScheme[] | undefined {
  const definitions = mappingAt(reader, root, "securityDefinitions");
  if (definitions === undefined && child(root, "securityDefinitions") !== undefined) return undefined;
  return children(definitions).map(([name, place]) => {
    const type = child(place, "type")?.value;
    const keyName = child(place, "name")?.value;
    const keyPlace = child(place, "in")?.value;
    const scopes = child(place, "scopes")?.value;
    const isKey = type === "apiKey" && typeof keyName === "string";
    return {
      name,
      type: typeof type === "string" ? type : "",
      ...(isKey &&
        (keyPlace === "query" || keyPlace === "header") && { key: { in: keyPlace, name: keyName } }),
      ...((scopes === undefined || isMap(scopes)) && { scopes: [...(scopes?.keys() ?? [])] }),
      location: locationOf(place, "key"),
    };
  });
}
