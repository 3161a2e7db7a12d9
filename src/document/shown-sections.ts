import { expandText } from "./expand.ts";
import type { ExpansionContext } from "./write-pieces.ts";

/** The names, as they are listed, of the sections that a chapter shows. No section is made, and nothing is reported. */
export function shownSections(file: string, text: string, context: ExpansionContext): string[] {
  const names = new Set<string>();
  const { sections } = context;
  expandText(text, file, {
    ...context,
    report: () => {},
    use: () => {},
    takeText: () => true,
    sections: {
      ...sections,
      render(name) {
        const listed = sections.nameOf(name);
        if (listed === undefined) return undefined;
        names.add(listed);
        return { name: listed, text: "", lines: [], texts: new Map() };
      },
    },
  });
  return [...names];
}
