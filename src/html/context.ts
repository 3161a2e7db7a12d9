import type { Element } from "hast";
import type { Block, Literal, Node, Section, Text } from "../doctree/tree.ts";
import type { Resolved } from "../rst/index.ts";
import { type Child, classes, element, nodesOf } from "./element.ts";
import type { Say } from "./page-words.ts";
import type { SharedTables } from "./reference/shared-tables.ts";
import type { FindUser } from "./reference/users.ts";
import type { Anchors } from "./site/anchors.ts";

/**
 * What the parts of a page are rendered with. Whatever rendering asks of it about a node, `live-text.ts` must say too, or
 * else sections are taken for the same that are not; and what `resolve` may change of a node must be known there.
 */
export interface Context {
  /** The node of each of docutils' ids. */
  readonly ids: Resolved["ids"];
  readonly anchors: Anchors;
  /** The address of an anchor, from this page: `#id`, or `page.html#id` where another page has it. */
  readonly addressOf: (id: string) => string;
  /** The address that leads where an author's address is meant to lead, from this page. */
  readonly linkOut: (address: string) => string;
  /** Where the word leads that a literal in a section is, from this page; undefined if it leads nowhere. */
  readonly addressOfWord: (literal: Literal, section: Section | undefined) => string | undefined;
  /** Whether words are links: not in headings, names and links. */
  readonly linksWords: boolean;
  /** Where the texts of sections can be edited, of those that lead there. */
  readonly edits: ReadonlyMap<Section, string>;
  /** Says the page's own words. */
  readonly say: Say;
  /** The level of the page's highest sections. */
  readonly topLevel: number;
  /** The sections that stand on pages of their own, not here. */
  readonly elsewhere: ReadonlySet<Node>;
  /** Whether the text stands elsewhere already: its anchors are there. */
  readonly isCopy: boolean;
  /** The level of the section around; 0 outside of all. */
  readonly level: number;
  /** The line at which the section around begins; undefined where the page does not tell lines. */
  readonly line: number | undefined;
  /** The section around; undefined outside of all. */
  readonly section: Section | undefined;
  /** The types that the section around has tables of. */
  readonly types: TypeLinks | undefined;
  /** The tables of objects that sections share with others. */
  readonly shared: ReadonlyMap<Section, SharedTables>;
  /** The sections of what uses types. */
  readonly findUser: FindUser;
  /** What is in the sections of pages that were made before; undefined where nothing is remembered. */
  readonly memory: RenderMemory | undefined;
  /** Renders a block; here so that blocks can hold others without knowing all kinds of them. */
  readonly renderBlock: (node: Block, context: Context) => Child;
}

/** Renders a type, if it names an object that has a table. */
export type RenderType = (type: Text | Literal) => Child[] | undefined;

/** How the types that a block tells are rendered; undefined where it tells none. */
export type TypeLinks = (from: Block) => RenderType | undefined;

/** What a memory of pages does for what is rendered. */
export interface RenderMemory {
  /** What stands inside a section, as HTML; it is made where something that it depends on was another before. */
  inside(section: Section, context: Context, make: () => string): string;
}

/** Where a reference to one of docutils' ids leads; undefined if it leads nowhere. */
export function linkTo({ ids, anchors, addressOf }: Context, id: string | undefined): string | undefined {
  const node = id === undefined ? undefined : ids.get(id);
  const anchor = node && anchors.get(node);
  return anchor && addressOf(anchor.id);
}

/** Where a link to a section, or to the table of an object, leads. */
export function linkToNode({ anchors, addressOf }: Context, node: Node): string {
  return addressOf(anchors.get(node)?.id ?? "");
}

/** The same context for a text in which words are no links. */
export function plainWords(context: Context): Context {
  return context.linksWords ? { ...context, linksWords: false } : context;
}

/** Gives an element the anchors of its node, the aliases as empty elements at its beginning. */
export function anchored({ anchors, isCopy }: Context, node: Node, made: Element): Element {
  const anchor = anchors.get(node);
  if (anchor === undefined || isCopy) return made;
  made.properties.id = anchor.id;
  made.children.unshift(...anchor.aliases.map(emptyAnchor));
  return made;
}

/** The content of what has an anchor, as a link to itself, so that readers can note its address. */
export function selfLinked(context: Context, node: Node, content: Child[]): Child[] {
  const anchor = context.anchors.get(node);
  if (anchor === undefined || context.isCopy) return content;
  const self = { ...classes("self"), href: context.addressOf(anchor.id) };
  return holdsLink(content)
    ? [content, element("a", { ...self, "aria-label": context.say("linkToThis") })]
    : [element("a", self, content)];
}

/** Whether there is a link in some content, or a block, in neither of which a link can stand. */
function holdsLink(content: Child): boolean {
  return nodesOf([content]).some(
    (node) =>
      node.type === "raw" ||
      (node.type === "element" && (!IN_LINKS.has(node.tagName) || holdsLink(node.children))),
  );
}

const IN_LINKS: ReadonlySet<string> = new Set([
  ...[
    "code",
    "span",
    "em",
    "strong",
    "b",
    "i",
    "var",
    "wbr",
    "br",
    "sub",
    "sup",
    "abbr",
    "cite",
    "del",
    "kbd",
  ],
]);

/** All anchors of a node as empty elements, for what cannot hold them itself. */
export function anchorsBefore({ anchors, isCopy }: Context, node: Node): Element[] {
  const anchor = anchors.get(node);
  return anchor && !isCopy ? [anchor.id, ...anchor.aliases].map(emptyAnchor) : [];
}

/**
 * Tells on a preview at which line of the text a node begins, counted from the line of the section around: so a section
 * that moves stays the same.
 */
export function located({ line, isCopy }: Context, { position }: Node, made: Element): Element {
  if (line !== undefined && !isCopy && position.file === undefined)
    made.properties["data-line"] = String(position.start.line - line);
  return made;
}

function emptyAnchor(id: string): Element {
  return element("span", { id });
}
