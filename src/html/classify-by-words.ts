import {
  type Block,
  type Document,
  type Inline,
  type Node,
  type Section,
  type Table,
  textOf,
} from "../doctree/tree.ts";
import { addClasses } from "../rst/resolve/class-marks.ts";
import { nameIn } from "./reference/type-places.ts";

/**
 * Gives sections and blocks the classes that a page goes by, where nothing says them: templates of the `2015` set, and those of
 * projects that were written for the first edition, know none, and Markdown cannot say those of tables and paragraphs. It goes by
 * the words of both sets of that time. What it gives is taken away when the document is resolved again.
 * @param lacksClasses whether a block is one of those
 */
export function classifyByWords(
  { children }: Document | Section,
  lacksClasses: (block: Block) => boolean,
): void {
  let above: Block | undefined;
  for (const block of children) {
    const isGuessed = lacksClasses(block);
    if (isGuessed) addClasses(block, classesOf(block));
    if (block.type === "section") classifyByWords(block, lacksClasses);
    if (isGuessed && block.type === "table") nameAbove(block, above);
    if (block.type !== "comment" && block.type !== "target" && block.type !== "class") above = block;
  }
}

function classesOf(block: Block): string[] {
  if (block.type === "section") return ofTitle(block);
  if (block.type === "rubric") return ofLabel(block);
  if (block.type === "table") return ofTable(block);
  if (block.type === "definitionList") return ofKind(block.children[0]?.children[0]);
  if (block.type !== "paragraph") return [];
  if (onlyIn(block)?.type === "strong") return ofLabel(block);
  return isTypeSentence(block.children) ? ["value-type"] : ofKind(block);
}

/** A method with a path, or the variant of an event type. */
function ofTitle({ children: [title] }: Section): string[] {
  const children = title?.type === "title" ? title.children.filter(({ type }) => type !== "generated") : [];
  const only = onlyIn({ children });
  const name = only?.type === "literal" ? only.value : "";
  if (/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE) \/\S*$/.test(name)) return ["endpoint"];
  return /^[^#]+#[^#]+$/.test(name) ? ["event"] : [];
}

/** Labels of responses: `**Status code 200:**` in the `2015` set, rubrics of the class `response` in the other. */
function ofLabel(label: Block): string[] {
  const text = textOf(label);
  if (!label.classes?.includes("response") && !/^Status code (?:\d{3}|default):$/.test(text))
    return ["label"];
  const [status] = /\b[1-5](?:\d\d|xx)\b/i.exec(text) ?? [];
  return ["label", "response", ...(status ? [`status-${status.toLowerCase()}`] : [])];
}

/** A table with a column that is headed `Type`. */
function ofTable({ children }: Table): string[] {
  const first = children.find((child) => child.type === "row");
  let column = 1;
  for (const cell of first?.header ? first.children : []) {
    if (cell.children.length === 1 && textOf(cell).trim() === "Type")
      return ["object", `type-column-${column}`];
    column += cell.columns;
  }
  return [];
}

/** What is nothing but a name, or a term with what it means, names the table below it that has no caption. */
function nameAbove({ children: [first], classes }: Table, above: Block | undefined): void {
  if (above?.type !== "paragraph" && above?.type !== "definitionList") return;
  const isName = above.children.length === 1 && nameIn(above) !== undefined;
  if (isName && first?.type !== "title" && classes?.includes("object")) addClasses(above, ["object"]);
}

/** `*State Event*`, as the `2015` set writes it. */
function ofKind(node: Around | undefined): string[] {
  const only = node && onlyIn(node);
  return only?.type === "emphasis" && /^(?:State|Message) Event$/.test(textOf(only)) ? ["event-kind"] : [];
}

/** A sentence that begins with what a value is and its type, ``Body: `[Room]`.`` */
function isTypeSentence([label, type, after]: readonly Inline[]): boolean {
  if (label?.type !== "text" || type?.type !== "literal" || after?.type !== "text") return false;
  return /^[A-Z][\w ]*: $/.test(label.value) && after.value.startsWith(".");
}

interface Around {
  readonly children: readonly Node[];
}

function onlyIn({ children }: Around): Node | undefined {
  return children.length === 1 ? children[0] : undefined;
}
