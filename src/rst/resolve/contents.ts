import type { BulletList, Inline, ListItem, Node, Reference, Section, Title } from "../../doctree/tree.ts";
import { giveId } from "./ids.ts";
import { reportAt, type State } from "./state.ts";

/** A section and those directly below it, in whichever document they stand. */
export interface Outline {
  readonly section: Section;
  readonly children: Outline[];
}

/** All sections: the outermost ones, and the place of each. */
export interface Outlines {
  readonly top: readonly Outline[];
  readonly places: ReadonlyMap<Section, Outline>;
}

/** The sections of all documents by their levels: a section belongs to the one before it of a lower level. */
export function outlineOf(state: State): Outlines {
  const top: Outline[] = [];
  const places = new Map<Section, Outline>();
  const open: Outline[] = [];
  const add = (section: Section) => {
    while ((open.at(-1)?.section.level ?? 0) >= section.level) open.pop();
    const entry: Outline = { section, children: [] };
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
    places.set(section, entry);
    for (const child of section.children) if (child.type === "section") add(child);
  };
  for (const document of state.documents) {
    for (const child of document.children) if (child.type === "section") add(child);
  }
  return { top, places };
}

/** How many entries all tables of contents may have: so many for each section, and some more. */
const ENTRIES_PER_SECTION = 8;
const MORE_ENTRIES = 1000;

/** Fills the tables of contents. */
export function resolveContents(state: State, { top, places }: Outlines): void {
  let entriesLeft = ENTRIES_PER_SECTION * places.size + MORE_ENTRIES;
  for (const { node, section } of state.contents) {
    const titles = node.children.filter((child) => child.type === "title");
    const outline = node.local && section ? (places.get(section)?.children ?? []) : top;
    const depth = node.depth ?? Number.POSITIVE_INFINITY;
    const context: ListContext = { state, contents: node, depth, entriesLeft };
    const list = listOf(context, outline, 1);
    entriesLeft = context.entriesLeft;
    if (entriesLeft < 0) reportAt(state, "contents-too-large", node.position);
    else if (list === undefined) reportAt(state, "contents-empty", node.position);
    node.children = list ? [...titles, list] : [...titles];
  }
}

interface ListContext {
  readonly state: State;
  readonly contents: State["contents"][number]["node"];
  readonly depth: number;
  /** Below 0 once an entry was left out. */
  entriesLeft: number;
}

function listOf(context: ListContext, entries: readonly Outline[], level: number): BulletList | undefined {
  const children: ListItem[] = [];
  for (const { section, children: below } of entries) {
    const [title] = section.children;
    if (title?.type !== "title") continue;
    context.entriesLeft -= 1;
    if (context.entriesLeft < 0) break;
    const item = itemOf(context, section, title);
    const list = level < context.depth ? listOf(context, below, level + 1) : undefined;
    if (list) item.children.push(list);
    children.push(item);
  }
  if (children.length === 0) return undefined;
  return { type: "bulletList", position: context.contents.position, children };
}

function itemOf({ state, contents }: ListContext, section: Section, title: Title): ListItem {
  const { position } = contents;
  const reference: Reference = { type: "reference", position, children: title.children.flatMap(entryText) };
  const [refid] = section.ids ?? [];
  if (refid !== undefined) reference.refid = refid;
  const id = giveId(state.ids, reference, [], "toc-entry");
  const [top] = contents.ids ?? [];
  const back = { entry: id, top, none: undefined }[contents.backlinks];
  if (back !== undefined && !title.children.some(holdsReference)) title.refid = back;
  return { type: "listItem", position, children: [{ type: "paragraph", position, children: [reference] }] };
}

function holdsReference(node: Node): boolean {
  if (node.type === "reference") return true;
  return "children" in node && (node.children ?? []).some(holdsReference);
}

/** A title's content without what cannot stand inside a link: links lose their links, footnote marks go. */
function entryText(node: Inline): Inline[] {
  switch (node.type) {
    case "footnoteReference":
    case "citationReference":
      return [];
    case "image":
      return node.alt === undefined ? [] : [{ type: "text", position: node.position, value: node.alt }];
    case "reference":
    case "target":
    case "substitutionReference":
      return node.children.flatMap(entryText);
    case "problematic":
      return [{ type: "text", position: node.position, value: node.value }];
    default:
      return [node];
  }
}
