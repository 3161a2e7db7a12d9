/** How much of something the reader takes; what goes beyond is reported where it stands. */
export const rstLimits = {
  /** Blocks inside each other. */
  depth: 100,
  /** What one substitution may grow to, in nodes. */
  substitution: 10_000,
  /** What all substitutions of a document may grow to, in nodes. */
  substitutions: 500_000,
  /** Substitutions that stand for each other. */
  substitutionChain: 100,
  /** Files that include each other. */
  includeDepth: 16,
  /** Files that a text includes. */
  includes: 1000,
} as const;
