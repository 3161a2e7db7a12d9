import { finding } from "../../diagnostics/finding.ts";
import type { CheckContext } from "../rule.ts";

/** Those of schemes without scopes. */
const schemeTypes = ["http", "apiKey"];

/** What endpoints ask for of their callers is defined: the security scheme, and its scopes. */
export function securityRequirements({ model, report }: CheckContext): void {
  for (const { operations, securitySchemes, security } of model.apis) {
    if (securitySchemes === undefined) continue;
    const schemes = new Map(securitySchemes.map((scheme) => [scheme.name, scheme]));
    // What endpoints have from their file is the same list.
    const lists = new Set([security, ...operations.map((operation) => operation.security)]);
    for (const { scheme: name, scopes, location } of [...lists].flatMap((list = []) => list.flat())) {
      const scheme = schemes.get(name);
      if (scheme === undefined) {
        report(finding("unknown-security-scheme", { scheme: name, known: [...schemes.keys()] }, location));
        continue;
      }
      const hasScopes = scheme.type === "oauth2";
      // A scheme that cannot be read has been reported, and may have any scope.
      const isRead = hasScopes ? scheme.flows !== undefined : schemeTypes.includes(scheme.type);
      const known = (scheme.flows ?? []).flatMap((flow) => flow.scopes.map((each) => each.name));
      for (const scope of isRead ? scopes : []) {
        if (hasScopes && known.includes(scope.name)) continue;
        const args = { scope: scope.name, scheme: name, hasScopes, known };
        const related = [{ message: "The security scheme is defined here", location: scheme.location }];
        report(finding("unknown-scope", args, scope.location, related));
      }
    }
  }
}
