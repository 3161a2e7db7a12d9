import { codes } from "../diagnostics/codes.ts";
import type { Finding } from "../diagnostics/finding.ts";

export const exitCodes = {
  success: 0,
  /** There are findings of severity error. */
  findings: 1,
  /** A mistake in how `spec` was called or configured. */
  usage: 2,
  /** An error of `spec` itself. */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code for a run's findings. */
export function exitCodeOf(findings: readonly Finding[]): ExitCode {
  const errors = findings.filter((each) => each.severity === "error");
  if (errors.length === 0) return exitCodes.success;
  return errors.some(isConfiguration) ? exitCodes.usage : exitCodes.findings;
}

/** Whatever is wrong in targets.yaml is, its syntax included; what other files lack of what it requires is not. */
function isConfiguration({ code, location }: Finding): boolean {
  if (code === "coverage-below") return false;
  return codes[code].kind === "configuration" || /^(?:specification\/)?targets\.yaml$/.test(location.file);
}
