import type { Element, ElementContent, Root } from "hast";
import { DEFAULT_ICON } from "../default-icon.ts";
import { type Child, classes, element } from "./element.ts";
import type { Frame } from "./frame.ts";
import { forScript, sayIn } from "./page-words.ts";
import { PAGE_PREFIX } from "./site/anchors.ts";
import { writeHtml } from "./write.ts";

/** Style, search index and scripts: in the page, or as links to files that several pages share. */
export interface PageCode {
  /** What stands in the head: the style, and the script that writes requests before they are shown. */
  readonly head: Child;
  /** Called once the text of the page is there. */
  readonly scripts: () => Child;
}

/** What stands on a page, whatever it shows. */
export interface Shell {
  /** What the browser calls the page. */
  readonly title: string;
  /** What is in the bar, and where that leads. */
  readonly name: string;
  readonly start: string;
  /** What is in the bar behind it. */
  readonly inBar?: Child;
  /** What the head tells programs. */
  readonly meta?: Child;
  readonly navigation: Child;
  readonly main: Child;
  /** Whether it leaves room for what stands beside its text. */
  readonly hasSamples?: boolean;
  readonly frame: Frame;
  readonly code: PageCode;
}

/** What is around the text of a page of a target, whether that is published by itself or in a site. */
export interface AroundText
  extends Pick<Shell, "title" | "name" | "start" | "inBar" | "meta" | "navigation"> {
  /** What is in the main part before the text, and behind it. */
  readonly before?: Child;
  readonly neighbours: Child;
}

export const MAIN_ID = `${PAGE_PREFIX}content`;

/** Opens the contents at the section of the address before they are shown: opened later, they would move. */
const CONTENTS_SCRIPT =
  'if(location.hash)for(const link of document.links)if(link.hash===location.hash)for(let item=link.closest("li");item;item=item.parentElement.closest("li"))item.classList.add("open")';

/** Before anything is shown: the theme and the language of samples that the reader chose, and whether there is a script at all. */
const EARLY_SCRIPT =
  '{const{classList,dataset}=document.documentElement;classList.add("script");try{dataset.theme=localStorage.getItem("theme")||"";dataset.sample=localStorage.getItem("sample")||""}catch{}}';

/** Writes a page with what is on it. */
export function writeShell(shell: Shell): string {
  return writePage(shellTree(shell));
}

/** Writes a page as HTML. */
export function writePage(html: Element): string {
  const root: Root = { type: "root", children: [{ type: "doctype" }, html] };
  return `${writeHtml(root)}\n`;
}

/** A page as a tree. */
export function shellTree(shell: Shell): Element {
  const { frame, navigation, main, code } = shell;
  const say = sayIn(frame.words);
  const page = [
    bar(shell),
    navigation,
    element("script", {}, CONTENTS_SCRIPT),
    element("main", { id: MAIN_ID, tabIndex: -1, ...classes(shell.hasSamples ? "beside" : undefined) }, main),
  ];
  const isFramed = frame.header !== undefined || frame.footer !== undefined;
  const body = element(
    "body",
    {},
    element("a", { ...classes("skip"), href: `#${MAIN_ID}` }, say("skip")),
    isFramed ? [markup(frame.header), element("div", classes("frame"), page), markup(frame.footer)] : page,
    scriptWordsOf(frame),
    code.scripts(),
  );
  return element("html", { lang: frame.lang }, head(shell), body);
}

function head({ title, meta, code, frame }: Shell): Element {
  return element(
    "head",
    {},
    element("meta", { charSet: "utf-8" }),
    element("title", {}, title),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    meta,
    icon(frame),
    code.head,
    element("script", {}, EARLY_SCRIPT),
    markup(frame.head),
  );
}

/** The picture of the page in tabs; a project that writes one into its head has that. */
function icon({ icon = DEFAULT_ICON_ADDRESS, head }: Frame): Element | undefined {
  const isInHead = /<link\b[^>]*\brel=["']?[^"'>]*\bicon\b/i.test(head ?? "");
  return isInHead ? undefined : element("link", { rel: ["icon"], href: icon });
}

const DEFAULT_ICON_ADDRESS = `data:image/svg+xml,${DEFAULT_ICON.replace(/[<>#]|\/\//g, encodeURIComponent)}`;

/** The bar above the page; its buttons are the script's. */
function bar({ name, start, inBar, frame: { logo, words } }: Shell): Element {
  const shown =
    logo === undefined
      ? name
      : [
          element("img", { ...classes("logo"), src: logo, alt: name }),
          element("span", { "aria-hidden": "true" }, name),
        ];
  return element(
    "header",
    classes("bar"),
    element("a", { ...classes("menu"), href: `#${PAGE_PREFIX}contents` }, sayIn(words)("contents")),
    element("a", { ...classes("name"), href: start }, shown),
    inBar,
  );
}

/** The words of a translation that the script shows. */
function scriptWordsOf({ words = {} }: Frame): Element | undefined {
  const ofScript = forScript(words);
  if (Object.keys(ofScript).length === 0) return undefined;
  const properties = { type: "application/json", id: `${PAGE_PREFIX}words` };
  return element("script", properties, jsonIn(ofScript));
}

/** Data as a script can hold them. */
export function jsonIn(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** The project's own markup, as it is. */
function markup(value: string | undefined): ElementContent | undefined {
  return value === undefined ? undefined : { type: "raw", value };
}
