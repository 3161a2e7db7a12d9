import { type Finding, finding, type Related } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { DiagnosticCode } from "../rst/index.ts";
import { findingOf } from "./text-codes.ts";

/** The finding that a diagnostic of reStructuredText is shown as; undefined where it is a hint at most. */
export function shownAs(
  { code, message }: { code: DiagnosticCode; message: string },
  location: Location,
  related: Related[] = [],
  instead: string[] = [],
): Finding | undefined {
  const name = findingOf[code];
  if (name === undefined) return undefined;
  const isRaw = code === "role-disabled" || message.includes('"raw"');
  return finding(name, { message, instead, isRaw }, location, related);
}
