import type { Block, Document, Node, Section } from "../../doctree/tree.ts";
import { typeColumn } from "../reference/page-classes.ts";
import { type TypePart, typeTargets } from "../reference/type-links.ts";
import { onlyText, typeIn, typePlaces } from "../reference/type-places.ts";
import { isUsedBy } from "../reference/used-by.ts";
import type { Publication } from "../site/publication.ts";

/** Where the names in the types of a document lead. */
export interface TypeTargets {
  /** The parts of a type, by the node that tells it. */
  readonly parts: ReadonlyMap<Node, readonly TypePart[]>;
  /** Where tables begin that types lead to. */
  readonly heads: ReadonlySet<Node>;
}

export function typeTargetsOf({ document, shared, findUser }: Publication): TypeTargets {
  const parts = new Map<Node, readonly TypePart[]>();
  const heads = new Set<Node>();
  const add = (node: Node | undefined, found: readonly TypePart[] | undefined) => {
    if (node === undefined || found === undefined) return;
    parts.set(node, found);
    for (const part of found) if (typeof part !== "string") heads.add(part.head);
  };
  const visit = (section: Section) => {
    const targets = typeTargets(section, shared.get(section));
    for (const { block } of typePlaces(section)) {
      const split = targets?.(block);
      for (const node of split ? typeNodes(block) : []) add(node, split?.(node.value));
    }
    for (const { name, node } of section.children.flatMap(usersIn)) {
      const head = findUser(name, section) ?? shared.get(section)?.placeOf(name)?.head;
      if (head) add(node, [{ name, head }]);
    }
    visitAll(section);
  };
  const visitAll = ({ children }: Document | Section) => {
    for (const child of children) if (child.type === "section") visit(child);
  };
  visitAll(document);
  return { parts, heads };
}

/** The nodes of a block that tell types, and nothing else. */
function typeNodes(block: ReturnType<typeof typePlaces>[number]["block"]) {
  if (block.type !== "table") return [typeIn(block) ?? []].flat();
  const column = typeColumn(block);
  return block.children.flatMap((row) => {
    const cell = row.type === "row" && !row.header ? row.children[column] : undefined;
    return (cell && onlyText(cell)) ?? [];
  });
}

/** The names in a sentence that tells what uses a type: it stands below the name of the type. */
function usersIn(block: Block): { name: string; node: Node }[] {
  if (block.type !== "definitionList") return [];
  const paragraphs = block.children.flatMap(({ children }) =>
    children.flatMap((part) => (part.type === "definition" ? part.children.filter(isUsedBy) : [])),
  );
  return paragraphs.flatMap(({ children }) =>
    children.flatMap((node) => (node.type === "literal" ? [{ name: node.value, node }] : [])),
  );
}
