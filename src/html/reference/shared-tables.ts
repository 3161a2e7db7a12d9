import { createHash } from "node:crypto";
import type { Block, Document, Section } from "../../rst/tree.ts";
import type { Anchors } from "../site/anchors.ts";
import { typePlaces } from "../type-places.ts";
import { createNames, type Names } from "./names-in-text.ts";

/** The tables of the objects that the sections before them share. */
export interface SharedTables {
  /** The section that they stand in. */
  readonly section: Section;
  /** What stands where the table of a name begins. */
  readonly byName: ReadonlyMap<string, Block>;
  readonly names: Names;
  /** The same for tables of the same names and anchors. */
  readonly digest: string;
}

/** The class of a section whose tables the sections before it, beside it, share. */
const SHARED = "objects";

/** For each section, the shared tables that its types may lead to: those of the next section of that class, beside it or around. */
export function sharedTables(document: Document, anchors: Anchors): Map<Section, SharedTables> {
  const found = new Map<Section, SharedTables>();
  const visit = (sections: readonly Section[], around: SharedTables | undefined) => {
    let next = around;
    for (const section of sections.toReversed()) {
      if (section.classes?.includes(SHARED)) next = tablesOf(section, anchors);
      else {
        if (next) found.set(section, next);
        visit(sectionsIn(section), next);
      }
    }
  };
  visit(sectionsIn(document), undefined);
  return found;
}

function sectionsIn(node: Document | Section): Section[] {
  return node.children.filter((child) => child.type === "section");
}

function tablesOf(section: Section, anchors: Anchors): SharedTables {
  const byName = new Map<string, Block>();
  for (const { name, head } of typePlaces(section))
    if (name !== undefined && !byName.has(name)) byName.set(name, head);
  const ids = [...byName].map(([name, head]) => [name, anchors.get(head)?.id]);
  const digest = createHash("sha256").update(JSON.stringify(ids)).digest("base64");
  return { section, byName, names: createNames(byName.keys()), digest };
}
