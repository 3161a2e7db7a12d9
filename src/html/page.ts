import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { type Document, type Section, textOf } from "../rst/tree.ts";
import { PAGE_PREFIX } from "./anchors.ts";
import { renderBlocks } from "./block.ts";
import type { Context } from "./context.ts";
import { classes, element } from "./element.ts";
import { highlight } from "./highlight.ts";
import { renderMeta } from "./meta.ts";
import { renderNavigation } from "./navigation.ts";
import { searchIndex } from "./search-index.ts";

/** What a page brings along for the browser. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

export interface PageOptions {
  /** The title where the document has none. */
  readonly name: string;
  readonly assets: PageAssets;
}

/** Renders a resolved document as one page that needs no other file. */
export function renderPage(
  document: Document,
  { ids, anchors }: Pick<Context, "ids" | "anchors">,
  { name, assets }: PageOptions,
): string {
  const context: Context = { ids, anchors, isCopy: false, highlight };
  const content = renderBlocks(document.children, context);
  const title = titleOf(document) ?? name;
  const root: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      element(
        "html",
        { lang: "en" },
        head(document, title, assets),
        element(
          "body",
          {},
          element("a", { ...classes("skip"), href: `#${PAGE_PREFIX}content` }, "Skip to content"),
          bar(title),
          renderNavigation(document, context),
          element("main", { id: `${PAGE_PREFIX}content`, tabIndex: -1 }, content),
          element(
            "script",
            { type: "application/json", id: `${PAGE_PREFIX}search-index` },
            searchIndex(document, context).replaceAll("<", "\\u003c"),
          ),
          element("script", {}, assets.script),
        ),
      ),
    ],
  };
  return `${toHtml(root, { allowDangerousHtml: true })}\n`;
}

/** Before anything is shown: the theme that the reader chose, and whether there is a script at all. */
const EARLY_SCRIPT =
  'document.documentElement.classList.add("script");try{document.documentElement.dataset.theme=localStorage.getItem("theme")||""}catch{}';

function head(document: Document, title: string, { style }: PageAssets): Element {
  return element(
    "head",
    {},
    element("meta", { charSet: "utf-8" }),
    element("title", {}, title),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    renderMeta(document),
    element("style", {}, style),
    element("script", {}, EARLY_SCRIPT),
  );
}

/** The bar above the page; its buttons are the script's. */
function bar(title: string): Element {
  return element(
    "header",
    classes("bar"),
    element("a", { ...classes("menu"), href: `#${PAGE_PREFIX}contents` }, "Contents"),
    element("a", { ...classes("name"), href: `#${PAGE_PREFIX}content` }, title),
  );
}

/** The title that the author gave, or that of the first section. */
function titleOf({ title, children }: Document): string | undefined {
  if (title !== undefined) return title;
  const section = children.find((child): child is Section => child.type === "section");
  const [first] = section?.children ?? [];
  return first?.type === "title" ? textOf(first).replace(/\s+/g, " ").trim() : undefined;
}
