import type { Section } from "../../doctree/tree.ts";
import type { Reading } from "../read-text.ts";
import { titleOf } from "./parts.ts";

/** What a target is called: by its author in targets.yaml, by its document, by its first section, or by its name. */
export function titleOfTarget({
  title,
  document,
  name,
}: Pick<Reading, "title" | "document" | "name">): string {
  if (title !== undefined || document.title !== undefined) return title ?? document.title ?? name;
  const section = document.children.find((child): child is Section => child.type === "section");
  return (section && titleOf(section)) || name;
}
