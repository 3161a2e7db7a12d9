import type { Code } from "../diagnostics/codes.ts";
import type { Location } from "../diagnostics/location.ts";
import { groupOf } from "../diagnostics/selection.ts";
import type { RuleSetting, RuleSettings, RuleSeverity } from "../project/rules.ts";
import { createGlob, type Glob } from "../source/glob.ts";

/** What targets.yaml says of the findings of a code in a file; nothing where their own severity stands. */
export type SeverityOf = (code: Code, file: string) => RuleSeverity | undefined;

/** A code's own setting goes before that of its group, and within each a path before what is said for all. */
export function createSeverities(rules: RuleSettings): SeverityOf {
  const globs = new Map<string, Glob>();
  const globOf = (pattern: string) => {
    const glob = globs.get(pattern) ?? createGlob(pattern);
    globs.set(pattern, glob);
    return glob;
  };
  const decide = (setting: RuleSetting | undefined, file: string) =>
    setting?.paths.findLast(({ glob }) => globOf(glob)(file))?.severity ?? setting?.severity;
  return (code, file) => decide(rules.get(code), file) ?? decide(rules.get(groupOf.get(code) ?? ""), file);
}

/** The globs that match none of these files, and where they stand. */
export function unmatchedGlobs(
  rules: RuleSettings,
  files: readonly string[],
): { glob: string; location: Location }[] {
  return [...rules.values()].flatMap(({ paths }) =>
    paths.filter(({ glob }) => !files.some(createGlob(glob))),
  );
}
