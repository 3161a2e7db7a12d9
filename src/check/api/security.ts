import { allOperations } from "../../api/parts.ts";
import type { ApiLanguage } from "../../api/types.ts";
import { finding } from "../../diagnostics/finding.ts";
import type { CheckContext } from "../rule.ts";

/** Those of schemes without scopes. Since OpenAPI 3.1, roles may take their place. */
const schemeTypes = ["http", "apiKey"];

const hasRoles: ReadonlySet<ApiLanguage> = new Set(["OpenAPI 3.1", "OpenAPI 3.2"]);

/** What operations expect of their callers is defined: the security scheme, and its scopes. */
export function securityRequirements({ model, report }: CheckContext): void {
  for (const api of model.apis) {
    const { language, securitySchemes, security } = api;
    if (securitySchemes === undefined) continue;
    const schemes = new Map(securitySchemes.map((scheme) => [scheme.name, scheme]));
    // What endpoints have from their file is the same list.
    const lists = new Set([security, ...allOperations(api).map((operation) => operation.security)]);
    for (const { scheme: name, scopes, location } of [...lists].flatMap((list = []) => list.flat())) {
      const scheme = schemes.get(name);
      if (scheme === undefined) {
        const home = language === "Swagger 2.0" ? "securityDefinitions" : "components.securitySchemes";
        const args = { scheme: name, home, known: [...schemes.keys()] };
        // OpenAPI 3.2 lets a scheme of another file be named by its address.
        if (language !== "OpenAPI 3.2" || !/[/#:]/.test(name))
          report(finding("unknown-security-scheme", args, location));
        continue;
      }
      const hasScopes = scheme.type === "oauth2";
      // A scheme that cannot be read has been reported, and may have any scope.
      const isRead = hasScopes
        ? scheme.flows !== undefined
        : schemeTypes.includes(scheme.type) && !hasRoles.has(language);
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
