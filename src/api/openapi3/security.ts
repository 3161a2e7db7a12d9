import { child, children, locationOf, type Place, type Reader } from "../../schema/reader.ts";
import { hasMisplacedSchemes } from "../security-requirements.ts";
import type { OAuthFlow, SecurityScheme } from "../types.ts";
import { entriesAt, isSet, opened, optionalWords, proseAt, wordAt } from "../values.ts";

/**
 * Reads `components.securitySchemes`; `undefined` where they cannot be read, or are under another key, which is reported.
 * @param root the file
 */
export function readSecuritySchemes(
  reader: Reader,
  root: Place,
  components: Place,
): SecurityScheme[] | undefined {
  const schemes = child(components, "securitySchemes");
  if (schemes === undefined) return [root, components].some(hasMisplacedSchemes) ? undefined : [];
  const all = opened(reader, schemes);
  return all && children(all).map(([name, place]) => readScheme(reader, name, place));
}

function readScheme(reader: Reader, name: string, place: Place): SecurityScheme {
  const scheme = opened(reader, place) ?? { ...place, value: new Map() };
  const type = wordAt(reader, scheme, "type") ?? "";
  const keyName = wordAt(reader, scheme, "name");
  const keyPlace = keyPlaces.find((each) => each === wordAt(reader, scheme, "in"));
  const flows = type === "oauth2" ? readFlows(reader, scheme) : undefined;
  const key = type === "apiKey" && keyName !== undefined && keyPlace && { in: keyPlace, name: keyName };
  return {
    name,
    type,
    description: proseAt(reader, scheme),
    ...optionalWords(reader, scheme, ["scheme", "bearerFormat", "openIdConnectUrl"]),
    ...(key && { key }),
    ...(flows && { flows }),
    deprecated: isSet(reader, scheme, "deprecated"),
    location: locationOf(place, "key"),
  };
}

const keyPlaces = ["query", "header", "cookie"] as const;

const flowKinds = [
  "implicit",
  "password",
  "clientCredentials",
  "authorizationCode",
  "deviceAuthorization",
] as const;

function readFlows(reader: Reader, scheme: Place): OAuthFlow[] | undefined {
  const flows = opened(reader, child(scheme, "flows"));
  return (
    flows &&
    children(flows).flatMap(([key, place]) => {
      const kind = flowKinds.find((each) => each === key);
      const flow = opened(reader, place);
      return kind === undefined || flow === undefined ? [] : readFlow(reader, kind, flow);
    })
  );
}

function readFlow(reader: Reader, kind: OAuthFlow["kind"], flow: Place): OAuthFlow {
  return {
    kind,
    ...optionalWords(reader, flow, ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"]),
    scopes: entriesAt(reader, flow, "scopes").map(([name, scope]) => ({
      name,
      description: typeof scope.value === "string" ? scope.value : "",
      location: locationOf(scope, "key"),
    })),
    location: locationOf(flow),
  };
}
