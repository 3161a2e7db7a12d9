import type { OAuthFlow, SecurityScheme } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import { address } from "./address.ts";
import type { NamedView } from "./named-view.ts";

/** A security scheme, and below it the scopes that it has. */
export function schemeViews(scheme: SecurityScheme): NamedView[] {
  const { name, description, flows = [], deprecated, location } = scheme;
  const facts = [...(deprecated ? ["Deprecated."] : []), ...howOf(scheme), ...flows.map(describeFlow)];
  const scopes = new Map(flows.flatMap((flow) => flow.scopes.map((scope) => [scope.name, scope])));
  return [
    { name, description, facts: facts.join(" "), location },
    ...[...scopes.values()].map((scope) => ({ ...scope, facts: "" })),
  ];
}

function howOf({ type, key, scheme, bearerFormat, openIdConnectUrl }: SecurityScheme): string[] {
  const format = bearerFormat === undefined ? "" : ` (${literal(bearerFormat)})`;
  if (key) return [`A key: the ${PLACES[key.in]} ${literal(key.name)}.`];
  if (type === "http") return [`HTTP authentication by ${literal(scheme ?? "")}${format}.`];
  if (type === "openIdConnect")
    return [`OpenID Connect${openIdConnectUrl === undefined ? "" : `: ${address(openIdConnectUrl)}`}.`];
  return type === "mutualTLS" ? ["A certificate of the caller (mutual TLS)."] : [];
}

const PLACES = { query: "query parameter", header: "header", cookie: "cookie" } as const;

function describeFlow(flow: OAuthFlow): string {
  const addresses = [
    ["authorization", flow.authorizationUrl],
    ["device authorization", flow.deviceAuthorizationUrl],
    ["tokens", flow.tokenUrl],
    ["new tokens", flow.refreshUrl],
  ].flatMap(([what, url]) => (url === undefined ? [] : `${what} at ${address(url)}`));
  return `OAuth 2.0 by ${FLOWS[flow.kind]}${addresses.length > 0 ? `: ${addresses.join(", ")}` : ""}.`;
}

const FLOWS = {
  implicit: "the implicit flow",
  password: "the password of the user",
  clientCredentials: "client credentials",
  authorizationCode: "an authorization code",
  deviceAuthorization: "authorization of a device",
} as const;
