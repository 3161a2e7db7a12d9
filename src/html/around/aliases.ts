import type { Files } from "../assets.ts";
import { element } from "../element.ts";
import { sayIn, withParts } from "../page-words.ts";
import { writePage } from "../shell.ts";
import { firstPage } from "../site/parts.ts";
import type { Publication } from "../site/publication.ts";
import { pathFrom } from "../site/relative-path.ts";
import { addressFromPath, pagePath, type WholeSite } from "../site/site.ts";
import { titleOfTarget } from "../site/title.ts";
import { absoluteAddress } from "./meta.ts";
import { NOT_FOUND_FILE } from "./not-found.ts";

/** Pages that lead on to targets, at the other addresses that these say that they have; none in the place of a page. */
export function aliasPages(site: WholeSite): Files {
  const { pages, targets } = site.order;
  const paths = pages.map(({ publication: { output }, part }) => pagePath(output, part.file, site));
  const taken = new Set([NOT_FOUND_FILE, ...paths].map((path) => path.toLowerCase()));
  return targets.flatMap((publication) =>
    (publication.aliases ?? []).flatMap((alias): Files => {
      const path = pathOf(alias, publication.output);
      if (path === undefined || taken.has(path.toLowerCase())) return [];
      taken.add(path.toLowerCase());
      return [[path, pageLeadingTo(publication, path, site)]];
    }),
  );
}

/** The path of the page at an address of a site: from its root, or from the folder around that of a target. */
function pathOf(alias: string, output: string): string | undefined {
  if (!/^[\p{L}\p{N}_./-]+$/u.test(alias)) return undefined;
  const isPage = alias.endsWith(".html");
  const plain = alias.replace(/^\/+|\/+$/g, "");
  const path = pathFrom(alias.startsWith("/") ? "" : output, plain === "" ? firstPage("html") : plain);
  if (path === undefined || path.split("/").some((step) => step === "" || step.startsWith(".")))
    return undefined;
  return isPage || plain === "" ? path : `${path}/${firstPage("html")}`;
}

/** The script takes the anchor along. */
function pageLeadingTo(publication: Publication, path: string, site: WholeSite): string {
  const { baseUrl, frame } = site.around;
  const href = addressFromPath(path, { output: publication.output }, site);
  const title = titleOfTarget(publication);
  const first = pagePath(publication.output, publication.parts[0]?.file ?? "", site);
  return writePage(
    element(
      "html",
      { lang: frame.lang },
      element(
        "head",
        {},
        element("meta", { charSet: "utf-8" }),
        element("title", {}, title),
        element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        element("meta", { name: "robots", content: "noindex" }),
        baseUrl && element("link", { rel: ["canonical"], href: absoluteAddress(baseUrl, first) }),
        element("script", {}, `location.replace(${JSON.stringify(href)}+location.hash)`),
        element("meta", { "http-equiv": "refresh", content: `0; url=${href}` }),
      ),
      element(
        "body",
        {},
        element(
          "main",
          {},
          element("p", {}, withParts(sayIn(frame.words)("isNow"), { link: element("a", { href }, title) })),
        ),
      ),
    ),
  );
}
