/// <reference lib="dom" />
import { percentDecoded } from "../../source/percent-decoded.ts";
import { enlivenBar } from "./bar.ts";
import { make } from "./make.ts";
import { type KnownPage, likelyPages, pageMeant } from "./page-meant.ts";
import { loadAnchors, pageAddress, setSharedFolder } from "./shared-data.ts";
import { word } from "./words.ts";

/** How many pages are suggested. */
const MOST = 5;

findPages().then((found) => {
  if (found === undefined) return;
  const { folder, pages } = found;
  setSharedFolder(folder);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-path]"))
    link.href = new URL(link.dataset["path"] ?? "", folder).href;
  enlivenBar();
  const path = percentDecoded((location.href.split(/[?#]/)[0] ?? "").slice(folder.length));
  const id = percentDecoded(location.hash.slice(1));
  const meant = pageMeant(path, id, pages);
  if (meant !== undefined) location.replace(pageAddress(withId(meant, id)));
  else suggest(likelyPages(path, id, pages).slice(0, MOST), id);
});

/** The site's pages, and its root: the nearest folder around the address that has them. */
async function findPages(): Promise<{ folder: string; pages: KnownPage[] } | undefined> {
  const folders: string[] = [];
  for (let at = new URL(".", location.href.split(/[?#]/)[0]); ; at = new URL("..", at)) {
    folders.push(at.href);
    if (at.pathname === "/" || at.href === new URL("..", at).href) break;
  }
  for (const folder of folders)
    try {
      const anchors = await loadAnchors(folder);
      return { folder, pages: anchors.map(([path, ids]) => ({ path, ids })) };
    } catch {}
  return undefined;
}

function withId({ path, ids }: KnownPage, id: string): string {
  return ids.includes(id) ? `${path}#${id}` : path;
}

function suggest(pages: readonly KnownPage[], id: string): void {
  const place = document.getElementById("page-found");
  if (pages.length === 0 || place === null) return;
  const items = pages.map((page) => {
    const path = withId(page, id);
    return make("li", {}, make("a", { href: pageAddress(path) }, path.replace(/(^|\/)index\.html/, "$1")));
  });
  place.append(make("p", {}, word("perhaps")), make("ul", {}, ...items));
}
