/** A page of a site, by its path from the root, and the anchors on it. */
export interface KnownPage {
  readonly path: string;
  readonly ids: readonly string[];
}

/**
 * The page that an address means at which there is none: the one whose path differs only in how it is written, or the only one that
 * has the anchor.
 * @param path decoded, from the root of the site
 * @param id the anchor of the address; empty where it has none
 */
export function pageMeant(path: string, id: string, pages: readonly KnownPage[]): KnownPage | undefined {
  const asked = plain(path);
  const same = pages.filter((page) => plain(page.path) === asked);
  const holding = id === "" ? [] : pages.filter((page) => page.ids.includes(id));
  const [both] = same.filter((page) => holding.includes(page));
  if (both !== undefined || (same[0] !== undefined && holding.length === 0)) return both ?? same[0];
  return holding.length === 1 ? holding[0] : undefined;
}

/** The pages that have the anchor, or some of the words of a path, the likeliest first. */
export function likelyPages(path: string, id: string, pages: readonly KnownPage[]): KnownPage[] {
  const asked = new Set(wordsOf(path));
  const rated = pages.map((page) => {
    const own = wordsOf(page.path);
    const shared = own.filter((word) => asked.has(word)).length;
    const rate = (2 * shared) / Math.max(1, own.length + asked.size);
    return { page, rate: id !== "" && page.ids.includes(id) ? rate + 1 : rate };
  });
  return rated
    .filter(({ rate }) => rate > 0)
    .sort((one, other) => other.rate - one.rate)
    .map(({ page }) => page);
}

/** A path without what servers and builds differ in. */
function plain(path: string): string {
  return path
    .toLowerCase()
    .replace(/(^|\/)index\.html$/, "$1")
    .replace(/\.(?:html|md)$/, "")
    .replaceAll("_", "-")
    .replace(/^\/+|\/+$/g, "");
}

function wordsOf(path: string): string[] {
  return plain(path).match(/[\p{L}\p{N}]+/gu) ?? [];
}
