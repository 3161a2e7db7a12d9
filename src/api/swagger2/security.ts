import {
  child,
  children,
  isMapping,
  items,
  listAt,
  locationOf,
  type Place,
  textOf,
} from "../../schema/reader.ts";
import { isMap } from "../../source/value.ts";
import { stringAt } from "../string-at.ts";
import type { OAuthFlow, SecurityAlternative, SecurityRequirement, SecurityScheme } from "../types.ts";
import { proseAt } from "../values.ts";
import type { ApiReader } from "./api-reader.ts";
import { definitionsAt } from "./definitions-at.ts";

/** Reads the `security` of an API file or of an operation; `undefined` where it says nothing that can be read. */
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

/** Reads `securityDefinitions`; `undefined` where they cannot be read, which has been reported. */
export function readSecuritySchemes(reader: ApiReader, root: Place): SecurityScheme[] | undefined {
  const definitions = definitionsAt(reader, root, "securityDefinitions");
  if (definitions === undefined && child(root, "securityDefinitions") !== undefined) return undefined;
  return children(definitions).map(([name, place]) => readScheme(reader, name, place));
}

/** What cannot be read is left out: the walk along the published schema reports it. */
function readScheme(reader: ApiReader, name: string, place: Place): SecurityScheme {
  const text = (key: string) => stringAt(place, key);
  const [type = "", keyName, keyPlace] = [text("type"), text("name"), text("in")];
  const isKey = type === "apiKey" && keyName !== undefined;
  const flow = type === "oauth2" ? readFlow(place) : undefined;
  return {
    name,
    // `basic` is one of the schemes of HTTP.
    ...(type === "basic" ? { type: "http", scheme: "basic" } : { type }),
    description: proseAt(reader, place),
    ...(isKey && (keyPlace === "query" || keyPlace === "header") && { key: { in: keyPlace, name: keyName } }),
    ...(flow && { flows: [flow] }),
    deprecated: false,
    location: locationOf(place, "key"),
  };
}

/** The names of flows in OpenAPI 3, by those of Swagger 2.0. */
const FLOWS = new Map<string, OAuthFlow["kind"]>([
  ["implicit", "implicit"],
  ["password", "password"],
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);

/** The flow of a scheme; `undefined` where it is none that is known, or its scopes cannot be read. */
function readFlow(place: Place): OAuthFlow | undefined {
  const kind = FLOWS.get(stringAt(place, "flow") ?? "");
  const scopes = child(place, "scopes");
  if (kind === undefined || (scopes !== undefined && !isMap(scopes.value))) return undefined;
  const [authorizationUrl, tokenUrl] = [stringAt(place, "authorizationUrl"), stringAt(place, "tokenUrl")];
  return {
    kind,
    ...(authorizationUrl !== undefined && { authorizationUrl }),
    ...(tokenUrl !== undefined && { tokenUrl }),
    scopes: children(scopes).map(([name, { value, ...at }]) => ({
      name,
      description: typeof value === "string" ? value : "",
      location: locationOf({ ...at, value }, "key"),
    })),
    location: locationOf(place),
  };
}
