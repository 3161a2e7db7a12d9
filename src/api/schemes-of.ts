import type { SecurityAlternative } from "./types.ts";

/** The names of the security schemes, each once; none where nothing is said. */
export function schemesOf(security: SecurityAlternative[] = []): string[] {
  return [...new Set(security.flat().map(({ scheme }) => scheme))];
}
