import type { Block, Cell, Literal, Section, Text } from "../../doctree/tree.ts";
import { type Context, linkToNode } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { createNames } from "./names-in-text.ts";
import { type TypePlace, typePlaces } from "./type-places.ts";

/** Renders a type, if it names an object that has a table. */
export type RenderType = (type: Text | Literal) => Child[] | undefined;

/** How the types that a block tells are rendered; undefined where it tells none. */
export type TypeLinks = (from: Block) => RenderType | undefined;

/**
 * Links the names of objects, in the types that a section's blocks tell, to the tables of these objects: those in the section
 * first, then those that it shares with others.
 */
export function typeLinks(section: Section, context: Context): TypeLinks | undefined {
  const places = typePlaces(section);
  const own = placesByName(places);
  const shared = context.shared.get(section);
  if (own.size === 0 && shared === undefined) return undefined;
  const names = createNames(own.keys(), shared?.names);
  const order = new Map<Block, number>(places.map(({ block }, index) => [block, index]));
  return (from) => {
    const at = order.get(from);
    if (at === undefined) return undefined;
    const part = places[at]?.part;
    return ({ type, value }) => {
      const parts = names.split(value);
      if (parts.length < 2) return undefined;
      const linked = parts.map((text, index) => {
        if (index % 2 === 0) return text;
        const target = nearest(own.get(text) ?? [], at, part) ?? shared?.byName.get(text);
        return target ? element("a", { ...classes("type"), href: linkToNode(context, target) }, text) : text;
      });
      return type === "literal" ? [element("code", {}, linked)] : linked;
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

/** What a cell holds, if that is a name or a type and nothing else. */
export function onlyText({ children: [paragraph, ...others] }: Cell): Text | Literal | undefined {
  if (paragraph?.type !== "paragraph" || others.length > 0) return undefined;
  const [only, ...more] = paragraph.children;
  return more.length === 0 && (only?.type === "text" || only?.type === "literal") ? only : undefined;
}

/** The table that a type means: the next one of its name, one for the same request or response first. */
function nearest(named: readonly Numbered[], from: number, part: string | undefined): Block | undefined {
  const same = named.filter((each) => each.part === part);
  const candidates = same.length > 0 ? same : named;
  return (candidates.find(({ index }) => index >= from) ?? candidates.at(-1))?.head;
}
