import type { Block, Inline, Node, Section } from "../../doctree/tree.ts";
import { compareText } from "../../indexes/order.ts";
import type { CollectionEntry, EndpointEntry, ErrorCodeEntry, EventTypeEntry } from "../../indexes/types.ts";
import { kindTitle } from "../../model/kind-title.ts";
import { renderEndpoint } from "../blocks/endpoint.ts";
import { renderInline } from "../blocks/inline.ts";
import { renderName } from "../blocks/section.ts";
import { type Context, linkToNode } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import type { SharedTables } from "../reference/shared-tables.ts";
import { type TypePlace, typePlaces } from "../reference/type-places.ts";
import { titleOf } from "../site/section-title.ts";
import type { CodeMeaning } from "./code-meanings.ts";
import { type Place, placeFinder } from "./places.ts";

/** The cells of an entry. */
export type IndexRow = readonly Child[];

/** What the entries of indexes link to. */
export interface Links {
  /** The sections that lines are in, each once. */
  readonly placesAt: (lines: readonly number[]) => Place[];
  readonly to: (node: Node, content: Child) => Child;
  readonly title: (section: Section) => Child;
  readonly text: (text: readonly Inline[]) => Child;
}

export function createLinks(places: readonly Place[], context: Context): Links {
  const placeAt = placeFinder(places);
  return {
    placesAt: (lines) => [...new Set(lines.flatMap((line) => placeAt(line) ?? []))],
    to: (node, content) => element("a", { href: linkToNode(context, node) }, content),
    title: (section) => renderName(section, context),
    text: (text) => renderInline(text, context),
  };
}

export function endpointRow(entry: EndpointEntry, links: Links): IndexRow {
  return [endpointLink(entry, links), where(links.placesAt(entry.lines), links)];
}

function endpointLink({ method, path, lines }: EndpointEntry, links: Links): Child {
  return linkToFirst(lines, renderEndpoint(method, path), links);
}

function linkToFirst(lines: readonly number[], content: Child, { placesAt, to }: Links): Child {
  const [first] = placesAt(lines);
  return first ? to(first.section, content) : content;
}

export function eventRow(entry: EventTypeEntry, links: Links): IndexRow {
  const [name, places] = eventRowWithoutKind(entry, links);
  return [name, entry.kind && kindTitle(entry.kind), places];
}

export function eventRowWithoutKind({ type, lines, variants }: EventTypeEntry, links: Links): IndexRow {
  const own = linkToFirst(lines, element("code", {}, type), links);
  const forms = variants.map((each) => linkToFirst(each.lines, element("code", {}, each.variant), links));
  const places = [lines, ...variants.map((each) => each.lines)].flatMap(links.placesAt);
  return [[own, forms.length > 0 ? listOf(forms) : undefined], where(places, links)];
}

export function schemaRow({ name, lines }: CollectionEntry["schemas"][number], links: Links): IndexRow {
  return [linkToFirst(lines, element("code", {}, name), links), where(links.placesAt(lines), links)];
}

export function errorRow({ code, uses }: ErrorCodeEntry, links: Links): IndexRow {
  const items = uses.map(({ statuses, ...endpoint }) => [
    endpointLink(endpoint, links),
    statuses.map((status) => {
      const names = classes("status-code", `status-${status.slice(0, 1)}`);
      return [" ", element("b", names, status)];
    }),
  ]);
  return [element("code", {}, code), oneOrList(items)];
}

/** The same with what the text says that the code means. */
export function errorRowWithMeaning(
  entry: ErrorCodeEntry,
  meanings: ReadonlyMap<string, CodeMeaning>,
  links: Links,
): IndexRow {
  const [code, uses] = errorRow(entry, links);
  const meaning = meanings.get(entry.code);
  return [code, meaning && element("span", classes("meaning"), links.text(meaning.text)), uses];
}

/** An object that has tables, with the sections that show them, or tell types that lead to them. */
export interface ObjectEntry {
  readonly name: string;
  /** `head` is what stands where the table begins, or the section whose types name it. */
  readonly uses: { readonly section: Section; readonly head: Block }[];
}

/** The objects that have tables, by name. */
export function objectsIn(
  places: readonly Place[],
  shared: ReadonlyMap<Section, SharedTables>,
): ObjectEntry[] {
  const entries = new Map<string, ObjectEntry>();
  const add = (name: string, section: Section, head: Block) => {
    const entry = entries.get(name) ?? { name, uses: [] };
    entries.set(name, entry);
    entry.uses.push({ section, head });
  };
  for (const { section } of places) {
    const found = typePlaces(section);
    const own = firstOfEachName(found);
    for (const [name, head] of own) add(name, section, head);
    for (const name of shared.get(section)?.namesIn(found) ?? [])
      if (!own.has(name)) add(name, section, section);
  }
  return [...entries.values()].sort((a, b) => compareText(a.name, b.name));
}

export function objectRow({ name, uses }: ObjectEntry, { to, title }: Links): IndexRow {
  return [element("code", {}, name), oneOrList(uses.map(({ section, head }) => to(head, title(section))))];
}

function firstOfEachName(places: readonly TypePlace[]): Map<string, Block> {
  const first = new Map<string, Block>();
  for (const { name, head } of places) if (name !== undefined && !first.has(name)) first.set(name, head);
  return first;
}

/** The sections around places, each once, under the names of two: one alone, `Events`, may be that of many. */
function where(places: readonly Place[], { to }: Links): Child {
  const around = new Set(places.map((place) => place.parent ?? place));
  const links = [...around].map(({ section, parent }) => {
    const outer = parent ? `${titleOf(parent.section)} › ` : "";
    return to(section, [numberOf(section), outer + titleOf(section)]);
  });
  return oneOrList(links);
}

function numberOf({ children: [title] }: Section): Child {
  const first = title?.type === "title" ? title.children[0] : undefined;
  return first?.type === "generated"
    ? element("span", classes("number"), `${first.value.trimEnd()} `)
    : undefined;
}

function oneOrList(items: readonly Child[]): Child {
  return items.length === 1 ? items : listOf(items);
}

function listOf(items: readonly Child[]): Child {
  return element(
    "ul",
    {},
    items.map((item) => element("li", {}, item)),
  );
}
