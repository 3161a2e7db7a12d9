import { type Node, type Position, type Section, textOf } from "../../doctree/tree.ts";
import type { Resolved } from "../../rst/index.ts";
import { hasPageClass } from "../reference/page-classes.ts";
import { partIds } from "../reference/part-anchors.ts";
import { tableIds } from "../reference/table-anchors.ts";
import { slug } from "./slug.ts";

/** The anchors of a node: its own, and those that lead to it as well. */
export interface Anchor {
  readonly id: string;
  readonly aliases: readonly string[];
  /** The section of which it is a part: of tables, of their rows, of responses. */
  readonly section?: Section;
}

export type Anchors = ReadonlyMap<Node, Anchor>;

/** The ids of the page's own parts begin with this; no anchor may. */
export const PAGE_PREFIX = "page-";

/**
 * Chooses the anchors of all nodes that have ids. A section's is made from its title; sections of one title take the
 * titles above them to it, as many as tell them apart. It never depends on what stands before a section, unless all
 * its titles up to the first are those of another. docutils' ids lead to the same places, those of today
 * before those of old versions, where nothing else has them.
 * @param given anchors of some nodes, as if their authors had chosen them
 */
export function chooseAnchors(
  { identified, legacyIds }: Pick<Resolved, "identified" | "legacyIds">,
  given: ReadonlyMap<Node, string> = new Map(),
): Anchors {
  const sections: Titled[] = [];
  const nodes: Node[] = [];
  const above: Titled[] = [];
  for (const node of identified) {
    if (node.type === "section") {
      while ((above.at(-1)?.section.level ?? 0) >= node.level) above.pop();
      const titled = { section: node, own: ownId(node), parent: above.at(-1) };
      above.push(titled);
      sections.push(titled);
    }
    if (node.ids && node.ids.length > 0 && !leadsElsewhere(node)) nodes.push(node);
  }
  const own = chosenAnchors(nodes, given);
  const taken = new Map<string, Node>();
  for (const node of nodes)
    for (const id of (node.type === "section" ? node.ids?.slice(1) : node.ids) ?? [])
      if (!id.startsWith(PAGE_PREFIX)) taken.set(id, node);
  for (const [node, id] of own) taken.set(id, node);
  const titled = sectionIds(sections, own, taken);
  for (const [section, id] of titled) own.set(section, id);
  for (const [node, id] of own) taken.set(id, node);
  const anchors = withAliases(nodes, own, taken, legacyIds);
  const isFree = (id: string) => !taken.has(id);
  const tables = tableIds(titled, isFree);
  const formerly = (id: string, section: Section) =>
    formerIds(id, section, titled.get(section)).filter((each) => !taken.has(each));
  for (const [section] of titled) {
    const anchor = anchors.get(section);
    const aliases = anchor ? formerly(anchor.id, section) : [];
    if (anchor && aliases.length > 0)
      anchors.set(section, { ...anchor, aliases: [...anchor.aliases, ...aliases] });
  }
  for (const [table, { id, section }] of tables)
    if (!anchors.has(table)) anchors.set(table, { id, aliases: formerly(id, section), section });
  // What a former id leads to is not to be led elsewhere by a part of the same name.
  const former = new Set([...anchors.values()].flatMap(({ aliases }) => aliases));
  for (const [node, { id, section }] of partIds(titled, tables, (each) => isFree(each) && !former.has(each)))
    if (!anchors.has(node)) anchors.set(node, { id, aliases: [], section });
  return anchors;
}

/** The section of the types of an API was called *Objects* once, and the tables in it went by that. */
function formerIds(id: string, section: Section, sectionId = ""): string[] {
  const [, around] = (hasPageClass(section, "objects") && /^(.*-|)types$/.exec(sectionId)) || [];
  return around === undefined ? [] : [`${around}objects${id.slice(sectionId.length)}`];
}

/** A target that only stands for an address or for another target is no place of its own. */
function leadsElsewhere(node: Node): boolean {
  return node.type === "target" && (node.uri !== undefined || node.refname !== undefined);
}

interface Titled {
  readonly section: Section;
  readonly own: string;
  readonly parent: Titled | undefined;
}

