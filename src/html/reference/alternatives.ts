import type { Element } from "hast";
import type { Paragraph } from "../../doctree/tree.ts";
import { type Context, linkToNode } from "../context.ts";
import { classes, element } from "../element.ts";
import { hasPageClass } from "./page-classes.ts";
import { typeTargets } from "./type-links.ts";
import { typeIn } from "./type-places.ts";

/**
 * The objects that a sentence such as ``Body: `Cat or Dog`.`` tells to be alternatives, as a list of links, which the script
 * makes tabs of; undefined where it tells none.
 */
export function renderAlternatives(
  node: Paragraph,
  { section, shared, ...context }: Context,
): Element | undefined {
  if (section === undefined || !hasPageClass(node, "value-type")) return undefined;
  const type = typeIn(node);
  const split = type && typeTargets(section, shared.get(section))?.(node);
  const parts = split?.(type?.value ?? "") ?? [];
  const named = parts.flatMap((part) => (typeof part === "string" ? [] : [part]));
  const between = parts.slice(parts.findIndex(isNamed) + 1, parts.findLastIndex(isNamed));
  const isUnion = between.every((part) => isNamed(part) || part === " or ");
  if (named.length < 2 || !isUnion) return undefined;
  const items = named.map(({ name, head }) => {
    const link = { ...classes("type"), href: linkToNode({ ...context, section, shared }, head) };
    return element("li", {}, element("a", link, element("code", {}, name)));
  });
  return element("ul", classes("alternatives"), items);
}

function isNamed(part: unknown): boolean {
  return typeof part !== "string";
}
