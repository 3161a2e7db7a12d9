import type { Section } from "../../doctree/tree.ts";
import type { Reading } from "../read-text.ts";
import type { Part } from "./parts.ts";

/** The sections of a page at which readers are led to where its text can be edited: the first of each chapter, and the page's own. */
export function editsOn(
  { section: own }: Pick<Part, "section">,
  { chapters, editAt }: Pick<Reading, "chapters" | "editAt">,
): ReadonlyMap<Section, string> {
  const edits = new Map<Section, string>();
  if (editAt === undefined) return edits;
  for (const section of [...chapters.values(), own]) {
    const address = section?.position.file === undefined && section && editAt(section.position.start.line);
    if (section && address) edits.set(section, address);
  }
  return edits;
}
