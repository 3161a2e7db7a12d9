import type { Block, Node, Paragraph, Row, Section, Table } from "../../doctree/tree.ts";
import { type Context, linkToNode, type RenderType, type TypeLinks } from "../context.ts";
import { classes, element } from "../element.ts";
import { createNames } from "./names-in-text.ts";
import { hasPageClass } from "./page-classes.ts";
import type { SharedTables } from "./shared-tables.ts";
import { onlyText, type TypePlace, typePlaces } from "./type-places.ts";

/** Links the names of objects, in the types that a section's blocks tell, to the tables of these objects. */
export function typeLinks(section: Section, context: Context): TypeLinks | undefined {
  const targets = typeTargets(section, context.shared.get(section));
  return (
    targets &&
    ((from) => {
      const split = targets(from);
      if (split && from.type === "paragraph" && hasPageClass(from, "discriminator"))
        return discriminatorLinks(from, split, context);
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

/**
 * Links in a sentence such as ``kind`` tells which object it is: ``Novel`` if it is ``"novel"``: of the objects to their tables, of the
 * property to its row in the first of these.
 */
function discriminatorLinks(sentence: Paragraph, split: SplitType, context: Context): RenderType {
  const [property, ...others] = sentence.children.filter((child) => child.type === "literal");
  const linked = new Map<Node, Node>();
  for (const literal of others) {
    // What is in quotes is a value of the property.
    const [before, part, behind] = literal.value.startsWith('"') ? [] : (split(literal.value) ?? []);
    if (part === undefined || typeof part === "string" || before !== "" || behind !== "") continue;
    linked.set(literal, part.head);
    const row = part.block?.type === "table" && property ? rowOf(property.value, part.block) : undefined;
    if (property && row && context.anchors.has(row) && !linked.has(property)) linked.set(property, row);
  }
  return (literal) => {
    const node = linked.get(literal);
    return node && [element("a", { href: linkToNode(context, node) }, element("code", {}, literal.value))];
  };
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

/**
 * Where the types lead that a section's blocks tell: to tables in the section first, then to those that it shares with others.
 * Gives undefined for a block that tells none.
 */
export function typeTargets(
  section: Section,
  shared: SharedTables | undefined,
): ((from: Block) => SplitType | undefined) | undefined {
  const places = typePlaces(section);
  const own = placesByName(places);
  if (own.size === 0 && shared === undefined) return undefined;
  const names = createNames(own.keys(), shared?.names);
  const order = new Map<Block, number>(places.map(({ block }, index) => [block, index]));
  return (from) => {
    // What tells objects apart may stand within a table.
    const at = order.get(from) ?? (hasPageClass(from, "discriminator") ? 0 : undefined);
    if (at === undefined) return undefined;
    const part = places[at]?.part;
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

/** A place of a table, and which of the section's it is. */
interface Numbered extends TypePlace {
  readonly index: number;
}

function placesByName(places: readonly TypePlace[]): Map<string, Numbered[]> {
  const byName = new Map<string, Numbered[]>();
  for (const [index, place] of places.entries()) {
    if (place.name === undefined) continue;
    const named = byName.get(place.name) ?? [];
    byName.set(place.name, named);
    named.push({ ...place, index });
  }
  return byName;
}

/** The table that a type means: the next one of its name, one for the same request or response first. */
function nearest(named: readonly Numbered[], from: number, part: string | undefined): TypePlace | undefined {
  const same = named.filter((each) => each.part === part);
  const candidates = same.length > 0 ? same : named;
  return candidates.find(({ index }) => index >= from) ?? candidates.at(-1);
}
