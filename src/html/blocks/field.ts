import type { Element } from "hast";
import { type Field, type FieldList, type OptionList, textOf } from "../../doctree/tree.ts";
import { anchored, type Context, plainWords } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { renderInline } from "./inline.ts";
import { renderCompact } from "./nested.ts";

/** A field as long as this at most may be shown as a badge. */
const BADGE_LENGTH = 48;

/** `:Name: value` lists: badges where all fields are short, or else rows. */
export function renderFields(node: FieldList, context: Context): Element {
  const size = node.children.every(isShort) ? "badge" : undefined;
  const fields = node.children.map((field) => {
    const parts = field.children.map((part) => {
      if (part.type === "fieldName")
        return element("dt", {}, renderInline(part.children, plainWords(context)));
      return element("dd", {}, renderCompact(part.children, context));
    });
    return anchored(context, field, element("div", classes(size, ...(field.classes ?? [])), parts));
  });
  return element("dl", classes("fields", ...(node.classes ?? [])), fields);
}

function isShort(field: Field): boolean {
  const bodies = field.children.flatMap((part) => (part.type === "fieldBody" ? part.children : []));
  const isPlain = bodies.length === 0 || (bodies.length === 1 && bodies[0]?.type === "paragraph");
  return isPlain && textOf(field).length <= BADGE_LENGTH;
}

/** The options of a program. */
export function renderOptions(node: OptionList, context: Context): Element {
  const parts = node.children.flatMap((item): Child[] => {
    const options = item.options.map(({ option, delimiter, argument }, index) => [
      index > 0 ? ", " : "",
      element("code", {}, option, delimiter, argument && element("var", {}, argument)),
    ]);
    return [
      anchored(context, item, element("dt", {}, options)),
      ...item.children.map((description) => element("dd", {}, renderCompact(description.children, context))),
    ];
  });
  return element("dl", classes("options", ...(node.classes ?? [])), parts);
}
