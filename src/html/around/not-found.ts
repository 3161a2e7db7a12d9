import type { Element } from "hast";
import { element } from "../element.ts";
import { sayIn, withParts } from "../page-words.ts";
import { type PageCode, shellTree, writePage } from "../shell.ts";
import { firstPage } from "../site/parts.ts";
import { NOT_FOUND, type WholeSite } from "../site/site.ts";
import { titleOfSite } from "../site/title.ts";
import { aroundAnyPage } from "./in-site.ts";
import { renderBareSidebar } from "./sidebar.ts";

/** What static hosts show for every address without a page. */
export const NOT_FOUND_FILE = `${NOT_FOUND}.html`;

/**
 * The page for addresses that lead to none. It may be shown in any folder, so that its links begin at the root of the host: with the
 * path of the site, where that is known. With script it looks for the site in the folders around the address, and for the page that is
 * meant.
 */
export function renderNotFound(site: WholeSite, code: PageCode): string {
  const { baseUrl, frame } = site.around;
  const say = sayIn(frame.words);
  const page = shellTree({
    ...aroundAnyPage(NOT_FOUND_FILE, site, say),
    title: `${say("notFound")} – ${titleOfSite(site)}`,
    meta: element("meta", { name: "robots", content: "noindex" }),
    navigation: renderBareSidebar(NOT_FOUND_FILE, site),
    main: [
      element("h1", {}, say("notFound")),
      element(
        "p",
        {},
        withParts(say("notFoundText"), {
          link: element("a", { href: firstPage(site.ending) }, say("firstPage")),
        }),
      ),
      element("div", { id: "page-found", role: "status" }),
    ],
    frame,
    code,
  });
  beginAt(baseUrl === undefined ? "/" : new URL(baseUrl).pathname, page);
  return writePage(page);
}

/** Makes relative links begin at the root of the host; their paths in the site are kept for the script, which may know better. */
function beginAt(root: string, { tagName, properties, children }: Element): void {
  const { href } = properties;
  if (tagName === "a" && typeof href === "string" && !/^(?:[a-z]+:|[#/])/i.test(href)) {
    properties["data-path"] = href;
    properties.href = root + href;
  }
  for (const child of children) if (child.type === "element") beginAt(root, child);
}
