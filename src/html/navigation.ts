import type { Element } from "hast";
import type { Document, Node, Section } from "../rst/tree.ts";
import { PAGE_PREFIX } from "./anchors.ts";
import type { Context } from "./context.ts";
import { element } from "./element.ts";
import { renderTitle } from "./section.ts";
import { withoutLinks } from "./without-links.ts";

/** The contents of the whole page, beside it; without script they are a plain list. */
export function renderNavigation(document: Document, context: Context): Element {
  const copy = { ...context, isCopy: true };
  const list = listOf(sectionsIn(document), copy);
  return element("nav", { id: `${PAGE_PREFIX}contents`, "aria-label": "Contents" }, list);
}

function listOf(sections: readonly Section[], context: Context): Element | undefined {
  if (sections.length === 0) return undefined;
  return element(
    "ul",
    {},
    sections.map((section) => {
      const [title] = section.children;
      const children = title?.type === "title" ? withoutLinks(title.children) : [];
      const href = `#${encodeURI(context.anchors.get(section)?.id ?? "")}`;
      const link = element("a", { href }, renderTitle(children, context));
      return element("li", {}, link, listOf(sectionsIn(section), context));
    }),
  );
}

function sectionsIn(node: Document | Section): Section[] {
  return node.children.filter((child: Node): child is Section => child.type === "section");
}
