import type { Project } from "../project/project.ts";
import type { Coverage } from "./rule.ts";

/** The API files, event schemas and other sources that each target shows, in the order of the targets. */
export function shownFiles(
  { targets }: Project,
  { items, uses }: Pick<Coverage, "items" | "uses">,
): Set<string>[] {
  return targets.map(({ chapters }) => {
    const files = new Set(chapters.map(({ file }) => file));
    const sections = [...uses].filter(([, places]) => places.some(({ file }) => files.has(file)));
    return new Set(sections.flatMap(([name]) => items.get(name)?.shows ?? []));
  });
}
