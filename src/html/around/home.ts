import type { Element } from "hast";
import type { Block } from "../../doctree/tree.ts";
import { emitMarkdown } from "../../markdown/emit/emit.ts";
import { link, list, paragraph, plainly, section, text } from "../as-markdown/nodes.ts";
import { classes, element } from "../element.ts";
import { sayIn } from "../page-words.ts";
import { type PageCode, writeShell } from "../shell.ts";
import type { SiteNode } from "../site/around.ts";
import { firstPage } from "../site/parts.ts";
import { addressFromPath, type WholeSite } from "../site/site.ts";
import { descriptionOf, titleOfSite, titleOfTarget } from "../site/title.ts";
import { aroundAnyPage } from "./in-site.ts";
import { renderSiteMeta } from "./meta.ts";
import { renderBareSidebar } from "./sidebar.ts";
import { renderBanner } from "./versions.ts";

/** The first page of a site in which no target stands at the root: what the site is about, and all targets. */
export function renderHome(site: WholeSite, code: PageCode): string {
  const path = firstPage(site.ending);
  const title = titleOfSite(site);
  const { description, frame } = site.around;
  const say = sayIn(frame.words);
  const items = (nodes: readonly SiteNode[]): Element =>
    element(
      "ul",
      {},
      nodes.map(({ publication, inside }) => {
        const about = descriptionOf(publication);
        return element(
          "li",
          {},
          element(
            "a",
            { href: addressFromPath(path, { output: publication.output }, site) },
            titleOfTarget(publication),
          ),
          about && element("p", {}, about),
          inside.length > 0 ? items(inside) : undefined,
        );
      }),
    );
  return writeShell({
    ...aroundAnyPage(path, site, say),
    title,
    meta: renderSiteMeta(path, title, undefined, site),
    navigation: renderBareSidebar(path, site),
    main: [
      renderBanner(path, site.around, say),
      element("h1", {}, title),
      description && element("p", {}, description),
      element("div", classes("targets"), items(site.order.tree)),
    ],
    frame,
    code,
  });
}

/** The same as Markdown. */
export function homeText(site: WholeSite): string {
  const path = firstPage(site.ending);
  const { description } = site.around;
  const links = site.order.targets.map((publication) => {
    const about = descriptionOf(publication);
    const href = addressFromPath(path, { output: publication.output }, site);
    return [link(href, [text(titleOfTarget(publication))]), ...(about ? [text(`: ${about}`)] : [])];
  });
  const before: Block[] = description === undefined ? [] : [paragraph([text(description)])];
  return emitMarkdown([section(1, titleOfSite(site), [...before, list(links)])], plainly);
}
