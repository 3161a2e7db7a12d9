import type { Element } from "hast";
import type { Document, Node, Section } from "../rst/tree.ts";
import { PAGE_PREFIX } from "./anchors.ts";
import { type Context, linkToNode } from "./context.ts";
import { classes, element } from "./element.ts";
import { sectionsIn } from "./parts.ts";
import { renderTitle } from "./section.ts";
import { withoutLinks } from "./without-links.ts";

export interface ContentsOptions {
  /** The sections that are listed without those inside them. */
  readonly closed: ReadonlySet<Node>;
  /** The section that the page shows, where it is one of several pages. */
  readonly here?: Section | undefined;
}

/** The contents beside the page; without script they are a plain list. */
export function renderNavigation(document: Document, context: Context, options: ContentsOptions): Element {
  const list = renderContents(document, context, options);
  return element("nav", { id: `${PAGE_PREFIX}contents`, "aria-label": "Contents" }, list);
}

/** The sections of a document as nested lists of links. */
export function renderContents(
  document: Document,
  context: Context,
  options: ContentsOptions,
): Element | undefined {
  return listOf(sectionsIn(document), { ...context, isCopy: true }, options);
}

function listOf(
  sections: readonly Section[],
  context: Context,
  options: ContentsOptions,
): Element | undefined {
  if (sections.length === 0) return undefined;
  return element(
    "ul",
    {},
    sections.map((section) => {
      const [title] = section.children;
      const children = title?.type === "title" ? withoutLinks(title.children) : [];
      const isHere = section === options.here;
      const properties = { href: linkToNode(context, section), ...(isHere && { "aria-current": "page" }) };
      const link = element("a", properties, renderTitle(children, context));
      const inside = options.closed.has(section) ? undefined : listOf(sectionsIn(section), context, options);
      return element("li", classes(isHere ? "open" : undefined), link, inside);
    }),
  );
}
