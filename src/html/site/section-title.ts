import { type Section, textOf } from "../../doctree/tree.ts";

/** A section's title as plain text. */
export function titleOf(section: Section): string {
  const [title] = section.children;
  return title?.type === "title" ? textOf(title).replace(/\s+/g, " ").trim() : "";
}
