import { child, children, locationOf, type Place } from "../../schema/reader.ts";
import { hasMisplacedSchemes } from "../security-requirements.ts";
import type { OAuthFlow, SecurityScheme } from "../types.ts";
import { mappingUnder, optionalWords, proseAt, wordAt } from "../values.ts";
import type { ApiReader } from "./api-reader.ts";
import { definitionsAt } from "./definitions-at.ts";

/** Reads `securityDefinitions`; `undefined` where they cannot be read, or are under another key, which is reported. */
export function readSecuritySchemes(reader: ApiReader, root: Place): SecurityScheme[] | undefined {
  const definitions = definitionsAt(reader, root, "securityDefinitions");
  const isUnread = child(root, "securityDefinitions") !== undefined || hasMisplacedSchemes(root);
  if (definitions === undefined && isUnread) return undefined;
  return children(definitions).map(([name, place]) => readScheme(reader, name, place));
}

/** What cannot be read is left out: the walk along the published schema reports it. */
function readScheme(reader: ApiReader, name: string, place: Place): SecurityScheme {
  const text = (key: string) => wordAt(reader, place, key);
  const [type = "", keyName, keyPlace] = [text("type"), text("name"), text("in")];
  const isKey = type === "apiKey" && keyName !== undefined;
  const flow = type === "oauth2" ? readFlow(reader, place) : undefined;
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
function readFlow(reader: ApiReader, place: Place): OAuthFlow | undefined {
  const kind = FLOWS.get(wordAt(reader, place, "flow") ?? "");
  const scopes = mappingUnder(reader, place, "scopes");
  if (kind === undefined || (scopes === undefined && child(place, "scopes") !== undefined)) return undefined;
  return {
    kind,
    ...optionalWords(reader, place, ["authorizationUrl", "tokenUrl"]),
    scopes: children(scopes).map(([name, { value, ...at }]) => ({
      name,
      description: typeof value === "string" ? value : "",
      location: locationOf({ ...at, value }, "key"),
    })),
    location: locationOf(place),
  };
}
