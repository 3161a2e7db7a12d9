import type { Element } from "hast";
import type { Context } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { renderContents } from "../navigation.ts";
import type { Say } from "../page-words.ts";
import type { Part } from "./parts.ts";
import type { Layout, Publication } from "./publication.ts";
import { titleOfTarget } from "./title.ts";

/** What the first page of a folder needs beside its text: a title, and, behind it, what all of them hold. */
export function aroundFirstPage(
  part: Part,
  publication: Publication,
  context: Context,
  layout: Layout,
): { before: Child; behind: Child } {
  const { document, indexes, tags, groups } = publication;
  const shown = part.blocks.filter((block) => !part.elsewhere.has(block));
  const hasHeading = shown.some(({ type }) => type === "section");
  return {
    before: hasHeading ? undefined : element("h1", {}, titleOfTarget(publication)),
    behind:
      layout === "one-page"
        ? undefined
        : element(
            "nav",
            { ...classes("all-pages"), "aria-label": context.say("allPages") },
            renderContents(document, context, { closed: new Set(), indexes, tags, groups }),
          ),
  };
}

/** Where a page stands among the others. */
export function renderBreadcrumb({ title = "" }: Part, whole: string, start: string, say: Say): Element {
  return element(
    "nav",
    { ...classes("breadcrumb"), "aria-label": say("breadcrumb") },
    element("a", { href: start }, whole),
    " › ",
    element("span", { "aria-current": "page" }, title),
  );
}

/** A page as others link to it. */
export interface PageLink {
  readonly href: string;
  readonly title: string;
}

/** Links to the pages before and behind one of several. */
export function renderNeighbours(pages: readonly PageLink[], at: number, say: Say): Element | undefined {
  const link = (to: PageLink | undefined, rel: "prev" | "next", word: string) =>
    to && element("a", { rel: [rel], href: to.href }, element("span", {}, word), to.title);
  if (pages.length < 2) return undefined;
  return element(
    "nav",
    { ...classes("neighbours"), "aria-label": say("pages") },
    link(pages[at - 1], "prev", say("previous")),
    link(pages[at + 1], "next", say("next")),
  );
}
