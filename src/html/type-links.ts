import type { Cell, Section, Table } from "../rst/tree.ts";
import { type Context, linkToNode } from "./context.ts";
import { type Child, classes, element } from "./element.ts";
import { type TypeTable, typeTables } from "./type-tables.ts";

/** Renders a cell that tells a type, if it names an object that has a table. */
export type RenderType = (cell: Cell) => Child[] | undefined;

/** How the types that a table tells are rendered. */
export type TypeLinks = (from: Table) => RenderType;

/** Links the names of objects, in the types that a section's tables tell, to the tables of these objects. */
export function typeLinks(section: Section, context: Context): TypeLinks | undefined {
  const tables = typeTables(section);
  const names = new Set(tables.flatMap(({ name }) => name ?? []));
  if (names.size === 0) return undefined;
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
  // The label of a map's keys (`{Room: …}`) is no type.
  const pattern = new RegExp(`(?<![\\w.-])(${longestFirst.join("|")})(?![\\w.-]|: )`);
  return (from) => {
    const at = tables.findIndex(({ table }) => table === from);
    return (cell) => {
      const text = onlyText(cell);
      const parts = text?.value.split(pattern) ?? [];
      if (parts.length < 2) return undefined;
      const linked = parts.map((part, index) => {
        const target = index % 2 === 1 ? nearest(part, at, tables) : undefined;
        const href = target && linkToNode(context, target);
        return href === undefined ? part : element("a", { ...classes("type"), href }, part);
      });
      return text?.type === "literal" ? [element("code", {}, linked)] : linked;
    };
  };
}

function onlyText({ children: [paragraph, ...others] }: Cell) {
  if (paragraph?.type !== "paragraph" || others.length > 0) return undefined;
  const [only, ...more] = paragraph.children;
  return more.length === 0 && (only?.type === "text" || only?.type === "literal") ? only : undefined;
}

/** The table of an object that a type means: the next one of its name, one for the same request or response first. */
function nearest(name: string, from: number, tables: readonly TypeTable[]): Table | undefined {
  const part = tables[from]?.part;
  const named = tables.map((each, index) => ({ ...each, index })).filter((each) => each.name === name);
  const same = named.filter((each) => each.part === part);
  const candidates = same.length > 0 ? same : named;
  return (candidates.find(({ index }) => index >= from) ?? candidates.at(-1))?.table;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
