import type {
  Block,
  BulletList,
  DefinitionList,
  EnumeratedList,
  EnumerationType,
  FieldList,
  ListItem,
  OptionList,
} from "../../doctree/tree.ts";
import { formatEnumerator } from "../block/enumerator.ts";
import { STEP, writeBody } from "./directive.ts";
import { asParagraph } from "./line-start.ts";
import { indent, put, putBlank, putItem } from "./output.ts";
import { lineOf } from "./phrase.ts";
import { isFilled, withLabel } from "./writable.ts";
import type { Writing } from "./writing.ts";

export function bulletOf({ bullet }: BulletList): string {
  return bullet ?? "-";
}

export function writeBulletList(writing: Writing, list: BulletList): void {
  writeItems(writing, list.children, () => `${bulletOf(list)} `);
}

export function writeEnumeratedList(writing: Writing, list: EnumeratedList): void {
  const { prefix, suffix, children } = list;
  const start = Math.max(0, list.start);
  const last = start + children.length - 1;
  const known = (kind: EnumerationType) => formatEnumerator(last, kind, prefix, suffix) !== undefined;
  const kind = known(list.enumeration) ? list.enumeration : "arabic";
  writeItems(writing, children, (index) => formatEnumerator(start + index, kind, prefix, suffix) ?? "#. ");
}

/**
 * Writes items one below the other, with a blank line behind those that are more than a paragraph, and before those that hold
 * nothing: a marker alone does not make a list of the line above it.
 */
function writeItems(writing: Writing, items: readonly ListItem[], marker: (index: number) => string): void {
  let wasLarge = false;
  for (const [index, { position, checked, children }] of items.entries()) {
    const blocks =
      checked === undefined ? children : withLabel(checked ? "[x] " : "[ ] ", children, position);
    const [first, ...rest] = blocks;
    if (wasLarge || (index > 0 && !(first && isFilled(first)))) putBlank(writing);
    putItem(writing, marker(index), position.start.line, () => writing.write(writing, blocks));
    wasLarge = rest.length > 0 || first?.type !== "paragraph";
  }
}

/** Writes terms with their definitions. */
export function writeDefinitionList(writing: Writing, list: DefinitionList): void {
  for (const [index, { children }] of list.children.entries()) {
    if (index > 0) putBlank(writing);
    const terms: string[] = [];
    const body: Block[] = [];
    let origin = list.position.start.line;
    for (const child of children) {
      if (child.type === "definition") for (const each of child.children) body.push(each);
      else {
        terms.push(lineOf(child.children, writing.whole, { inTerm: true }));
        if (terms.length === 1) origin = child.position.start.line;
      }
    }
    // As in a quote: it may be in one.
    const [line = ""] = asParagraph([terms.join(" : ")], true);
    put(writing, line === "" ? "\\" : line, origin);
    indent(writing, STEP, () => writeBody(writing, body, origin));
  }
}

export function writeFieldList(writing: Writing, list: FieldList): void {
  for (const { children, position } of list.children) {
    let name = "";
    const body: Block[] = [];
    for (const child of children) {
      if (child.type === "fieldName") name = lineOf(child.children, writing.whole);
      else for (const each of child.children) body.push(each);
    }
    writeLabelled(writing, `:${fieldName(name)}:`, body, position.start.line);
  }
}

/** A colon in a field's name must not look like its end, nor like a role. */
function fieldName(name: string): string {
  return name.replace(/^:|:(?=\s|$)/g, "\\:");
}

export function writeOptionList(writing: Writing, list: OptionList): void {
  for (const { options, children, position } of list.children) {
    const names = options.map(({ option, delimiter, argument }) => option + delimiter + argument);
    writeLabelled(
      writing,
      `${names.join(", ")} `,
      children.flatMap((child) => child.children),
      position.start.line,
    );
  }
}

/**
 * Writes a label and the block that belongs to it: behind it where the block begins with a paragraph. How far the
 * block is indented its further lines tell, so that what is indented itself cannot follow that.
 */
export function writeLabelled(writing: Writing, label: string, body: readonly Block[], origin: number): void {
  const [first, second] = body;
  const hangs = second?.type === "blockQuote" || second?.type === "literalBlock";
  if (first === undefined || (first.type === "paragraph" && !hangs))
    putItem(writing, `${label} `, origin, () => writing.write(writing, body), STEP);
  else {
    put(writing, label, origin);
    indent(writing, STEP, () => writeBody(writing, body, origin));
  }
}