function ownId(section: Section): string {
  const [title] = section.children;
  const text = title?.type === "title" ? textOf(title) : "";
  const id = slug(text) || "section";
  return id.startsWith(PAGE_PREFIX) ? `section-${id}` : id;
}

/** The anchors that authors chose; the first node that one stands at has it. */
function chosenAnchors(nodes: readonly Node[], given: ReadonlyMap<Node, string>): Map<Node, string> {
  const chosen = new Map<string, Node>();
  for (const node of nodes) {
    const anchor = node.anchor ?? given.get(node);
    if (anchor !== undefined && !anchor.startsWith(PAGE_PREFIX) && !chosen.has(anchor))
      chosen.set(anchor, node);
  }
  return new Map([...chosen].map(([anchor, node]) => [node, anchor]));
}

/** An anchor that an author chose for two nodes: links lead to the first. */
export interface RepeatedAnchor {
  readonly id: string;
  readonly position: Position;
  readonly first: Position;
}

export function repeatedAnchors({ identified }: Pick<Resolved, "identified">): RepeatedAnchor[] {
  const chosen = new Map<string, Position>();
  return identified.flatMap(({ anchor: id, position }) => {
    const first = id === undefined ? undefined : chosen.get(id);
    if (id !== undefined && first === undefined) chosen.set(id, position);
    return id === undefined || first === undefined ? [] : [{ id, position, first }];
  });
}

/** Adds the titles above, one after the other, to the ids that are not yet unique and that nobody chose. */
function sectionIds(
  sections: readonly Titled[],
  chosen: ReadonlyMap<Node, string>,
  taken: ReadonlyMap<string, Node>,
): Map<Section, string> {
  const found = new Map<Section, string>();
  const used = new Set<string>();
  const numbers = new Map<string, number>();
  for (const { section } of sections) {
    const id = chosen.get(section);
    if (id !== undefined) found.set(section, id);
  }
  const titled = sections.filter(({ section }) => !chosen.has(section));
  let open = titled.map((titled) => ({ section: titled.section, id: titled.own, next: titled.parent }));
  const isFree = (id: string, section: Section) =>
    !used.has(id) && (taken.get(id) === undefined || taken.get(id) === section);
  while (open.length > 0) {
    const counts = new Map<string, number>();
    for (const { id } of open) counts.set(id, (counts.get(id) ?? 0) + 1);
    const left: typeof open = [];
    const settled: string[] = [];
    for (const each of open) {
      const { section, id, next } = each;
      if (isFree(id, section) && counts.get(id) === 1) {
        found.set(section, id);
        settled.push(id);
      } else if (next) left.push({ section, id: `${next.own}-${id}`, next: next.parent });
      else {
        let number = numbers.get(id) ?? 1;
        let counted = number === 1 ? id : `${id}-${number}`;
        while (!isFree(counted, section)) counted = `${id}-${++number}`;
        numbers.set(id, number + 1);
        found.set(section, counted);
        used.add(counted);
      }
    }
    for (const id of settled) used.add(id);
    open = left;
  }
  return found;
}

function withAliases(
  nodes: readonly Node[],
  own: ReadonlyMap<Node, string>,
  taken: Map<string, Node>,
  legacyIds: Resolved["legacyIds"],
): Map<Node, Anchor> {
  const all = new Map<Node, string[]>();
  for (const node of nodes) {
    const id = own.get(node);
    all.set(node, id === undefined ? [] : [id]);
  }
  const add = (node: Node, ids: readonly string[] = []) => {
    const list = all.get(node);
    for (const id of ids) {
      const owner = taken.get(id);
      if (id.startsWith(PAGE_PREFIX) || (owner !== undefined && owner !== node)) continue;
      taken.set(id, node);
      if (!list?.includes(id)) list?.push(id);
    }
  };
  for (const node of nodes) add(node, node.ids);
  for (const node of nodes) add(node, legacyIds.get(node));
  const anchors = new Map<Node, Anchor>();
  for (const [node, [id, ...aliases]] of all) if (id !== undefined) anchors.set(node, { id, aliases });
  return anchors;
}
