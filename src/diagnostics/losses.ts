import type { Code } from "./codes.ts";

/**
 * Codes of what leaves a part of the project out: it is missing from all that is made, or what it refers to is. What else
 * is missing because of that is no finding of its own. Files that cannot be read have codes of their own kind.
 */
const LOSSES: ReadonlySet<Code> = new Set<Code>([
  "targets-unknown-key",
  "targets-missing-key",
  "targets-wrong-type",
  "targets-empty",
  "targets-entry",
  "invalid-depth",
  "nested-depth",
  "unknown-group",
  "group-circle",
  "group-too-large",
  "chapter-missing",
  "path-missing",
  "path-outside",
  "profile-without-events",
  "template-failed",
  "duplicate-key",
  "reference-not-text",
  "reference-remote",
  "reference-outside-project",
  "reference-missing-file",
  "reference-missing-value",
  "reference-pointer",
  "reference-chain",
  "reference-circle",
  "reference-of-other-kind",
  "api-version-missing",
  "unsupported-swagger-version",
  "unsupported-openapi-version",
  "duplicate-api-group",
  "unexpected-key",
  "missing-key",
  "wrong-type",
  "unknown-placeholder",
  "unknown-shortcode",
  "shortcode-syntax",
  "shortcode-parameter",
  "shortcode-unpaired",
  "include-circle",
  "include-missing",
  "unclosed-tag",
  "chapter-template-error",
]);

/** Whether findings of a code, other than of files that cannot be read, leave a part of the project out. */
export function isLoss(code: Code): boolean {
  return LOSSES.has(code);
}

/** Codes of what says that something is missing, or how much there is: of a part of a project it may not hold. */
const DEPENDENT: ReadonlySet<string> = new Set<Code>([
  "unused-group",
  "chapter-too-deep",
  "chapter-above-first",
  "relative-title-no-parent",
  "event-group-unmatched",
  "descriptions-path-unmatched",
  "redirect-unknown",
  "unknown-placeholder",
  "no-api-file",
  "event-unread",
  "link-to-nothing",
  "call-example-undeclared",
  "path-parameter-undeclared",
  "unknown-security-scheme",
  "unknown-scope",
  "unused-shared",
  "duplicate-endpoint",
  "alias-taken",
  "duplicate-operation-id",
  "required-undeclared",
  "title-ambiguous",
  "misspelt-key",
  "undocumented-key",
  "unused-section",
  "event-without-example",
  "schema-without-example",
  "response-without-example",
  "body-without-example",
  "field-without-description",
  "coverage-below",
  "rst-reference",
  "rst-substitution",
  "dead-link",
  "anchor-gone",
]);

/** Whether findings of a code are not made where a part of the project is left out, or not of what is left out. */
export function dependsOnWhole(code: string): boolean {
  return DEPENDENT.has(code);
}
