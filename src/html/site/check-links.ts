import { isSafeLink, isSafePicture } from "../../doctree/safe-address.ts";
import type { Position } from "../../doctree/tree.ts";
import { chapterOf } from "../../document/chapter-address.ts";
import type { Reading } from "../read-text.ts";
import { copiedFileOf } from "./copied-files.ts";
import type { Destination } from "./destination.ts";
import { meantPages } from "./meant-pages.ts";
import { namedIn } from "./named-links.ts";
import { destinationOf, isThere, type Site } from "./site.ts";
import { siteLink } from "./site-page.ts";

/** An address that a page cannot lead to: an anchor that is not there, or what it must not link to. */
export type BadLink = {
  readonly address: string;
  /** The address as its author wrote it. */
  readonly written: string;
  readonly position: Position;
} & (
  | { readonly kind: "unsafe-link" }
  /** It leads to a page of no target; `meant` are those that it probably means. */
  | { readonly kind: "page-link-dead"; readonly meant: string[] }
  /** `address` is the path of a file that no target has for a chapter. */
  | { readonly kind: "chapter-link-dead"; readonly known: string[] }
  /** `address` is one of the site that it stands on, where nothing is; `known` are those of its pages. */
  | { readonly kind: "site-link-dead"; readonly known: readonly string[] }
  /** `address` is that of a picture which is not there. */
  | { readonly kind: "picture-missing" }
  /**
   * `output` is that of the target that it leads to, `known` are the anchors there; `chapter` is set where `address` is the path of a
   * chapter.
   */
  | {
      readonly kind: "dead-link";
      readonly output: string;
      readonly known: string[];
      readonly chapter: boolean;
    }
);

/** Finds the addresses of a document that lead nowhere in what is published, and those that the page leaves out. */
export function checkLinks({ links, output, sitePlace }: Reading, site: Site): BadLink[] {
  const found: BadLink[] = [];
  const outputs = [...site.byOutput.keys(), ...site.others];
  // Of many links, those to the same target share one list.
  const lists = new Map<string, string[]>();
  const knownTo = (destination: Destination, address: string) => {
    const before = beforeOperation(address);
    const key = `${destination.output} ${before}`;
    const list = lists.get(key) ?? [...anchorsOf(destination, site), ...operationsBehind(before, site)];
    lists.set(key, list);
    return list;
  };
  for (const node of links) {
    const { position } = node;
    if (node.type === "image") {
      const { uri: address } = node;
      const link = sitePlace && siteLink(address, sitePlace);
      if (!isSafePicture(address)) found.push({ kind: "unsafe-link", address, written: address, position });
      else if (link?.kind === "nothing")
        found.push({ kind: "picture-missing", address, written: address, position });
    }
    if (node.type !== "reference" || node.refuri === undefined) continue;
    const address = node.refuri;
    if (copiedFileOf(address) !== undefined && address !== node.uri) continue;
    const destination = destinationOf(address, output, site);
    const chapter = chapterOf(address);
    const written = node.uri ?? address;
    if (chapter !== undefined && destination === undefined)
      found.push({
        kind: "chapter-link-dead",
        address: chapter,
        written,
        position,
        known: [...site.chapters.keys()],
      });
    else if (chapter === undefined && !isSafeLink(address))
      found.push({ kind: "unsafe-link", address, written, position });
    else if (destination === undefined) {
      const link = sitePlace && siteLink(address, sitePlace);
      const meant = sitePlace === undefined ? meantPages(address, output, outputs) : [];
      if (link?.kind === "nothing")
        found.push({ kind: "site-link-dead", address, written, position, known: link.known });
      else if (meant.length > 0) found.push({ kind: "page-link-dead", address, written, position, meant });
    } else if (!isThere(destination, site) && !mayBeElsewhere(address, site))
      found.push({
        kind: "dead-link",
        address: chapter ?? address,
        written,
        position,
        output: destination.output,
        chapter: chapter !== undefined,
        known: knownTo(destination, address),
      });
  }
  return found;
}

/** The anchors of a target, without those that are counted. */
function anchorsOf({ output }: Destination, { byOutput }: Site): string[] {
  const ids = byOutput.get(output)?.files.keys() ?? [];
  return [...ids].filter((id) => !/^id\d+$|-\d+$/.test(id));
}

/** Whether an address names what a target may show that is not built now. */
function mayBeElsewhere(address: string, { others }: Site): boolean {
  return others.size > 0 && namedIn(address) !== undefined;
}

/** What stands before the name of an operation in an address that names one: `operation/`; `undefined` in all others. */
function beforeOperation(address: string): string | undefined {
  return namedIn(address)?.kind === "operation" ? address.slice(1, address.lastIndexOf("/") + 1) : undefined;
}

/** The operations that there are, as addresses name them behind that. */
function operationsBehind(before: string | undefined, { publications }: Site): string[] {
  if (before === undefined) return [];
  const operations = publications.flatMap(({ linkNames }) => linkNames?.operations ?? []);
  return operations.flatMap(({ names }) =>
    names.flatMap((name) => (name.includes("/") ? [] : before + name)),
  );
}
