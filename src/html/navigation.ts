import type { Element } from "hast";
import type { Document, Node, Section } from "../doctree/tree.ts";
import { commonPath } from "./blocks/endpoint.ts";
import { renderName } from "./blocks/section.ts";
import { type Context, linkToNode } from "./context.ts";
import { type Child, classes, element } from "./element.ts";
import { INDEXES_ID, type PageIndex } from "./indexes/page-indexes.ts";
import type { SectionTag } from "./reference/section-tags.ts";
import { PAGE_PREFIX } from "./site/anchors.ts";
import { sectionsIn } from "./site/parts.ts";

export interface ContentsOptions {
  /** What is listed without what is inside it. */
  readonly closed: ReadonlySet<Node | "indexes">;
  /** What the page shows, where it is one of several pages. */
  readonly here?: Section | "indexes" | undefined;
  /** Whether of long lists only what is near that is listed. */
  readonly isShort?: boolean;
  readonly indexes: readonly PageIndex[];
  /** The tags of operations, by which these are grouped. */
  readonly tags: ReadonlyMap<Section, SectionTag>;
  /** The groups that tags are in, by the sections of these. */
  readonly groups: ReadonlyMap<Section, string>;
}

/** The contents beside the page; without script they are a plain list. */
export function renderNavigation(document: Document, context: Context, options: ContentsOptions): Element {
  const list = renderContents(document, context, options);
  return element("nav", { id: `${PAGE_PREFIX}contents`, "aria-label": context.say("contents") }, list);
}

/** The sections of a document, and its indexes, as nested lists of links. */
export function renderContents(
  document: Document,
  context: Context,
  options: ContentsOptions,
): Element | undefined {
  return listOf(contentsItems(sectionsIn(document), context, options));
}

/** Sections with those in them, and indexes behind, as items of a list. */
export function contentsItems(
  sections: readonly Section[],
  context: Context,
  options: ContentsOptions,
): Element[] {
  return [...sectionItems(sections, { ...context, isCopy: true }, options), ...indexItems(context, options)];
}

function sectionItems(sections: readonly Section[], context: Context, options: ContentsOptions): Element[] {
  const cut = commonPath(sections);
  const itemOf = (section: Section) => {
    const inside = options.closed.has(section) ? [] : sectionItems(sectionsIn(section), context, options);
    const href = linkToNode(context, section);
    return item(href, renderName(section, context, cut), section === options.here, inside);
  };
  const parts = byTag(sections, options);
  const shown = options.isShort ? near(parts, options.here) : parts;
  return inGroups(
    shown.map(({ tag, sections: tagged, isClosed }) => {
      const [first] = tagged;
      if (tag === undefined) return { group: first && options.groups.get(first), items: tagged.map(itemOf) };
      const to = isClosed ? first : tag.row;
      const name = to ? element("a", { href: linkToNode(context, to) }, tag.name) : tag.name;
      const items = isClosed ? [] : tagged.map(itemOf);
      return { group: tag.place?.group, items: [headed(name, items, tag.description)] };
    }),
  );
}

/** So many sections before and behind that of the page are near it. */
const NEAR = 50;

/** The tag of what a page shows, and the names of the others; of what has no tag, what is near. */
function near(parts: readonly Tagged[], here: ContentsOptions["here"]): Tagged[] {
  const around = <Each>(all: readonly Each[], at: number) => {
    const start = Math.max(0, Math.min(at - NEAR, all.length - 2 * NEAR));
    return all.slice(start, start + 2 * NEAR);
  };
  const placeIn = (sections: readonly Section[]) => sections.findIndex((section) => holds(section, here));
  const place = parts.findIndex(({ sections }) => placeIn(sections) >= 0);
  const shown = parts.map((part, index): Tagged => {
    if (part.tag === undefined) return part;
    if (index !== place) return { ...part, isClosed: true };
    return { ...part, sections: around(part.sections, placeIn(part.sections)) };
  });
  return around(shown, place);
}

function holds({ position: { start, end } }: Section, here: ContentsOptions["here"]): boolean {
  if (here === undefined || here === "indexes") return false;
  const { line } = here.position.start;
  return start.line <= line && line <= end.line;
}

/** Items of tags, those of one group together. */
function inGroups(tagged: readonly { group: string | undefined; items: Element[] }[]): Element[] {
  const groups: { group: string | undefined; items: Element[] }[] = [];
  for (const { group, items } of tagged) {
    const last = groups.at(-1);
    if (last && last.group === group) last.items.push(...items);
    else groups.push({ group, items: [...items] });
  }
  return groups.flatMap(({ group, items }) => (group === undefined ? items : [headed(group, items)]));
}

/** Items below what they have in common. */
function headed(name: Child, items: readonly Element[], description?: string): Element {
  const isHere = items.some(({ properties }) => properties.className !== undefined);
  const heading = element("span", { ...classes("tag"), title: description || undefined }, name);
  return element("li", classes(isHere ? "open" : undefined), heading, listOf(items));
}

interface Tagged {
  readonly tag: SectionTag | undefined;
  readonly sections: Section[];
  /** Whether its name alone is listed. */
  readonly isClosed?: boolean;
}

/**
 * Sections that stand beside each other, those of one tag together where they have several tags; tags that are in groups come first, in
 * the order of these.
 */
function byTag(sections: readonly Section[], { tags: all }: ContentsOptions): Tagged[] {
  const tags = new Set(sections.flatMap((section) => all.get(section)?.name ?? []));
  const parts: Tagged[] = [];
  const known = new Map<string, Tagged>();
  for (const section of sections) {
    const tag = tags.size > 1 ? all.get(section) : undefined;
    const same = tag && known.get(tag.name);
    if (same) same.sections.push(section);
    else {
      const made = { tag, sections: [section] };
      parts.push(made);
      if (tag) known.set(tag.name, made);
    }
  }
  // Of several APIs each has an order of its own: they stay as the text has them.
  const apis = new Set([...known.values()].flatMap(({ tag }) => tag?.place?.api ?? []));
  const orderOf = ({ tag }: Tagged) => (apis.size === 1 ? (tag?.place?.order ?? Number.MAX_VALUE) : 0);
  const ordered = [...known.values()].sort((a, b) => orderOf(a) - orderOf(b)).values();
  // What has no tag stays where it is.
  return parts.map((part) => (part.tag ? (ordered.next().value ?? part) : part));
}

function indexItems({ addressOf, say }: Context, { indexes, closed, here }: ContentsOptions): Element[] {
  if (indexes.length === 0) return [];
  const inside = closed.has("indexes")
    ? []
    : indexes.map(({ id, title }) => item(addressOf(id), title, false, []));
  return [item(addressOf(INDEXES_ID), say("indexes"), here === "indexes", inside)];
}

export function item(href: string, title: Child, isHere: boolean, inside: readonly Element[]): Element {
  const link = element("a", { href, ...(isHere && { "aria-current": "page" }) }, title);
  return element("li", classes(isHere ? "open" : undefined), link, listOf(inside));
}

export function listOf(items: readonly Element[]): Element | undefined {
  return items.length === 0 ? undefined : element("ul", {}, items);
}
