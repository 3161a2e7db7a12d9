import { didYouMean } from "../diagnostics/codes/define.ts";
import type { Project, Target } from "../project/project.ts";
import type { Refusal } from "./refusal.ts";

/** The targets of these names, all of them where none is named. */
export function chooseTargets(
  { targets, targetsFile }: Project,
  names: readonly string[],
): readonly Target[] | Refusal {
  const known = targets.map((target) => target.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return {
      refused: `There is no target '${unknown}' in ${targetsFile}${didYouMean(unknown, known) || `; there are ${known.join(", ")}`}`,
    };
  return names.length === 0 ? targets : targets.filter((target) => names.includes(target.name));
}
