import type { Block, Cell, Literal, Section, Text } from "../../rst/tree.ts";
import { type Context, linkToNode } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { type TypePlace, typePlaces } from "../type-places.ts";

/** Renders a type, if it names an object that has a table. */
export type RenderType = (type: Text | Literal) => Child[] | undefined;

/** How the types that a block tells are rendered; undefined where it tells none. */
export type TypeLinks = (from: Block) => RenderType | undefined;

/** Links the names of objects, in the types that a section's blocks tell, to the tables of these objects. */
export function typeLinks(section: Section, context: Context): TypeLinks | undefined {
  const places = typePlaces(section);
  const names = new Set(places.flatMap(({ name }) => name ?? []));
  if (names.size === 0) return undefined;
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
  // The label of a map's keys (`{Room: …}`) is no type.
  const pattern = new RegExp(`(?<![\\w.-])(${longestFirst.join("|")})(?![\\w.-]|: )`);
  const order = new Map<Block, number>(places.map(({ block }, index) => [block, index]));
  return (from) => {
    const at = order.get(from);
    if (at === undefined) return undefined;
    return ({ type, value }) => {
      const parts = value.split(pattern);
      if (parts.length < 2) return undefined;
      const linked = parts.map((part, index) => {
        const target = index % 2 === 1 ? nearest(part, at, places) : undefined;
        const href = target && linkToNode(context, target);
        return href === undefined ? part : element("a", { ...classes("type"), href }, part);
      });
      return type === "literal" ? [element("code", {}, linked)] : linked;
    };
  };
}

/** What a cell holds, if that is a name or a type and nothing else. */
export function onlyText({ children: [paragraph, ...others] }: Cell): Text | Literal | undefined {
  if (paragraph?.type !== "paragraph" || others.length > 0) return undefined;
  const [only, ...more] = paragraph.children;
  return more.length === 0 && (only?.type === "text" || only?.type === "literal") ? only : undefined;
}

/** The table of an object that a type means: the next one of its name, one for the same request or response first. */
function nearest(name: string, from: number, places: readonly TypePlace[]): Block | undefined {
  const part = places[from]?.part;
  const named = places.map((each, index) => ({ ...each, index })).filter((each) => each.name === name);
  const same = named.filter((each) => each.part === part);
  const candidates = same.length > 0 ? same : named;
  return (candidates.find(({ index }) => index >= from) ?? candidates.at(-1))?.head;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
