import type { PlacedFinding } from "../placed.ts";

/** All that a run has to say. */
export interface RunResult {
  findings: PlacedFinding[];
  /** What was looked at, counted under its plural, the main thing first: `{ examples: 150, defaults: 12 }`. */
  checked: Record<string, number>;
  /** How many warnings are not among the findings, since errors alone were requested. */
  hiddenWarnings?: number;
  /** How many more findings the project's baseline puts off. */
  putOff?: number;
}

export interface FormatOptions {
  /** The text of a file, for code frames; none where it cannot be read. */
  text: (file: string) => string | undefined;
  /** Whether each finding is shown with the lines around it. */
  frames: boolean;
  colours: boolean;
  /** Whether the output says once how to learn more of what was found. */
  hint?: boolean;
  /** The page about a code, in Markdown. */
  page: (code: string) => string | undefined;
  /** The version of `spec`. */
  version: () => string;
  /** The folder that paths begin at, absolute, for programs that must know it. */
  base?: string;
}

/** A formatter: everything that a run has to say, as one text that ends in a line break, or nothing. */
export type Format = (result: RunResult, options: FormatOptions) => string;

export function count(findings: readonly PlacedFinding[], severity: PlacedFinding["severity"]): number {
  return findings.filter((each) => each.severity === severity).length;
}

/** How many findings there are of each code, the most frequent first. */
export function countByCode(findings: readonly PlacedFinding[]): [code: string, number: number][] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}
