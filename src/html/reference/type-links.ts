import type { Block, Node, Paragraph, Row, Section, Table } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import { type Context, linkToNode, type RenderType, type TypeLinks } from "../context.ts";
import { classes, element } from "../element.ts";
import { once } from "../once.ts";
import { createNames } from "./names-in-text.ts";
import type { SharedTables } from "./shared-tables.ts";
import { isDiscriminator, onlyText, partsOf, type TypePlace, typePlaces } from "./type-places.ts";

/** Links the names of objects, in the types that a section's blocks tell, to the tables of these objects. */
export function typeLinks(section: Section, context: Context): TypeLinks | undefined {
  const targets = typeTargets(section, context.shared.get(section));
  return (
    targets &&
    ((from) => {
      const split = targets(from);
      if (split && isDiscriminator(from)) return discriminatorLinks(from, split, context);
      return (
        split &&
        (({ type, value }) => {
          const linked = split(value)?.map((part) =>
            typeof part === "string"
              ? part
              : element("a", { ...classes("type"), href: linkToNode(context, part.head) }, part.name),
          );
          return linked && type === "literal" ? [element("code", {}, linked)] : linked;
        })
      );
    })
  );
}

function discriminatorLinks(sentence: Paragraph, split: SplitType, context: Context): RenderType {
  const linked = discriminatorTargets(sentence, split, context);
  return (literal) => {
    const node = linked.get(literal);
    return node && [element("a", { href: linkToNode(context, node) }, element("code", {}, literal.value))];
  };
}

/**
 * Where a sentence leads such as ``kind`` tells which object it is: ``Novel`` if it is ``"novel"``: the objects to their tables, the
 * property to its row in the first of these that has it.
 */
export function discriminatorTargets(
  sentence: Paragraph,
  split: SplitType,
  { anchors }: Context,
): ReadonlyMap<Node, Node> {
  const [property, ...others] = sentence.children.filter((child) => child.type === "literal");
  const linked = new Map<Node, Node>();
  for (const literal of others) {
    // What is in quotes is a value of the property.
    const [before, part, behind] = literal.value.startsWith('"') ? [] : (split(literal.value) ?? []);
    if (part === undefined || typeof part === "string" || before !== "" || behind !== "") continue;
    linked.set(literal, part.head);
    const row = part.block?.type === "table" && property ? rowOf(property.value, part.block) : undefined;
    if (property && row && anchors.has(row) && !linked.has(property)) linked.set(property, row);
  }
  return linked;
}

/** The row of a property in the table of an object. */
function rowOf(property: string, { children }: Table): Row | undefined {
  for (const row of children) {
    if (row.type !== "row" || row.header) continue;
    const [name] = row.children;
    if (name && onlyText(name)?.value === property) return row;
  }
  return undefined;
}

/** A part of a type: plain text, or the name of an object, and where its table begins. */
export type TypePart = string | NamedPart;

interface NamedPart {
  readonly name: string;
  readonly head: Block;
  /** Its table, or the paragraph that tells the type. */
  readonly block?: TypePlace["block"];
}

/** The parts of a type; undefined where it names no object that has a table. */
export type SplitType = (type: string) => TypePart[] | undefined;

/** Where the types lead that a block tells; undefined for a block that tells none. */
export type TypeTargets = (from: Block) => SplitType | undefined;

/**
 * Where the types lead that a section's blocks tell: to tables in the section first, then to those that it shares with others.
 * What tells objects apart may stand within a block.
 */
export function typeTargets(section: Section, shared: SharedTables | undefined): TypeTargets | undefined {
  const places = typePlaces(section);
  const own = placesByName(places);
  if (own.size === 0 && shared === undefined) return undefined;
  const names = createNames(own.keys(), shared?.names);
  const order = new Map<Block, number>(places.map(({ block, index }) => [block, index]));
  const discriminators = once(() => discriminatorsIn(section));
  const labels = once(() => partsOf(section));
  return (from) => {
    const at = order.get(from) ?? (isDiscriminator(from) ? discriminators().get(from) : undefined);
    if (at === undefined) return undefined;
    const part = labels()[at];
    return (type) => {
      const parts = names.split(type);
      if (parts.length < 2) return undefined;
      return parts.map((text, index) => {
        const place =
          index % 2 === 1 ? (nearest(own.get(text) ?? [], at, part) ?? shared?.placeOf(text)) : undefined;
        return place ? { name: text, head: place.head, block: place.block } : text;
      });
    };
  };
}

/** What tells objects apart, and in which of the section's blocks. */
function discriminatorsIn({ children }: Section): Map<Block, number> {
  const found = new Map<Block, number>();
  for (const [index, block] of children.entries()) {
    if (block.type === "section") continue;
    walk(block, (node) => {
      if (isDiscriminator(node)) found.set(node, index);
      return node.type !== "paragraph";
    });
  }
  return found;
}

function placesByName(places: readonly TypePlace[]): Map<string, TypePlace[]> {
  const byName = new Map<string, TypePlace[]>();
  for (const place of places) {
    if (place.name === undefined) continue;
    const named = byName.get(place.name) ?? [];
    byName.set(place.name, named);
    named.push(place);
  }
  return byName;
}

/** The table that a type means: the next one of its name, one for the same request or response first. */
function nearest(named: readonly TypePlace[], from: number, part: string | undefined): TypePlace | undefined {
  const same = named.filter((each) => each.part === part);
  const candidates = same.length > 0 ? same : named;
  return candidates.find(({ index }) => index >= from) ?? candidates.at(-1);
}
