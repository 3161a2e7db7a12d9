import {
  type Block,
  type Literal,
  type Node,
  type Paragraph,
  type Rubric,
  type Section,
  type Table,
  type Text,
  textOf,
} from "../doctree/tree.ts";

/** A block that tells types: a table of an object's keys or of parameters, or a sentence such as ``Body: `[Room]`.`` */
export interface TypePlace {
  readonly block: Table | TypeSentence;
  /** The name that types know the object of a table by. */
  readonly name?: string;
  /** Where links to it lead: to the table, or to what names it above. */
  readonly head: Block;
  /** The small title above it, such as `Response 200`; empty where there is none. */
  readonly part: string;
}

/**
 * The blocks directly in a section that tell types. The name of a table's object is a literal at the end of its caption,
 * alone in the paragraph above, or at the end of the term above that its description stands under.
 */
export function typePlaces(section: Section): TypePlace[] {
  const found: TypePlace[] = [];
  let part = "";
  let above: Block | undefined;
  for (const block of section.children) {
    if (isLabel(block)) part = textOf(block);
    else if (isTypeSentence(block)) found.push({ block, head: block, part });
    else if (block.type === "table" && typeColumn(block) >= 0) {
      const isNamed = block.children[0]?.type === "title";
      const head = isNamed || above === undefined ? block : above;
      const name = nameIn(head);
      found.push(name === undefined ? { block, head: block, part } : { block, name, head, part });
    }
    if (block.type !== "comment" && block.type !== "target") above = block;
  }
  return found;
}

export type Label = Rubric | Paragraph;

/** Whether a block is a small title: a rubric, or a paragraph of nothing but strong text. */
export function isLabel(block: Block): block is Label {
  if (block.type === "rubric") return true;
  return block.type === "paragraph" && block.children.length === 1 && block.children[0]?.type === "strong";
}

/** A sentence that begins with what a value is and its type. */
export interface TypeSentence extends Paragraph {
  readonly children: [label: Text, type: Literal, ...Paragraph["children"]];
}

export function isTypeSentence(block: Block): block is TypeSentence {
  if (block.type !== "paragraph") return false;
  const [label, type, after] = block.children;
  if (label?.type !== "text" || type?.type !== "literal" || after?.type !== "text") return false;
  return /^[A-Z][\w ]*: $/.test(label.value) && after.value.startsWith(".");
}

/** The column that tells types, from 0 on; -1 where there is none. */
export function typeColumn({ children }: Table): number {
  let column = 0;
  for (const child of children) {
    if (child.type === "title") continue;
    if (!child.header) return -1;
    for (const cell of child.children) {
      if (cell.children.length === 1 && textOf(cell).trim() === "Type") return column;
      column += cell.columns;
    }
    return -1;
  }
  return -1;
}

/** The name that a table has from its caption, or from the block above it. */
function nameIn(head: Block): string | undefined {
  if (head.type === "paragraph") return head.children.length === 1 ? literalAtEnd(head) : undefined;
  if (head.type === "definitionList")
    return head.children.length === 1 ? literalAtEnd(head.children[0]?.children[0]) : undefined;
  const first = head.type === "table" ? head.children[0] : undefined;
  return first?.type === "title" ? literalAtEnd(first) : undefined;
}

function literalAtEnd(node: { readonly children: readonly Node[] } | undefined): string | undefined {
  const last = node?.children.at(-1);
  return last?.type === "literal" ? last.value : undefined;
}
