import type { PlacedFinding } from "../placed.ts";

/** All that a run has to say. */
export interface RunResult {
  findings: PlacedFinding[];
  /** What was looked at, counted under its plural, the main thing first: `{ examples: 150, defaults: 12 }`. */
  checked: Record<string, number>;
}

export interface FormatOptions {
  /** The text of a file, for code frames; none where it cannot be read. */
  text: (file: string) => string | undefined;
  /** Whether each finding is shown with the lines around it. */
  frames: boolean;
  colours: boolean;
}

/** A formatter: everything that a run has to say, as one text that ends in a line break, or nothing. */
export type Format = (result: RunResult, options: FormatOptions) => string;

export function count(findings: readonly PlacedFinding[], severity: PlacedFinding["severity"]): number {
  return findings.filter((each) => each.severity === severity).length;
}
