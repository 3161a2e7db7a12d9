import type { SiteFile, SiteMap } from "../html/site/site-page.ts";
import { pathOfAddress } from "../project/hugo/address.ts";
import { filesBelow, isChapter, parentOf } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import type { Files } from "../source/files.ts";

/** The files that Hugo writes by itself. */
const ofHugo = ["/sitemap.xml", "/robots.txt", "/404.html", "/index.xml"];

/** What is published on the site that a project is; `undefined` where it is none. */
export function siteMapOf({ site, targets }: Project, files: Files): SiteMap | undefined {
  if (site === undefined) return undefined;
  const pages = new Map<string, string>();
  const bundles = new Map<string, string>();
  for (const { output, sitePage, chapters } of targets) {
    if (sitePage === undefined) continue;
    for (const address of [sitePage.address, ...sitePage.aliases])
      pages.set(pathOfAddress(address).toLowerCase(), output);
    for (const { file } of chapters)
      if (/(?:^|\/)_?index\.[^/]+$/.test(file)) bundles.set(parentOf(file), sitePage.address);
  }
  const filesIn = (folder: string, pathOf: (file: string, root: string) => string): SiteFile[] => {
    const found = files.resolve(folder);
    if (found.kind !== "folder") return [];
    // What cannot be listed is reported where pages are looked for, or is no source.
    return [...filesBelow(files, found.path, () => {}, [])].map((file) => ({
      file,
      path: pathOf(file, found.path),
    }));
  };
  const below = (file: string, root: string) => file.slice(root.length + 1);
  /** Files beside a page stand where that stands. */
  const besidePages = (file: string, root: string) => {
    for (let folder = parentOf(file); folder.length > root.length; folder = parentOf(folder)) {
      const address = bundles.get(folder);
      if (address !== undefined) return `${address.slice(1)}${below(file, folder)}`;
    }
    return below(file, root);
  };
  const others = new Map<string, SiteFile | undefined>();
  for (const address of [...ofHugo, ...site.lists]) others.set(withoutEnd(address), undefined);
  // Of several files with one address, Hugo has that of the pages, and then that in `static`.
  for (const each of [
    ...filesIn("assets", below),
    ...filesIn("static", below),
    ...filesIn(site.content, besidePages).filter(({ file }) => !isChapter(file)),
  ])
    others.set(withoutEnd(`/${each.path}`), each);
  return { base: pathOfAddress(site.baseUrl), pages, others };
}

function withoutEnd(address: string): string {
  return address.replace(/\/$/, "").toLowerCase();
}
