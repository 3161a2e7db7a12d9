import { schemesOf } from "../api/schemes-of.ts";
import type { Api, OAuthFlow, Operation, SecurityAlternative, SecurityScheme } from "../api/types.ts";
import type { ChangeList } from "./change-list.ts";
import { compareWordsOf } from "./compare-words-of.ts";
import { pairUp } from "./pair-up.ts";

/** Compares who may call an operation. */
export function compareSecurity(
  before: Operation,
  after: Operation,
  apis: readonly [Api, Api],
  { list, use }: { list: ChangeList; use: readonly string[] },
): void {
  const sides = { use, before: before.location, after: after.location };
  const [wasOpen, isOpen] = [before, after].map(isOpenToAll);
  if (wasOpen && !isOpen) list.add("security-required", {}, { class: "breaking", ...sides });
  if (!wasOpen && isOpen) list.add("security-dropped", {}, { class: "additive", ...sides });
  if (wasOpen || isOpen) return;
  const names = renamedSchemes(...apis);
  const renamed = (after.security ?? []).map((alternative) =>
    alternative.map((each) => ({ ...each, scheme: names.get(each.scheme) ?? each.scheme })),
  );
  const { both, gone, added } = pairUp(before.security ?? [], renamed, nameOf);
  // Who could show more than is needed now may still call.
  const lost = gone.filter((alternative) => !renamed.some((other) => isSatisfiedBy(other, alternative)));
  for (const alternative of lost)
    list.add("security-alternative-removed", { name: inWords(alternative) }, { class: "breaking", ...sides });
  for (const alternative of added)
    list.add("security-alternative-added", { name: inWords(alternative) }, { class: "additive", ...sides });
  for (const [one, other] of both) compareScopes(one, other, { list, use });
}

function compareScopes(
  before: SecurityAlternative,
  after: SecurityAlternative,
  { list, use }: { list: ChangeList; use: readonly string[] },
): void {
  for (const { scheme, scopes: needed, location } of after) {
    const was = before.find((each) => each.scheme === scheme);
    const scopes = pairUp(was?.scopes ?? [], needed, ({ name }) => name);
    for (const { name, location: place } of scopes.added)
      list.add(
        "scope-added",
        { name, scheme },
        { class: "breaking", use, before: was?.location, after: place },
      );
    for (const { name, location: place } of scopes.gone)
      list.add("scope-removed", { name, scheme }, { class: "additive", use, before: place, after: location });
  }
}

function isOpenToAll({ security = [] }: Operation): boolean {
  return security.length === 0 || security.some((alternative) => alternative.length === 0);
}

/** Whether all that one alternative needs is part of another. */
function isSatisfiedBy(needed: SecurityAlternative, shown: SecurityAlternative): boolean {
  return needed.every(({ scheme, scopes }) => {
    const own = shown.find((each) => each.scheme === scheme)?.scopes.map(({ name }) => name);
    return own !== undefined && scopes.every(({ name }) => own.includes(name));
  });
}

function nameOf(alternative: SecurityAlternative): string {
  return alternative
    .map(({ scheme }) => scheme)
    .sort()
    .join(" ");
}

function inWords(alternative: SecurityAlternative): string {
  return alternative.map(({ scheme }) => `'${scheme}'`).join(" and ");
}

/** The names before of security schemes that have others after: callers do not send them. */
function renamedSchemes(before: Api, after: Api): Map<string, string> {
  const { gone, added } = pairUp(
    before.securitySchemes ?? [],
    after.securitySchemes ?? [],
    ({ name }) => name,
  );
  const { both } = pairUp(gone, added, meansOf);
  return new Map(both.map(([one, other]) => [other.name, one.name]));
}

/** What callers must do otherwise to show who they are, by schemes that have the same name. */
export function compareSchemes(before: Api, after: Api, list: ChangeList): void {
  const used = new Set(
    [before, after].flatMap(({ operations }) => operations.flatMap(({ security }) => schemesOf(security))),
  );
  const pairs = pairUp(before.securitySchemes ?? [], after.securitySchemes ?? [], ({ name }) => name);
  for (const [one, other] of pairs.both) {
    const use = [after.title, `security scheme '${other.name}'`];
    compareWordsOf(one, other, schemeWords, { list, use });
    const [was, is] = [meansOf(one), meansOf(other)];
    if (was === is) continue;
    const [olds, news] = [flowsOf(one), flowsOf(other)];
    const isKept = olds.length > 0 && olds.every((flow) => news.includes(flow));
    list.add(
      "security-scheme-changed",
      { name: one.name, before: was, after: is },
      {
        class: !used.has(one.name) ? "docs" : isKept ? "additive" : "breaking",
        use,
        before: one.location,
        after: other.location,
      },
    );
  }
}

const schemeWords = {
  description: ({ description }: SecurityScheme) => description,
  "list of scopes": ({ flows = [] }: SecurityScheme) =>
    flows.flatMap(({ kind, scopes }) => scopes.map(({ name, description }) => [kind, name, description])),
};

/** What callers do for a security scheme, in words. */
function meansOf(scheme: SecurityScheme): string {
  const { type, key, openIdConnectUrl } = scheme;
  if (key)
    return `a key in the ${key.in}, called '${key.in === "header" ? key.name.toLowerCase() : key.name}'`;
  if (type === "http") return `HTTP ${scheme.scheme ?? ""}`.trim().toLowerCase().replace("http", "HTTP");
  if (type === "openIdConnect") return `OpenID Connect at ${openIdConnectUrl}`;
  return type === "oauth2" ? `OAuth 2 (${flowsOf(scheme).sort().join("; ")})` : type || "unknown";
}

/** The ways to a token, each with the addresses that it takes. */
function flowsOf({ flows = [] }: SecurityScheme): string[] {
  const addresses = ({ authorizationUrl, tokenUrl, deviceAuthorizationUrl }: OAuthFlow) =>
    [authorizationUrl, tokenUrl, deviceAuthorizationUrl].filter((each) => each !== undefined);
  return flows.map((flow) => [flow.kind, ...addresses(flow)].join(" "));
}
