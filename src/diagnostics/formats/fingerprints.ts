import { createHash } from "node:crypto";
import type { PlacedFinding } from "../placed.ts";

/**
 * A name for each finding that stays the same while lines move: from its file, code and wording, and for several alike
 * from their order.
 */
export function fingerprints(findings: readonly PlacedFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ file, code, message }) => {
    const key = JSON.stringify([file, code, message]);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return createHash("sha256").update(`${key}${number}`).digest("hex").slice(0, 32);
  });
}
