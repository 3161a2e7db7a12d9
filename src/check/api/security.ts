import { finding } from "../../diagnostics/finding.ts";
import type { CheckContext } from "../rule.ts";

/** What endpoints ask for of their callers is defined: the security scheme, and its scopes. */
export function securityRequirements({ model, report }: CheckContext): void {
  for (const { endpoints, securitySchemes, securityRequirements } of model.apis) {
    const schemes = new Map(securitySchemes.map((scheme) => [scheme.name, scheme]));
    const ofEndpoints = endpoints.flatMap((endpoint) => endpoint.securityRequirements);
    for (const { scheme: name, scopes, location } of [...securityRequirements, ...ofEndpoints]) {
      const scheme = schemes.get(name);
      if (scheme === undefined) {
        report(finding("unknown-security-scheme", { scheme: name, known: [...schemes.keys()] }, location));
        continue;
      }
      const hasScopes = scheme.type === "oauth2";
      for (const scope of scopes) {
        if (hasScopes && scheme.scopes.includes(scope.name)) continue;
        const args = { scope: scope.name, scheme: name, hasScopes, known: scheme.scopes };
        const related = [{ message: "The security scheme is defined here", location: scheme.location }];
        report(finding("unknown-scope", args, scope.location, related));
      }
    }
  }
}
