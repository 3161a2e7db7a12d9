import type { SiteMap } from "../html/site/site-page.ts";
import { filesBelow, isChapter } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import type { Files } from "../source/files.ts";

/** The files that Hugo writes by itself. */
const ofHugo = ["/sitemap.xml", "/robots.txt", "/404.html", "/index.xml"];

/** What is published on the site that a project is; `undefined` where it is none. */
export function siteMapOf({ site, targets }: Project, files: Files): SiteMap | undefined {
  if (site === undefined) return undefined;
  const pages = new Map<string, string>();
  for (const { output, sitePage } of targets)
    for (const address of sitePage === undefined ? [] : [sitePage.address, ...sitePage.aliases])
      pages.set(withSlashes(address).toLowerCase(), output);
  const filesIn = (folder: string) => {
    const found = files.resolve(folder);
    if (found.kind !== "folder") return [];
    // What cannot be listed is reported where pages are looked for, or is no source.
    return [...filesBelow(files, found.path, () => {}, [])].map((path) => path.slice(found.path.length));
  };
  const others = [
    ...ofHugo,
    ...site.lists.map((address) => address.replace(/\/$/, "")),
    ...filesIn("static"),
    ...filesIn("assets"),
    ...filesIn(site.content).filter((path) => !isChapter(path)),
  ];
  return { base: basePath(site.baseUrl), pages, others: new Set(others.map((each) => each.toLowerCase())) };
}

/** The path of the address that a site is published at. */
function basePath(baseUrl: string): string {
  return withSlashes(baseUrl.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, ""));
}

function withSlashes(path: string): string {
  return `/${path.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
}
