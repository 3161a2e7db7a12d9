import type { Severity } from "../finding.ts";
import { type Definition, define } from "./define.ts";

/** An error that the reader of reStructuredText words itself, as a sentence; findings end without a full stop. */
export const rstError = (severity: Severity, houseStyle?: Definition<never>["houseStyle"]) =>
  define<{ message: string }>({
    severity,
    ...(houseStyle && { houseStyle }),
    message: ({ message }) => sentence(message),
  });

/** Findings end without a full stop. */
export function sentence(message: string): string {
  return message.replace(/\.$/, "");
}
