import type { BulletList, Inline, ListItem, Node, Reference, Section, Title } from "../tree.ts";
import { giveId } from "./ids.ts";
import { reportAt, type State } from "./state.ts";

/** A section and those directly below it, in whichever document they stand. */
export interface Outline {
  readonly section: Section;
  readonly children: Outline[];
}

/** The sections of all documents by their levels: a section belongs to the one before it of a lower level. */
export function outlineOf(state: State): Outline[] {
  const top: Outline[] = [];
  const open: Outline[] = [];
  const add = (section: Section) => {
    while ((open.at(-1)?.section.level ?? 0) >= section.level) open.pop();
    const entry: Outline = { section, children: [] };
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
    for (const child of section.children) if (child.type === "section") add(child);
  };
  for (const document of state.documents) {
    for (const child of document.children) if (child.type === "section") add(child);
  }
  return top;
}

/** Fills the tables of contents. */
export function resolveContents(state: State, outline: readonly Outline[]): void {
  for (const { node, section } of state.contents) {
    const titles = node.children.filter((child) => child.type === "title");
    const entries = node.local && section ? find(outline, section) : outline;
    const context = { state, contents: node, depth: node.depth ?? Number.POSITIVE_INFINITY };
    const list = listOf(context, entries, 1);
    if (list === undefined) reportAt(state, "contents-empty", node.position);
    node.children = list ? [...titles, list] : [...titles];
  }
}

function find(outline: readonly Outline[], section: Section): readonly Outline[] {
  for (const entry of outline) {
    if (entry.section === section) return entry.children;
    const found = find(entry.children, section);
    if (found.length > 0) return found;
  }
  return [];
}

interface ListContext {
  readonly state: State;
  readonly contents: State["contents"][number]["node"];
  readonly depth: number;
}

function listOf(context: ListContext, entries: readonly Outline[], level: number): BulletList | undefined {
  const children = entries.flatMap(({ section, children: below }): ListItem[] => {
    const [title] = section.children;
    if (title?.type !== "title") return [];
    const item = itemOf(context, section, title);
    const list = level < context.depth ? listOf(context, below, level + 1) : undefined;
    if (list) item.children.push(list);
    return [item];
  });
  if (children.length === 0) return undefined;
  return { type: "bulletList", position: context.contents.position, children };
}

function itemOf({ state, contents }: ListContext, section: Section, title: Title): ListItem {
  const { position } = contents;
  const reference: Reference = { type: "reference", position, children: title.children.flatMap(entryText) };
  const [refid] = section.ids ?? [];
  if (refid !== undefined) reference.refid = refid;
  const id = giveId(state.ids, reference, [], "toc-entry");
  delete title.refid;
  if (contents.backlinks === "entry" && !title.children.some(holdsReference)) title.refid = id;
  const [top] = contents.ids ?? [];
  if (contents.backlinks === "top" && top !== undefined) title.refid = top;
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
