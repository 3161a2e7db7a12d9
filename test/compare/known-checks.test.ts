import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ChangeCode, changeDefinitions } from "../../src/compare/change-codes.ts";
import { hasShared, shared } from "../helpers/shared.ts";

/** What checks of another tool are found as here, by their names: the first that matches. */
const found: [pattern: RegExp, codes: ChangeCode[]][] = [
  [/^webhook-added|^endpoint-added/, ["operation-added"]],
  [/^webhook-removed|^api-(?:path-)?removed-with/, ["operation-removed"]],
  [/-(?:deprecated|reactivated)$/, ["deprecated-set", "deprecated-dropped"]],
  [/^api-security-component-(?:type|oauth-(?:url|token-url))-changed/, ["security-scheme-changed"]],
  [/^api-security-component-oauth-scope/, ["text-changed"]],
  [/^api-(?:global-)?security-scope/, ["scope-added", "scope-removed"]],
  [
    /^api-(?:global-)?security-(?:added|removed)/,
    ["security-required", "security-dropped", "security-alternative-added", "security-alternative-removed"],
  ],
  [/^api-operation-id-/, ["operation-id-changed"]],
  [/^api-tag-/, ["text-changed"]],
  [/^request-body-(?:added|removed)/, ["body-added", "body-removed"]],
  [/^request-body-became-(?:optional|required)/, ["body-became-optional", "body-became-required"]],
  [
    /media-?type-(?:added|removed)$|^response-media-?type-(?:added|removed)/,
    ["media-type-added", "media-type-removed"],
  ],
  [
    /^response-media-?type-(?:name|.*)-(?:generalized|specialized|changed)/,
    ["media-type-added", "media-type-removed"],
  ],
  [/media-type-schema-(?:added|removed)/, ["type-changed"]],
  [/status-added/, ["response-added"]],
  [/status-removed/, ["response-removed"]],
  [
    /response-header-became|required-response-header|optional-response-header/,
    ["header-became-optional", "header-removed"],
  ],
  [/^new-.*parameter|^new-.*header/, ["parameter-added"]],
  [/^response-header-added/, ["header-added"]],
  [/^request-parameter-removed(?:-with-deprecation)?$/, ["parameter-removed"]],
  [
    /^request-(?:parameter|header-property)-became-(?:required|optional)/,
    ["parameter-became-required", "parameter-became-optional"],
  ],
  [/discriminator-mapping/, ["subtype-added", "subtype-removed"]],
  [/discriminator/, ["discriminator-changed"]],
  [/became-(?:not-)?nullable/, ["nullable-set", "nullable-dropped"]],
  [/default-value/, ["default-changed"]],
  [/became-not-(?:read|write)-only/, ["flag-dropped"]],
  [/became-(?:read|write)-only/, ["flag-set"]],
  [/became-(?:required|optional)/, ["property-became-required", "property-became-optional"]],
  [/became-enum/, ["enum-set"]],
  [/const-(?:added|removed|changed)/, ["enum-set", "enum-dropped", "enum-value-added"]],
  [/enum-value/, ["enum-value-added", "enum-value-removed"]],
  [/pattern-propert/, ["named-properties-added", "named-properties-removed"]],
  [/pattern/, ["pattern-set", "pattern-dropped", "pattern-changed"]],
  [
    /content-(?:schema|media-type|encoding)|-(?:if|then|else|not)-|contains|dependent-|property-names|unevaluated/,
    ["condition-set", "condition-dropped", "condition-changed"],
  ],
  [/prefix-items|list-of-types|type-(?:changed|generalized|specialized|compatible)/, ["type-changed"]],
  [/(?:min|max|multiple-of)/, ["bound-set", "bound-dropped", "bound-changed"]],
  [/any-of|one-of/, ["alternative-added", "alternative-removed", "alternatives-set", "alternatives-dropped"]],
  [
    /property-(?:added|removed)|new-(?:required|optional).*property|propert(?:y|ies)/,
    ["property-added", "property-removed"],
  ],
];

/** What is not found as such, and why. */
const argued: [pattern: RegExp, why: string][] = [
  [
    /sunset|stability/,
    "they hold a project to rules of that tool: dates of removal and levels of stability in `x-` keys, which show as changed",
  ],
  [
    /^api-(?:major-)?version|^api-version/,
    "the version of a changelog is held against the changes by --check-version",
  ],
  [
    /security-component-(?:added|removed)/,
    "a scheme that no operation needs changes nothing; one that is needed shows there",
  ],
  [/x-extensible-enum/, "no language of schemas has it; what 'enum' lists is compared"],
  [/all-of/, "parts of an allOf are compared as what they say together"],
  [/^api-schema-removed/, "a schema that nothing refers to is no part of an API"],
];

describe.skipIf(!hasShared)("checks that another tool has", () => {
  const lines = hasShared
    ? readFileSync(join(shared, "design/oasdiff-checks.tsv"), "utf8").trim().split("\n")
    : [];
  const ids = lines.map((line) => line.split("\t")[0] ?? "");
  it("are found, or not found for a reason", () => {
    const open = ids.filter((id) => ![...argued, ...found].some(([pattern]) => pattern.test(id)));
    expect(open).toEqual([]);
    expect(ids.length).toBeGreaterThan(500);
  });

  it.each(found)("%s: codes that there are, for checks that there are", (pattern, codes) => {
    expect(ids.some((id) => pattern.test(id))).toBe(true);
    expect(codes.every((code) => code in changeDefinitions)).toBe(true);
  });

  it.each(argued)("%s, since %s", (pattern) => {
    expect(ids.some((id) => pattern.test(id))).toBe(true);
  });
});
