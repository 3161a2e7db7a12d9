import { finding, type Report } from "../diagnostics/finding.ts";
import type { Project, Target } from "../project/project.ts";

/** The targets of these names, all of them where none is named; names that no target has are reported. */
export function chooseTargets(project: Project, names: readonly string[], report: Report): Target[] {
  if (names.length === 0) return project.targets;
  const known = project.targets.map((target) => target.name);
  for (const name of names)
    if (!known.includes(name))
      report(finding("target-unknown", { name, known }, { file: project.targetsFile }));
  return project.targets.filter((target) => names.includes(target.name));
}
