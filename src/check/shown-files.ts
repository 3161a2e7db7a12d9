import type { Project } from "../project/project.ts";
import type { SectionEntry } from "../sections/section.ts";
import type { Coverage } from "./rule.ts";

/**
 * The API files, event schemas and other sources that each target shows, in the order of the targets.
 * @param filesOf the files that count of a section; by default those whose content no other section needs to show
 */
export function shownFiles(
  { targets }: Project,
  { items, uses }: Pick<Coverage, "items" | "uses">,
  filesOf: (section: SectionEntry) => string[] = ({ shows }) => shows,
): Set<string>[] {
  return targets.map(({ chapters }) => {
    const files = new Set(chapters.map(({ file }) => file));
    const sections = [...uses].filter(([, places]) => places.some(({ file }) => files.has(file)));
    return new Set(
      sections.flatMap(([name]) => {
        const item = items.get(name);
        return item === undefined ? [] : filesOf(item);
      }),
    );
  });
}
