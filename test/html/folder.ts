import { dirname, posix } from "node:path";
import { attribute, type Page, readPage } from "./read-page.ts";

/** The pages among published files, by path. */
export function pagesIn(files: Iterable<[path: string, content: string]>): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const [path, content] of files) if (path.endsWith(".html")) pages.set(path, readPage(content));
  return pages;
}

/** What links of pages name that is not there: files that were not published, and anchors that their pages lack. */
export function brokenLinks(pages: ReadonlyMap<string, Page>, files: Iterable<string>): string[] {
  const known = new Set(files);
  const broken: string[] = [];
  for (const [from, { elements }] of pages)
    for (const element of elements) {
      const address = attribute(element, element.tagName === "script" ? "src" : "href");
      if (address === undefined || /^[a-z]+:/i.test(address)) continue;
      const [file = "", fragment] = address.split("#");
      const path = file === "" ? from : posix.join(dirname(from), decodeURIComponent(file));
      const isThere =
        fragment === undefined ? known.has(path) : pages.get(path)?.byId.has(decodeURIComponent(fragment));
      if (!isThere) broken.push(`${from}: ${address}`);
    }
  return broken;
}
