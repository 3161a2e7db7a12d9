import type { Block, Node, Paragraph, Section } from "../doctree/tree.ts";
import { walk } from "../doctree/walk.ts";
import { type Context, linkTo, linkToNode } from "./context.ts";
import { once } from "./once.ts";
import { discriminatorTargets, type TypeTargets, typeTargets } from "./reference/type-links.ts";
import { isDiscriminator, startsPart } from "./reference/type-places.ts";
import { isUsedBy, usersIn } from "./reference/used-by.ts";

/** What stands for a section in the text of the one around it. */
type NumberOf = (section: Section) => number;

/** What of a block can change though the block is the same nodes: where it leads, its anchors, what `resolve` writes into it. */
interface Live {
  /** Tells blocks apart. */
  readonly number: number;
  readonly nodes: readonly Node[];
}

/** The context inside a section. */
interface Inside extends Context {
  /** Where the types lead in the section. */
  readonly targets: () => TypeTargets | undefined;
}

/**
 * Gives a text of a section that is another one whenever the HTML inside the section may be: it names the blocks directly in it, and
 * says what of them can change.
 */
export function createLiveText(): (section: Section, context: Context, numberOf: NumberOf) => string {
  const known = new WeakMap<Block, Live>();
  let count = 0;
  const liveOf = (block: Block): Live => {
    const before = known.get(block);
    if (before) return before;
    const nodes: Node[] = [];
    walk(block, (node) => {
      if (node === block || isLive(node)) nodes.push(node);
      return !isWhole(node);
    });
    const live = { number: ++count, nodes };
    known.set(block, live);
    return live;
  };
  return (section, context, numberOf) => {
    const { children, position, level, classes = [] } = section;
    const targets = once(() => typeTargets(section, context.shared.get(section)));
    const inside = { ...context, section, targets };
    const parts = children.map((block) => {
      const line = context.line === undefined ? 0 : block.position.start.line - position.start.line;
      const place = `${line} ${block.classes?.join(" ") ?? ""}`;
      if (block.type === "section")
        return context.elsewhere.has(block)
          ? `elsewhere ${place}`
          : `section ${numberOf(block)} ${place} ${addressesOf(block, inside)}`;
      const { number, nodes } = liveOf(block);
      return `block ${number} ${place} ${nodes.map((node) => textOf(node, inside)).join("\n")}`;
    });
    // Its classes say how its title looks.
    const itself = `${level} ${context.topLevel} ${classes.join(" ")} ${addressesOf(section, inside)} ${context.edits.get(section) ?? ""} ${sharedBy(section, context)}`;
    return [itself, ...parts].join("\n");
  };
}

/** What rendering does not look at, or what is said in another way. */
const IGNORED: ReadonlySet<string> = new Set<keyof Node>(["position", "names", "ownClasses"]);

function textOf(node: Node, context: Inside): string {
  if (!isWhole(node)) return addressesOf(node, context);
  const addresses: string[] = [];
  walk(node, (each) => {
    addresses.push(addressesOf(each, context));
    return true;
  });
  const properties = JSON.stringify(node, (key, value) => (IGNORED.has(key) ? undefined : value));
  return `${properties}${addresses.join("")}`;
}

/** The anchors of a node, and where it leads. */
function addressesOf(node: Node, context: Inside): string {
  const anchor = context.anchors.get(node);
  const own = anchor ? `@${anchor.id} ${anchor.aliases.join(" ")} ${context.addressOf(anchor.id)}` : "";
  return `${own}${targetsOf(node, context)
    .map((address) => `>${address}`)
    .join("")}`;
}

/** Whether a node may get ids, and so anchors, or what `isWhole` tells of. */
function isLive(node: Node): boolean {
  if (isWhole(node) || node.ids !== undefined || node.names !== undefined) return true;
  if (node.type === "paragraph") return startsPart(node) || isUsedBy(node) || isDiscriminator(node);
  return ANCHORED.has(node.type);
}

const ANCHORED: ReadonlySet<string> = new Set<Node["type"]>([
  // It may be a word that leads somewhere.
  "literal",
  "table",
  "row",
  "definitionListItem",
  "target",
  "citation",
  "citationReference",
  // A link elsewhere may give it one.
  "rubric",
]);

/** Whether `resolve` writes into a node, beyond its ids and classes, what rendering shows of it or where it leads. */
function isWhole(node: Node): boolean {
  if (RESOLVED.has(node.type)) return true;
  // White space beside a substitution may be taken away.
  return "children" in node && (node.children ?? []).some(({ type }) => type === "substitutionReference");
}

const RESOLVED: ReadonlySet<string> = new Set<Node["type"]>([
  "title",
  "contents",
  "targetNotes",
  "footnote",
  "reference",
  "footnoteReference",
  "image",
  "raw",
]);

/** The tables that a section shares with others: those of one section stand on one page. */
function sharedBy(section: Section, context: Context): string {
  const tables = context.shared.get(section);
  if (tables === undefined) return "";
  return `${tables.digest} ${tables.sections.map((each) => linkToNode(context, each)).join(" ")}`;
}

function targetsOf(node: Node, context: Inside): (string | undefined)[] {
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
      return [context.linkOut(node.refuri ?? node.uri)];
    case "literal":
      return [context.addressOfWord(node, context.section)];
    case "raw":
      return (node.links ?? []).map(({ refuri }) => context.linkOut(refuri));
    case "paragraph":
      if (isUsedBy(node)) return usersIn(node, context).map(({ address }) => address);
      return isDiscriminator(node) ? namedIn(node, context) : NOWHERE;
    default:
      return NOWHERE;
  }
}

const NOWHERE: [] = [];

/** Where each word of a sentence leads that says which object a value is: to rows of tables in other sections as well. */
function namedIn(sentence: Paragraph, context: Inside): (string | undefined)[] {
  const split = context.targets()?.(sentence);
  if (split === undefined) return NOWHERE;
  const targets = discriminatorTargets(sentence, split, context);
  return sentence.children.map((child) => {
    const target = targets.get(child);
    return target && linkToNode(context, target);
  });
}
