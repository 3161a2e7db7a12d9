import type { DefinitionListItem, Node, Row, Section } from "../../doctree/tree.ts";
import { textOf } from "../../doctree/tree.ts";
import { childrenOf } from "../../doctree/walk.ts";
import { typeColumn } from "../reference/page-classes.ts";
import { summaryIn } from "../reference/summary.ts";
import { typePlaces } from "../reference/type-places.ts";
import type { Anchors } from "../site/anchors.ts";
import type { SearchPart } from "./search-data.ts";

/** What the search knows of what stands directly in a section, wherever it stands. */
export interface SectionContent {
  readonly parts: readonly { readonly id: string; readonly name: string; readonly kind: SearchPart[2] }[];
  /** The texts of its blocks, and of its parts. */
  readonly blocks: readonly string[];
  readonly texts: readonly string[];
}

/** Reads a section without the sections in it and without examples. */
export function contentOf(section: Section, anchors: Anchors): SectionContent {
  const parts: SectionContent["parts"][number][] = [];
  const texts: string[] = [];
  const blocks: string[] = [];
  /** They stand behind all else: an excerpt begins with what is said in sentences. */
  const fields: string[] = [];
  const addPart = (node: Node, name: string, kind: SearchPart[2], text: string) => {
    const id = anchors.get(node)?.id;
    if (id === undefined || name === "") return;
    parts.push({ id, name, kind });
    texts.push(text);
  };
  const types = new Map<Node, string>();
  for (const { head, name } of typePlaces(section)) if (name !== undefined) types.set(head, name);
  const visit = (node: Node): void => {
    if (SKIPPED.has(node.type)) return;
    const type = types.get(node);
    if (type !== undefined) addPart(node, type, "type", node.type === "table" ? "" : said(node));
    if (node.type === "table") {
      for (const row of node.children) {
        if (row.type !== "row") add(blocks, shownText(row));
        else if (!row.header) visitRow(row, typeColumn(node) >= 0);
      }
    } else if (type !== undefined) return;
    else if (node.type === "fieldList") for (const field of node.children) add(fields, shownText(field));
    else if (node.type === "definitionListItem") visitTerm(node);
    else if (STANDING_APART.has(node.type)) add(blocks, shownText(node));
    else for (const child of childrenOf(node)) visit(child);
  };
  const visitRow = (row: Row, isOfType: boolean) => {
    const [first, ...others] = row.children;
    const name = first ? nameOfCell(first, isOfType) : "";
    const rest = others.map(shownText).filter((text) => text !== "");
    addPart(row, name, "field", rest.join(" · "));
    if (name === "" || !anchors.has(row)) add(blocks, row.children.map(shownText).join(" · "));
    // A list of values in a cell has names of its own.
    for (const cell of others)
      for (const block of cell.children) if (block.type === "definitionList") visit(block);
  };
  const visitTerm = (item: DefinitionListItem) => {
    const [term, ...others] = item.children;
    const [literal, ...more] = term?.type === "term" ? term.children : [];
    const name = literal?.type === "literal" && more.length === 0 ? literal.value : "";
    const text = others.map(shownText).join(" ");
    addPart(item, name, "field", text);
    if (name === "" || !anchors.has(item)) add(blocks, shownText(item));
  };
  const summary = summaryIn(section);
  for (const block of section.children) if (block.type !== "title" && block !== summary) visit(block);
  return { parts, blocks: [...blocks, ...fields], texts };
}

/** What is said of an object above its table. */
function said(head: Node): string {
  const [item] = childrenOf(head);
  return item?.type === "definitionListItem" ? item.children.slice(1).map(shownText).join(" ") : "";
}

function add(blocks: string[], text: string): void {
  if (text !== "") blocks.push(text);
}

/** What a row is looked up by: a literal, or in a table of an object's keys any single word. */
function nameOfCell(cell: Node, isOfType: boolean): string {
  const [paragraph] = childrenOf(cell);
  const [first, ...more] = paragraph?.type === "paragraph" ? paragraph.children : [];
  const text = paragraph ? textOf(paragraph).trim() : "";
  const isLiteral = first?.type === "literal" && more.every(({ type }) => type !== "literal");
  if (isLiteral) return first.value;
  return isOfType && /^\S{1,100}$/.test(text) ? text : "";
}

/** The text of a node as excerpts show it: what stands apart has a blank between. */
export function shownText(node: Node): string {
  const found: string[] = [];
  const collect = (each: Node) => {
    if (SKIPPED.has(each.type)) return;
    if (each.type === "literal" || each.type === "text") found.push(each.value);
    else for (const child of childrenOf(each)) collect(child);
    if (STANDING_APART.has(each.type)) found.push(" ");
  };
  collect(node);
  return found.join("").replace(/\s+/g, " ").trim();
}

const STANDING_APART: ReadonlySet<string> = new Set<Node["type"]>([
  ...(["paragraph", "term", "classifier", "fieldName", "field", "rubric", "title", "caption"] as const),
  ...(["line", "attribution", "footnote", "citation", "optionListItem"] as const),
]);

const SKIPPED: ReadonlySet<string> = new Set<Node["type"]>([
  ...([
    "section",
    "comment",
    "contents",
    "substitutionDefinition",
    "literalBlock",
    "raw",
    "generated",
  ] as const),
]);
