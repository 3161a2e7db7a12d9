import type { Block, Document, Section } from "../../doctree/tree.ts";
import type { Anchors } from "../site/anchors.ts";
import { createNames, type Names } from "./names-in-text.ts";
import { hasPageClass, typeColumn } from "./page-classes.ts";
import { onlyText } from "./type-links.ts";
import { type TypePlace, typeIn, typePlaces } from "./type-places.ts";

/** The tables of the objects that the sections before them share. */
export interface SharedTables {
  /** The section that they stand in. */
  readonly section: Section;
  /** What stands where the table of a name begins. */
  readonly byName: ReadonlyMap<string, Block>;
  readonly names: Names;
  /** The names of those that the types in some places tell, each once. */
  namesIn(places: readonly TypePlace[]): Set<string>;
  /** The same for tables of the same names and anchors. */
  readonly digest: string;
}

/** For each section, the shared tables that its types may lead to: those of the next section of the class `objects`, beside it or around. */
export function sharedTables(document: Document, anchors: Anchors): Map<Section, SharedTables> {
  const found = new Map<Section, SharedTables>();
  const visit = (sections: readonly Section[], around: SharedTables | undefined) => {
    let next = around;
    for (const section of sections.toReversed()) {
      if (hasPageClass(section, "objects")) next = tablesOf(section, anchors);
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
  // Imported above, it would cost every check a fifth of Node's own start.
  const { createHash } = process.getBuiltinModule("node:crypto");
  const digest = createHash("sha256").update(JSON.stringify(ids)).digest("base64");
  const names = createNames(byName.keys());
  const namesIn: SharedTables["namesIn"] = (places) => {
    const parts = places.flatMap(({ block }) => typesIn(block)).map((type) => names.split(type));
    return new Set(parts.flatMap((each) => each.filter((_, index) => index % 2 === 1)));
  };
  return { section, byName, names, namesIn, digest };
}

/** The types that a place tells. */
function typesIn(block: TypePlace["block"]): string[] {
  if (block.type !== "table") return [typeIn(block)?.value ?? ""];
  const column = typeColumn(block);
  return block.children.flatMap((row) => {
    const cell = row.type === "row" && !row.header ? row.children[column] : undefined;
    const type = cell && onlyText(cell);
    return type ? [type.value] : [];
  });
}
