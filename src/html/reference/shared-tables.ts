import type { Block, Document, Section } from "../../doctree/tree.ts";
import type { Anchors } from "../site/anchors.ts";
import { createNames, type Names } from "./names-in-text.ts";
import { hasPageClass, typeColumn } from "./page-classes.ts";
import { onlyText, type TypePlace, typeIn, typePlaces } from "./type-places.ts";

/** The tables of types that sections share, as a section knows them: those beside it, then those for all of the text. */
export interface SharedTables {
  /** The sections that they are in. */
  readonly sections: readonly Section[];
  /** Where the table of a name stands. */
  placeOf(name: string): TypePlace | undefined;
  readonly names: Names;
  /** The names of those that the types in some places tell, each once. */
  namesIn(places: readonly TypePlace[]): Set<string>;
  /** The same for tables of the same names and anchors. */
  readonly digest: string;
}

/**
 * For each section, the shared tables that its types may lead to: those of the next section of the class `objects`, beside it or
 * around, and those of the class `shared`, wherever they stand.
 */
export function sharedTables(document: Document, anchors: Anchors): Map<Section, SharedTables> {
  const found = new Map<Section, SharedTables>();
  const visit = (sections: readonly Section[], around: SharedTables | undefined) => {
    let next = around;
    for (const section of sections.toReversed()) {
      const isShared = hasPageClass(section, "objects");
      if (isShared) next = tablesOf([section], anchors, forAll);
      if (next) found.set(section, next);
      if (!isShared) visit(sectionsIn(section), next);
    }
  };
  const forAll = tablesForAll(document, anchors);
  visit(sectionsIn(document), forAll);
  return found;
}

/** Those of the class `shared`; undefined where there are none. */
function tablesForAll(document: Document, anchors: Anchors): SharedTables | undefined {
  const holding: Section[] = [];
  const visit = (sections: readonly Section[]) => {
    for (const section of sections) {
      if (section.children.some(isForAll)) holding.push(section);
      visit(sectionsIn(section));
    }
  };
  visit(sectionsIn(document));
  return holding.length === 0 ? undefined : tablesOf(holding, anchors, undefined, isForAll);
}

function isForAll(block: Block): boolean {
  return hasPageClass(block, "shared") && hasPageClass(block, "object");
}

function sectionsIn(node: Document | Section): Section[] {
  return node.children.filter((child) => child.type === "section");
}

function tablesOf(
  sections: readonly Section[],
  anchors: Anchors,
  others: SharedTables | undefined,
  isCounted: (head: Block) => boolean = () => true,
): SharedTables {
  const byName = new Map<string, TypePlace>();
  for (const place of sections.flatMap(typePlaces)) {
    const { name, head } = place;
    if (name !== undefined && isCounted(head) && !byName.has(name)) byName.set(name, place);
  }
  const ids = [...byName].map(([name, { head }]) => [name, anchors.get(head)?.id]);
  // Imported above, it would cost every check a fifth of Node's own start.
  const { createHash } = process.getBuiltinModule("node:crypto");
  const digest = createHash("sha256").update(JSON.stringify(ids)).digest("base64");
  const names = createNames(byName.keys(), others?.names);
  const namesIn: SharedTables["namesIn"] = (places) => {
    const parts = places.flatMap(({ block }) => typesIn(block)).map((type) => names.split(type));
    return new Set(parts.flatMap((each) => each.filter((_, index) => index % 2 === 1)));
  };
  return {
    sections: [...sections, ...(others?.sections ?? [])],
    placeOf: (name) => byName.get(name) ?? others?.placeOf(name),
    names,
    namesIn,
    digest: `${digest} ${others?.digest ?? ""}`,
  };
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
