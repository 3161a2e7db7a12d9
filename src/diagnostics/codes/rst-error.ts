import { type Definition, define, type Severity } from "./define.ts";

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
