import type { Node, Section } from "../doctree/tree.ts";
import { type Context, linkTo, linkToNode } from "./context.ts";

/** All that the HTML inside a section depends on. */
export interface Description {
  /** Two sections with the same text have the same HTML. */
  readonly text: string;
  /** The nodes in it that may lead elsewhere, or have other anchors, though the section is the same node as before. */
  readonly live: readonly Live[];
  /** What `describeLive` gave for them. */
  readonly liveText: string;
}

interface Live {
  readonly node: Node;
  /** Whether its properties, and what it holds, may change too; else its anchors alone. */
  readonly isWhole: boolean;
}

/** Gives each section a number that stands for what it holds. */
type NumberOf = (section: Section) => number;

/** Describes every property of a section's nodes but their places, their anchors, and where their links lead. */
export function describe(section: Section, context: Context, numberOf: NumberOf): Description {
  const live: Live[] = [];
  const { writeNode, text } = createWriter(section, context, numberOf, live);
  writeNode(section);
  return { text: text(), live, liveText: describeLive(section, live, context, numberOf) };
}

/** Describes nodes of a section again. */
export function describeLive(
  section: Section,
  live: readonly Live[],
  context: Context,
  numberOf: NumberOf,
): string {
  const { writeNode, writeLinks, text } = createWriter(section, context, numberOf);
  for (const { node, isWhole } of live) isWhole ? writeNode(node) : writeLinks(node);
  return text();
}

/** @param live where the nodes are noted that may change */
function createWriter(section: Section, context: Context, numberOf: NumberOf, live?: Live[]) {
  const { anchors, line } = context;
  let text = `${context.topLevel}${sharedBy(section, context)}`;
  let noted = live;
  const write = (value: unknown): void => {
    // Told with its length, no text can be taken for something else.
    if (typeof value === "string") text += `,${value.length} ${value}`;
    else if (typeof value !== "object" || value === null) text += `,${value}`;
    else if (Array.isArray(value)) {
      text += "[";
      for (const item of value) write(item);
      text += "]";
    } else if (isNode(value)) writeNode(value);
    else writeProperties(value);
  };
  const writeProperties = (value: object) => {
    text += "{";
    for (const [key, item] of Object.entries(value)) {
      text += key;
      write(item);
    }
    text += "}";
  };
  const writeOwn = (node: Node) => {
    text += "{";
    let key: keyof Node;
    for (key in node) {
      const value = node[key];
      if (value === undefined || IGNORED.has(key)) continue;
      text += key;
      write(value);
    }
    text += "}";
  };
  /** Sections inside the section stand as their numbers. */
  const writeNode = (node: Node) => {
    const isWhole = node !== section && isResolved(node);
    if (isWhole || node.ids || anchors.has(node)) noted?.push({ node, isWhole });
    if (isWhole) noted = undefined;
    if (node.type === "section" && node !== section)
      text += context.elsewhere.has(node) ? "elsewhere" : `section ${numberOf(node)}`;
    else writeOwn(node);
    writeLinks(node);
    if (isWhole) noted = live;
  };
  const writeLinks = (node: Node) => {
    const anchor = anchors.get(node);
    if (anchor) text += `@${anchor.id} ${anchor.aliases.join(" ")} ${context.addressOf(anchor.id)}`;
    if (line !== undefined) text += `:${node.position.start.line - section.position.start.line}`;
    for (const address of addressesIn(node, context)) text += `>${address}`;
  };
  return { writeNode, writeLinks, text: () => text };
}

/** What rendering does not look at, or what is told in another way. */
const IGNORED: ReadonlySet<keyof Node> = new Set<keyof Node>([
  "position",
  "names",
  "legacyIds",
  "ownClasses",
]);

/** Whether `resolve` writes into a node, beyond its ids and classes, what rendering shows of it or where it leads. */
function isResolved(node: Node): boolean {
  if (RESOLVED.has(node.type)) return true;
  // White space beside a substitution may be taken away.
  return "children" in node && (node.children ?? []).some(({ type }) => type === "substitutionReference");
}

const RESOLVED: ReadonlySet<string> = new Set<Node["type"]>([
  "section",
  "title",
  "contents",
  "targetNotes",
  "footnote",
  "reference",
  "footnoteReference",
  "image",
]);

/** The tables that a section shares with others: all stand on one page. */
function sharedBy(section: Section, context: Context): string {
  const tables = context.shared.get(section);
  return tables === undefined ? "" : `${tables.digest} ${linkToNode(context, tables.section)}`;
}

/** Where a node leads. */
function addressesIn(node: Node, context: Context): (string | undefined)[] {
  switch (node.type) {
    case "reference":
      return [
        linkTo(context, node.refid),
        node.refuri === undefined ? undefined : context.linkOut(node.refuri),
      ];
    case "footnoteReference":
    case "citationReference":
      return [linkTo(context, node.refid)];
    case "footnote":
    case "citation":
      return (node.backrefs ?? []).map((id) => linkTo(context, id));
    case "image":
      return [context.linkOut(node.uri)];
    default:
      return NOWHERE;
  }
}

const NOWHERE: [] = [];

function isNode(value: object): value is Node {
  return "position" in value;
}
