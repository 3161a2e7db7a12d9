import type { Section, Table } from "../rst/tree.ts";
import { slug } from "./slug.ts";
import { typeTables } from "./type-tables.ts";

/**
 * The ids of the tables of objects: the section's with the object's name, and with the part of the section that the
 * table stands in where two tables of the section have one name. Only tables that have all of these alike are counted.
 */
export function tableIds(
  sections: Iterable<readonly [section: Section, id: string]>,
  isFree: (id: string) => boolean,
): Map<Table, { id: string; section: Section }> {
  const ids = new Map<Table, { id: string; section: Section }>();
  const used = new Set<string>();
  for (const [section, sectionId] of sections) {
    const tables = typeTables(section);
    const names = new Map<string | undefined, number>();
    for (const { name } of tables) names.set(name, (names.get(name) ?? 0) + 1);
    for (const { table, name, part } of tables) {
      if (name === undefined) continue;
      const within = names.get(name) === 1 ? "" : slug(part);
      const id = [sectionId, within, slug(name)].filter((each) => each !== "").join("-");
      let counted = id;
      for (let number = 2; used.has(counted) || !isFree(counted); number++) counted = `${id}-${number}`;
      used.add(counted);
      ids.set(table, { id: counted, section });
    }
  }
  return ids;
}
