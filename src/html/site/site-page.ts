import type { LineAnchor } from "../../indexes/template-anchors.ts";
import { percentDecoded } from "../../source/percent-decoded.ts";

/** What a text is as a page of a site that another program makes: links and anchors in it mean what they mean there. */
export interface SitePlace {
  /** The path of its address below that of the site, with `/` at both ends: `/rooms/v1/`. */
  readonly address: string;
  readonly site: SiteMap;
  /** The anchors that the site gives to what sections show, by lines of the text; counted from 1. */
  readonly anchors: readonly LineAnchor[];
}

/** All that is published on a site. */
export interface SiteMap {
  /** The path of the site's own address, with `/` at both ends. */
  readonly base: string;
  /** The outputs of its pages, by their addresses. */
  readonly pages: ReadonlyMap<string, string>;
  /** What it has beside them, by the addresses in lower case, without `/` at the end: the file, or nothing for what Hugo makes. */
  readonly others: ReadonlyMap<string, SiteFile | undefined>;
}

/** A file of the project that the site publishes as it is. */
export interface SiteFile {
  /** Its path from the project's root. */
  readonly file: string;
  /** Its path on the site, without `/` at the start. */
  readonly path: string;
}

/** Where an address leads on a site: to a page, to something else that is there, or to nothing. */
export type SiteLink =
  | { readonly kind: "page"; readonly output: string; readonly fragment: string }
  | { readonly kind: "other"; readonly file?: SiteFile | undefined }
  | { readonly kind: "nothing"; readonly known: readonly string[] };

/**
 * Where an address on a page of a site leads; `undefined` where it leads out of the site, or stays on the page. Links to a page may lack
 * the `/` at its end, or name its file.
 */
export function siteLink(address: string, { address: from, site }: SitePlace): SiteLink | undefined {
  const [, written = "", fragment = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  if (written === "" || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return undefined;
  const path = resolved(percentDecoded(written), from);
  if (path === undefined) return undefined;
  const { base, pages, others } = site;
  const below = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
  for (const each of below === undefined || below === path ? [path] : [below, path]) {
    const output = pages.get(withSlashes(each.replace(/(?:^|\/)index\.html$|\.html$/, "/")));
    if (output !== undefined) return { kind: "page", output, fragment: percentDecoded(fragment) };
    const other = each.replace(/\/$/, "").toLowerCase();
    if (others.has(other)) return { kind: "other", file: others.get(other) };
  }
  // What stands beside the site on its server is not known.
  if (below === undefined) return { kind: "other" };
  return { kind: "nothing", known: [...pages.keys()] };
}

/** A path without steps, from the root of the site; `undefined` where it leads above that. */
function resolved(path: string, from: string): string | undefined {
  const steps = path.startsWith("/") ? [] : from.split("/").slice(1, -1);
  const all = path.split("/");
  for (const step of all)
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== "." && step !== "") steps.push(step);
  return `/${steps.join("/")}${/\/(?:\.{0,2})$/.test(path) && steps.length > 0 ? "/" : ""}`;
}

function withSlashes(path: string): string {
  return path.endsWith("/") ? path.toLowerCase() : `${path}/`.toLowerCase();
}
