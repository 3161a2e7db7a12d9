import type { Block, Section } from "../../doctree/tree.ts";
import { type Context, linkToNode, type TypeLinks } from "../context.ts";
import { classes, element } from "../element.ts";
import { createNames } from "./names-in-text.ts";
import type { SharedTables } from "./shared-tables.ts";
import { type TypePlace, typePlaces } from "./type-places.ts";

/** Links the names of objects, in the types that a section's blocks tell, to the tables of these objects. */
export function typeLinks(section: Section, context: Context): TypeLinks | undefined {
  const targets = typeTargets(section, context.shared.get(section));
  return (
    targets &&
    ((from) => {
      const split = targets(from);
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

/** A part of a type: plain text, or the name of an object, and where its table begins. */
export type TypePart = string | { readonly name: string; readonly head: Block };

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
    const at = order.get(from);
    if (at === undefined) return undefined;
    const part = places[at]?.part;
    return (type) => {
      const parts = names.split(type);
      if (parts.length < 2) return undefined;
      return parts.map((text, index) => {
        const head =
          index % 2 === 1 ? (nearest(own.get(text) ?? [], at, part) ?? shared?.tableOf(text)) : undefined;
        return head ? { name: text, head } : text;
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
function nearest(named: readonly Numbered[], from: number, part: string | undefined): Block | undefined {
  const same = named.filter((each) => each.part === part);
  const candidates = same.length > 0 ? same : named;
  return (candidates.find(({ index }) => index >= from) ?? candidates.at(-1))?.head;
}
