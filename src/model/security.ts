import {
  child,
  children,
  isMapping,
  items,
  listAt,
  locationOf,
  mappingAt,
  type Place,
  type Reader,
  textOf,
} from "./reader.ts";
import type { SecurityRequirement, SecurityScheme } from "./types.ts";

/** Reads what `security` asks for, of an API file or of an endpoint. */
export function readSecurity(reader: Reader, place: Place): SecurityRequirement[] {
  return items(listAt(reader, place, "security")).flatMap((requirements, alternative) =>
    isMapping(reader, requirements)
      ? children(requirements).map(([scheme, scopes]) => ({
          scheme,
          alternative,
          scopes: items(scopes).flatMap((scope) => {
            const name = textOf(reader, scope);
            return name === undefined ? [] : { name, location: locationOf(scope) };
          }),
          location: locationOf(scopes, "key"),
        }))
      : [],
  );
}

/** The names of the security schemes, each once. */
export function schemesOf(requirements: SecurityRequirement[]): string[] {
  return [...new Set(requirements.map(({ scheme }) => scheme))];
}

export function readSecuritySchemes(reader: Reader, root: Place): SecurityScheme[] {
  return children(mappingAt(reader, root, "securityDefinitions")).map(([name, place]) => {
    const type = child(place, "type")?.value;
    const keyName = child(place, "name")?.value;
    const keyPlace = child(place, "in")?.value;
    const isKey = type === "apiKey" && typeof keyName === "string";
    return {
      name,
      type: typeof type === "string" ? type : "",
      ...(isKey &&
        (keyPlace === "query" || keyPlace === "header") && { key: { in: keyPlace, name: keyName } }),
      scopes: children(child(place, "scopes")).map(([scope]) => scope),
      location: locationOf(place, "key"),
    };
  });
}
