import type { DiagnosticCode } from "../rst/index.ts";

/** The finding that each diagnostic of reStructuredText is shown as; undefined for those that are hints at most. */
export const findingOf = {
  "nesting-too-deep": "rst-layout",
  "unexpected-indent": "rst-layout",
  "inconsistent-quoting": "rst-layout",
  "class-without-block": "rst-layout",
  "contents-too-large": "rst-layout",
  "unexpected-unindent": "rst-spacing",
  "line-block-end": "rst-spacing",
  "literal-block-missing": "rst-spacing",
  "table-empty": "rst-spacing",
  "table-end": "rst-spacing",
  "short-underline": "rst-spacing",
  "short-overline": "rst-spacing",
  "malformed-table": "rst-table",
  "title-in-block": "rst-title",
  "adornment-in-block": "rst-title",
  "title-level": "rst-title",
  "overline-mismatch": "rst-title",
  "overline-alone": "rst-title",
  "title-incomplete": "rst-title",
  "adornment-pair": "rst-title",
  "transition-at-start": "rst-title",
  "transition-at-end": "rst-title",
  "transitions-adjacent": "rst-title",
  "unknown-directive": "rst-directive",
  "directive-invalid": "rst-directive",
  "directive-empty": "rst-directive",
  "directive-misplaced": "rst-directive",
  "include-failed": "rst-directive",
  "unknown-role": "rst-directive",
  "role-not-implemented": "rst-directive",
  "role-invalid": "rst-directive",
  "directive-disabled": "rst-disabled",
  "role-disabled": "rst-disabled",
  "unclosed-inline": "rst-inline",
  "two-roles": "rst-inline",
  "role-and-reference": "rst-inline",
  "unknown-target": "rst-reference",
  "ambiguous-target": "rst-reference",
  "indirect-unknown": "rst-reference",
  "indirect-ambiguous": "rst-reference",
  "indirect-circular": "rst-reference",
  "anonymous-mismatch": "rst-reference",
  "footnotes-too-few": "rst-reference",
  "link-takes-name": "link-takes-name",
  "malformed-target": "rst-definition",
  "duplicate-explicit": "rst-definition",
  "malformed-substitution": "rst-definition",
  "substitution-missing": "rst-definition",
  "substitution-empty": "rst-definition",
  "substitution-illegal": "rst-substitution",
  "duplicate-substitution": "rst-substitution",
  "unknown-substitution": "rst-substitution",
  "circular-substitution": "rst-substitution",
  "substitution-too-large": "rst-substitution",
  "substitutions-too-large": "rst-substitution",
  "lost-title": "title-lost",
  "possible-underline": undefined,
  "possible-overline": undefined,
  "list-start": undefined,
  "missing-blank-before-literal": undefined,
  "meta-empty": undefined,
  "contents-empty": undefined,
  "duplicate-same-address": undefined,
  "duplicate-implicit": undefined,
  "unreferenced-target": undefined,
} as const satisfies Record<DiagnosticCode, string | undefined>;

/** Whether a text lacks another one that it includes: any name may be in that. */
export function lacksIncluded({ code, message }: { code: DiagnosticCode; message: string }): boolean {
  return code === "include-failed" || (code === "directive-disabled" && message.includes('"include"'));
}

/** What is said of a name that there is not, or of too few of something. */
const LACKS: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "unknown-target",
  "indirect-unknown",
  "anonymous-mismatch",
  "footnotes-too-few",
  "unknown-substitution",
]);

export function speaksOfLack(code: DiagnosticCode): boolean {
  return LACKS.has(code);
}
