import type { CoverageRule } from "../rule.ts";
import { reportUnusedSections } from "./unused-section.ts";

/** The rules about what is shown, described and exemplified, and what is not. */
export const coverageRules: readonly CoverageRule[] = [
  ({ coverage, report }) => coverage && reportUnusedSections(coverage, report),
];
