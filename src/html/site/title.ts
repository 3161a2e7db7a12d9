import type { Section } from "../../doctree/tree.ts";
import { metaDescription } from "../meta.ts";
import type { Reading } from "../read-text.ts";
import { titleOf } from "./section-title.ts";
import type { WholeSite } from "./site.ts";

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

/** What a target is called where it is one of many. */
export function shortTitleOf(publication: Parameters<typeof titleOfTarget>[0] & Pick<Reading, "shortTitle">) {
  return publication.shortTitle ?? titleOfTarget(publication);
}

/** What a target is about, in a sentence, where it says so. */
export function descriptionOf({ description, document }: Pick<Reading, "description" | "document">) {
  return description ?? metaDescription(document);
}

/** What a site is called: by targets.yaml, or as the target at its root, or the first one. */
export function titleOfSite({ around, order }: Pick<WholeSite, "around" | "order">): string {
  const [first] = order.targets;
  return around.title ?? (first ? titleOfTarget(first) : "");
}
