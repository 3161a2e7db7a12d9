import type { Element, ElementContent, Root } from "hast";
import type { Document, Node, Section } from "../doctree/tree.ts";
import { highlight } from "./blocks/highlight.ts";
import type { Context } from "./context.ts";
import { type Child, classes, element } from "./element.ts";
import { renderIndexes } from "./indexes/indexes.ts";
import { renderMeta } from "./meta.ts";
import { renderNavigation } from "./navigation.ts";
import type { Frame } from "./read-text.ts";
import { renderParts } from "./reference/response.ts";
import { PAGE_PREFIX } from "./site/anchors.ts";
import { aroundFirstPage, renderNeighbours } from "./site/folder.ts";
import { firstPage, type Part } from "./site/parts.ts";
import { addressFor, addressFrom, type Publication, type Site } from "./site/site.ts";
import { titleOfTarget } from "./site/title.ts";
import { writeHtml } from "./write.ts";

/** Style, search index and script: in the page, or as links to files that several pages share. */
export interface Brought {
  readonly style: Child;
  /** Asked for once the text of the page is there. */
  readonly scripts: () => Child;
}

/** Renders one page of a target. */
export function renderPage(part: Part, publication: Publication, site: Site, brought: Brought): string {
  const { document, frame, parts, indexes } = publication;
  const context = contextOf(part, publication, site);
  const title = titleOfTarget(publication);
  const isInFolder = site.layout === "pages";
  const start = firstPage(site.ending);
  const isFirst = isInFolder && part.file === start;
  const around = isFirst ? aroundFirstPage(part, publication, title, context) : undefined;
  const pageTitle = part.title === undefined ? title : `${part.title} – ${title}`;
  const page = [
    bar(title, isInFolder ? start : `#${PAGE_PREFIX}content`, frame),
    renderNavigation(document, context, { closed: closedOn(part, parts), here: shownOn(part), indexes }),
    element("script", {}, CONTENTS_SCRIPT),
    element(
      "main",
      { id: `${PAGE_PREFIX}content`, tabIndex: -1 },
      around?.before,
      renderParts(part.blocks, context),
      renderIndexes(part.indexes, context),
      around?.behind,
      part === parts[0] ? renderMoved(publication, part, site) : undefined,
      renderNeighbours(part, parts, title),
    ),
  ];
  const isFramed = frame.header !== undefined || frame.footer !== undefined;
  const body = element(
    "body",
    classes(around ? "first" : undefined),
    element("a", { ...classes("skip"), href: `#${PAGE_PREFIX}content` }, "Skip to content"),
    isFramed ? [markup(frame.header), element("div", classes("frame"), page), markup(frame.footer)] : page,
    brought.scripts(),
  );
  const html = element("html", { lang: frame.lang }, head(document, pageTitle, frame, brought), body);
  const root: Root = { type: "root", children: [{ type: "doctype" }, html] };
  return `${writeHtml(root)}\n`;
}

/** What a page of a target is rendered with. */
export function contextOf(part: Part, { ids, anchors, shared, output }: Publication, site: Site): Context {
  const from = { output, file: part.file };
  return {
    ids,
    anchors,
    addressOf: (id) => addressFrom(from, { output, id }, site),
    linkOut: (address) => addressFor(address, from, site),
    topLevel: part.section?.level ?? 1,
    elsewhere: part.elsewhere,
    isCopy: false,
    level: 0,
    line: site.sourceLines ? 0 : undefined,
    types: undefined,
    shared,
    memory: site.memory,
    highlight,
  };
}

/** Old anchors of what is in other targets now; each shows itself only to those who come for it. */
function renderMoved({ moved, output }: Publication, { file }: Part, site: Site): Element | undefined {
  if (moved.size === 0) return undefined;
  const notes = [...moved].map(([id, to]) => {
    const link = element(
      "a",
      { href: addressFrom({ output, file }, to, site) },
      `${to.output}: ${to.id ?? ""}`,
    );
    return element("p", { id }, "This has moved to ", link, ".");
  });
  return element("div", classes("moved"), notes);
}

/** In the contents, the sections of other pages stand without what is inside them. */
function closedOn(part: Part, parts: readonly Part[]): Set<Node | "indexes"> {
  return new Set(parts.flatMap((each) => (each === part ? [] : (shownOn(each) ?? []))));
}

/** What a page of several shows, as the contents list it. */
function shownOn({ section, title, indexes }: Part): Section | "indexes" | undefined {
  return section ?? (title !== undefined && indexes.length > 0 ? "indexes" : undefined);
}

/** Opens the contents at the section of the address before they are shown: opened later, they would move. */
const CONTENTS_SCRIPT =
  'if(location.hash)for(const link of document.links)if(link.hash===location.hash)for(let item=link.closest("li");item;item=item.parentElement.closest("li"))item.classList.add("open")';

/** Before anything is shown: the theme that the reader chose, and whether there is a script at all. */
const EARLY_SCRIPT =
  'document.documentElement.classList.add("script");try{document.documentElement.dataset.theme=localStorage.getItem("theme")||""}catch{}';

function head(document: Document, title: string, frame: Frame, { style }: Brought): Element {
  return element(
    "head",
    {},
    element("meta", { charSet: "utf-8" }),
    element("title", {}, title),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    renderMeta(document),
    style,
    element("script", {}, EARLY_SCRIPT),
    markup(frame.head),
  );
}

/** The bar above the page; its buttons are the script's. */
function bar(title: string, start: string, { logo }: Frame): Element {
  const name =
    logo === undefined
      ? title
      : [
          element("img", { ...classes("logo"), src: logo, alt: title }),
          element("span", { "aria-hidden": "true" }, title),
        ];
  return element(
    "header",
    classes("bar"),
    element("a", { ...classes("menu"), href: `#${PAGE_PREFIX}contents` }, "Contents"),
    element("a", { ...classes("name"), href: start }, name),
  );
}

/** The project's own markup, as it is. */
function markup(value: string | undefined): ElementContent | undefined {
  return value === undefined ? undefined : { type: "raw", value };
}
