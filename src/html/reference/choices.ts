import type { Element } from "hast";
import type { BulletList, EnumeratedList, Literal, Paragraph } from "../../doctree/tree.ts";
import { type Child, classes, element } from "../element.ts";
import { hasPageClass } from "./page-classes.ts";

/** More values to choose from are folded, behind the first of them. */
const MOST_SHOWN = 12;
const SHOWN_OF_MANY = 3;

/** What is made of a list of values to choose from; folded where they are many. */
export function folded(node: Paragraph | BulletList | EnumeratedList, made: Element): Element {
  const values = hasPageClass(node, "choices") ? valuesIn(node) : [];
  if (values.length <= MOST_SHOWN) return made;
  const first = values.slice(0, SHOWN_OF_MANY).map((value): Child => [element("code", {}, value), ", "]);
  const summary = element("summary", {}, `One of ${values.length}: `, first, "…");
  return element("details", classes("choices"), summary, made);
}

function valuesIn(node: Paragraph | BulletList | EnumeratedList): string[] {
  const values = node.type === "paragraph" ? node.children.filter(isLiteral) : describedValues(node);
  return values.map(({ value }) => value);
}

/** The values that the items of a list begin with, each of which says what one of them means. */
export function describedValues({ children }: BulletList | EnumeratedList): Literal[] {
  return children.flatMap(({ children: [first] }) =>
    first?.type === "paragraph" ? first.children.filter(isLiteral).slice(0, 1) : [],
  );
}

function isLiteral(node: { type: string }): node is Literal {
  return node.type === "literal";
}
