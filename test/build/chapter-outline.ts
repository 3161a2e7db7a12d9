import { outlineOfPage } from "../html/outline-of-page.ts";
import { attribute, elementsIn, type Page, readPage } from "../html/read-page.ts";
import { buildPages } from "./build-pages.ts";

/** The page of a target of these chapters, in this order; `depths` are those in `files`, 0 where none is named. */
export function pageOf(
  chapters: Record<string, string>,
  depths: Record<string, number> = {},
  others: Record<string, string> = {},
): Page {
  const files = Object.keys(chapters).map((name) => `{ ${depths[name] ?? 0}: ${name} }`);
  const texts = Object.entries(chapters).map(([name, text]) => [`specification/${name}`, text]);
  const { files: built } = buildPages({
    "specification/rest.rst": "Rest\n====\n\nText.\n",
    ...Object.fromEntries(texts),
    ...others,
    "targets.yaml": `descriptions: rst\ntargets: { main: { indexes: { endpoints: false }, files: [${files.join(", ")}] }, rest: { files: [rest.rst] } }\n`,
  });
  return readPage(built.get("specification.html") ?? "");
}

/** What stands in a page, a line for each block, indented as blocks stand in each other: `H2 Title`, `P text`. */
export function outlineOf(...given: Parameters<typeof pageOf>): string[] {
  return linesOf(pageOf(...given));
}

export function linesOf(page: Page): string[] {
  return outlineOfPage(page).map(([depth, kind, text]) => `${"  ".repeat(depth)}${kind} ${text}`.trimEnd());
}

/** The headings alone, indented by their levels. */
export function headingsOf(...given: Parameters<typeof pageOf>): string[] {
  return outlineOf(...given).flatMap((line) => {
    const [, level, text] = /^H(\d) (.*)$/.exec(line) ?? [];
    return level === undefined ? [] : [`${"  ".repeat(Number(level) - 1)}${text}`];
  });
}

/** The addresses of the links in a page's main part whose text is `text`. */
export function addressesOf({ main }: Page, text: string): string[] {
  return elementsIn(main)
    .filter(
      (element) =>
        element.tagName === "a" && element.childNodes.some((node) => "value" in node && node.value === text),
    )
    .flatMap((element) => attribute(element, "href") ?? []);
}

/** An API with one endpoint, which `ping_http_api` shows. */
export const pingApi = {
  "api/ping.yaml": [
    "swagger: '2.0'",
    "info: { title: Ping, version: 1.0.0 }",
    "basePath: /api",
    "paths:",
    "  /ping:",
    "    get: { summary: Ping the server., responses: { 200: { description: It lives. } } }",
    "",
  ].join("\n"),
};
