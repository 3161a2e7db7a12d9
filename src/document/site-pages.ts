import { parentOf } from "../project/layout.ts";
import type { Site, SitePage, Target } from "../project/project.ts";
import { normal } from "../source/follow.ts";
import type { Value } from "../source/value.ts";

/** The pages of a site as its chapters may request them. */
export interface SitePages {
  /** The address of the page that a path leads to as `ref` and `relref` read it, from a page's file; `undefined` where there is none. */
  addressOf(path: string, from: string): string | undefined;
  /** What paths may name. */
  readonly known: readonly string[];
  /** The pages below that of a file, in the order of menus. */
  below(file: string): readonly Pick<SitePage, "address" | "title" | "linkTitle">[];
  /** What templates are given; keys are in lower case. */
  readonly params: Value;
}

export function createSitePages({ content, params }: Site, targets: readonly Target[]): SitePages {
  const pages = targets.flatMap(({ chapters: [chapter], sitePage }) =>
    chapter && sitePage ? { ...sitePage, path: pathOf(chapter.file.slice(content.length)) } : [],
  );
  const byPath = new Map(pages.map((page) => [page.path, page.address]));
  const byName = new Map<string, string | undefined>();
  for (const { path, address } of pages) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    // A name that two pages have says neither.
    byName.set(name, byName.has(name) ? undefined : address);
  }
  const pathOfFile = (file: string) => pathOf(file.slice(content.length));
  const addressAt = (path: string) => {
    const steps = normal(path);
    return byPath.get(steps && `/${steps}`);
  };
  return {
    addressOf(path, from) {
      const named = pathOf(path);
      if (path.startsWith("/")) return byPath.get(named);
      const folder = parentOf(from.slice(content.length));
      return addressAt(`${folder}/${named}`) ?? addressAt(named) ?? byName.get(named);
    },
    known: pages.map(({ path }) => path || "/"),
    below(file) {
      const own = pathOfFile(file);
      return pages.filter(({ path }) => path !== own && path.startsWith(`${own}/`));
    },
    params,
  };
}

/** A path without the ending of a page's file, and without the name of what stands for its folder. */
function pathOf(path: string): string {
  return path.replace(/(?:(?:^|\/)_?index)?\.(?:md|markdown|rst)$/i, "").replace(/\/$/, "");
}
