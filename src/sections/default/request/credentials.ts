import type { Api, Operation } from "../../../api/types.ts";
import type { Sent } from "./sent.ts";

/** What the first way to show who one is takes, of those that an operation has. */
export function credentials({ securitySchemes = [] }: Api, { security = [] }: Operation): Sent[] {
  const first = security.find((requirements) => requirements.length > 0) ?? [];
  return first.flatMap(({ scheme: name }): Sent[] => {
    const scheme = securitySchemes.find((each) => each.name === name);
    if (scheme?.key) return [scheme.key];
    const authorization = scheme && authorizationOf(scheme.type, scheme.scheme);
    return authorization === undefined
      ? []
      : [{ in: "header", name: "Authorization", placeholder: authorization }];
  });
}

/** How callers show who they are in the header `Authorization` (RFC 7617, RFC 6750). */
function authorizationOf(type: string, scheme = ""): string | undefined {
  if (type === "oauth2" || type === "openIdConnect") return "Bearer {token}";
  if (type !== "http" || scheme === "") return undefined;
  const name = scheme.charAt(0).toUpperCase() + scheme.slice(1);
  return scheme.toLowerCase() === "bearer" ? "Bearer {token}" : `${name} {credentials}`;
}
