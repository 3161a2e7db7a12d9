import type { Block, Section } from "../../doctree/tree.ts";
import { slug } from "../site/slug.ts";
import { typePlaces } from "./type-places.ts";

/**
 * The ids of the tables of objects, or of what names them above: the section's with the object's name, and with the part of the section that the
 * table belongs to where two tables of the section have one name. Only tables that have all of these alike are counted.
 */
export function tableIds(
  sections: Iterable<readonly [section: Section, id: string]>,
  isFree: (id: string) => boolean,
): Map<Block, { id: string; section: Section }> {
  const ids = new Map<Block, { id: string; section: Section }>();
  const used = new Set<string>();
  const numbers = new Map<string, number>();
  for (const [section, sectionId] of sections) {
    const places = typePlaces(section);
    const names = new Map<string, number>();
    for (const { name } of places) if (name !== undefined) names.set(name, (names.get(name) ?? 0) + 1);
    for (const { head, name, part } of places) {
      if (name === undefined) continue;
      const within = names.get(name) === 1 ? "" : slug(part);
      const id = [sectionId, within, slug(name)].filter((each) => each !== "").join("-");
      let number = numbers.get(id) ?? 1;
      let counted = number === 1 ? id : `${id}-${number}`;
      while (used.has(counted) || !isFree(counted)) counted = `${id}-${++number}`;
      numbers.set(id, number);
      used.add(counted);
      ids.set(head, { id: counted, section });
    }
  }
  return ids;
}
