import type { Severity } from "../finding.ts";
import { define } from "./define.ts";

/** A fault that the reader of reStructuredText words itself, as a sentence; findings end without a full stop. */
export const rstFault = (severity: Severity) =>
  define<{ message: string }>({ severity, message: ({ message }) => sentence(message) });

/** Findings end without a full stop. */
export function sentence(message: string): string {
  return message.replace(/\.$/, "");
}
