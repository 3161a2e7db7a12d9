import {
  type Block,
  type Cell,
  type Literal,
  type Node,
  type Paragraph,
  type Section,
  type Table,
  type Text,
  textOf,
} from "../../doctree/tree.ts";
import { hasPageClass, typeColumn } from "./page-classes.ts";

/** A block that tells types: a table of an object's keys or of parameters, or a paragraph such as ``Body: `[Room]`.`` */
export interface TypePlace {
  readonly block: Table | Paragraph;
  /** The name that types know the object of a table by. */
  readonly name?: string;
  /** Where links to it lead: to the table, or to what names it above. */
  readonly head: Block;
  /** The label above it, such as `Response 200`; empty where there is none. */
  readonly part: string;
  /** Which of the section's blocks it is, from 0. */
  readonly index: number;
}

/** The blocks directly in a section that tell types, in the order of the text. */
export function typePlaces(section: Section): TypePlace[] {
  const found: TypePlace[] = [];
  const parts = partsOf(section);
  let named: { name: string; head: Block } | undefined;
  for (const [index, block] of section.children.entries()) {
    const part = parts[index] ?? "";
    const name = hasPageClass(block, "object") ? nameIn(block) : undefined;
    if (name !== undefined) named = { name, head: block };
    if (block.type === "paragraph" && hasPageClass(block, "value-type"))
      found.push({ block, head: block, part, index });
    if (block.type === "table" && typeColumn(block) >= 0) {
      found.push({ block, head: block, ...named, part, index });
      named = undefined;
    }
  }
  return found;
}

/** For each block directly in a section the label above it, such as `Response 200`; empty where there is none. */
export function partsOf({ children }: Section): string[] {
  let part = "";
  return children.map((block) => {
    if (startsPart(block)) part = textOf(block);
    return part;
  });
}

/** Whether a block begins a part of its section. */
export function startsPart(block: Block): boolean {
  return hasPageClass(block, "label") || hasPageClass(block, "response");
}

/** The literal at the end of a caption, of the first term of a list, or of a paragraph. */
export function nameIn(head: Block): string | undefined {
  if (head.type === "definitionList") return literalAtEnd(head.children[0]?.children[0]);
  if (head.type === "table") return literalAtEnd(head.children[0]);
  return head.type === "paragraph" ? literalAtEnd(head) : undefined;
}

function literalAtEnd(node: { readonly children: readonly Node[] } | undefined): string | undefined {
  const last = node?.children.at(-1);
  return last?.type === "literal" ? last.value : undefined;
}

/** Whether a block says which property tells which object a value is. */
export function isDiscriminator(node: Node): node is Paragraph {
  return node.type === "paragraph" && hasPageClass(node, "discriminator");
}

/** The type that a paragraph tells: its first literal. */
export function typeIn({ children }: Paragraph): Literal | undefined {
  return children.find((child) => child.type === "literal");
}

/** What a cell holds, if that is a name or a type and nothing else. */
export function onlyText({ children: [paragraph, ...others] }: Cell): Text | Literal | undefined {
  if (paragraph?.type !== "paragraph" || others.length > 0) return undefined;
  const [only, ...more] = paragraph.children;
  return more.length === 0 && (only?.type === "text" || only?.type === "literal") ? only : undefined;
}
