import type { Node, Section } from "../rst/tree.ts";
import { type Context, linkTo } from "./context.ts";
import { createRecall, type Recall } from "./recall.ts";
import type { SectionEntry, TermCounts } from "./search/search-index.ts";

/** What pages leave to the pages that are made after them: the parts of them that are still the same. */
export interface PageMemory {
  /** What stands inside a section, as HTML; it is made where nothing that it depends on was the same before. */
  inside(section: Section, context: Context, make: () => string): string;
  /** What the search knows of a section whose inside was asked for. */
  entry(section: Section, make: () => SectionEntry): SectionEntry;
  /** How often which terms stand in a text. */
  terms: Recall<TermCounts>;
  /** New pages begin. */
  nextRound(): void;
}

interface Remembered {
  /** Tells sections apart: short enough to stand for the whole text of one. */
  number: number;
  html?: string;
  entry?: SectionEntry;
}

export function createPageMemory(): PageMemory {
  const sections = createRecall<Remembered>();
  const terms = createRecall<TermCounts>();
  let numbers = 0;
  let known = new Map<Section, Remembered>();

  const remembered = (section: Section, context: Context): Remembered => {
    const found = known.get(section);
    if (found) return found;
    const text = describe(section, context, (inner) => remembered(inner, context).number);
    const made = sections.of(text, () => ({ number: ++numbers }));
    known.set(section, made);
    return made;
  };

  return {
    inside(section, context, make) {
      const memory = remembered(section, context);
      memory.html ??= make();
      return memory.html;
    },
    entry(section, make) {
      const memory = known.get(section);
      if (memory === undefined) return make();
      memory.entry ??= make();
      return memory.entry;
    },
    terms,
    nextRound() {
      sections.nextRound();
      terms.nextRound();
      known = new Map();
    },
  };
}

/**
 * All that the HTML inside a section depends on, as one text: every property of its nodes but their places, their anchors,
 * and where their links lead. Sections in it stand as their numbers.
 */
function describe(section: Section, context: Context, numberOf: (inner: Section) => number): string {
  const { anchors, line } = context;
  let text = `${context.topLevel}`;
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
  const writeNode = (node: Node) => {
    if (node.type === "section" && node !== section)
      text += context.elsewhere.has(node) ? "elsewhere" : `section ${numberOf(node)}`;
    else {
      text += "{";
      let key: keyof Node;
      for (key in node) {
        const value = node[key];
        if (value === undefined || IGNORED.has(key)) continue;
        text += key;
        write(value);
      }
      text += "}";
    }
    const anchor = anchors.get(node);
    if (anchor) text += `@${anchor.id} ${anchor.aliases.join(" ")} ${context.addressOf(anchor.id)}`;
    if (line !== undefined) text += `:${node.position.start.line - section.position.start.line}`;
    for (const address of addressesIn(node, context)) text += `>${address}`;
  };
  writeNode(section);
  return text;
}

/** What rendering does not look at, or what is told in another way. */
const IGNORED: ReadonlySet<string> = new Set(["position", "names", "legacyIds", "ownClasses"]);

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
