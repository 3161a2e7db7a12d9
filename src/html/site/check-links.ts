import { isSafeLink, isSafePicture } from "../../doctree/safe-address.ts";
import type { Position } from "../../doctree/tree.ts";
import { chapterOf } from "../../document/chapter-address.ts";
import type { Reading } from "../read-text.ts";
import { type Destination, destinationOf, isThere, type Site } from "./site.ts";

/** An address that a page cannot lead to: an anchor that is not there, or what it must not link to. */
export type BadLink = { readonly address: string; readonly position: Position } & (
  | { readonly kind: "unsafe-link" }
  /** `address` is the path of a file that no target has for a chapter. */
  | { readonly kind: "chapter-link-dead"; readonly known: string[] }
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
export function checkLinks({ links, output }: Reading, site: Site): BadLink[] {
  const found: BadLink[] = [];
  const known = new Map<string, string[]>();
  const anchorsIn = (destination: Destination) => {
    const anchors = known.get(destination.output) ?? anchorsOf(destination, site);
    known.set(destination.output, anchors);
    return anchors;
  };
  for (const node of links) {
    const { position } = node;
    if (node.type === "image" && !isSafePicture(node.uri))
      found.push({ kind: "unsafe-link", address: node.uri, position });
    if (node.type !== "reference" || node.refuri === undefined) continue;
    const address = node.refuri;
    const destination = destinationOf(address, output, site);
    const chapter = chapterOf(address);
    if (chapter !== undefined && destination === undefined)
      found.push({ kind: "chapter-link-dead", address: chapter, position, known: [...site.chapters.keys()] });
    else if (chapter === undefined && !isSafeLink(address))
      found.push({ kind: "unsafe-link", address, position });
    else if (destination && !isThere(destination, site))
      found.push({
        kind: "dead-link",
        address: chapter ?? address,
        position,
        output: destination.output,
        chapter: chapter !== undefined,
        known: anchorsIn(destination),
      });
  }
  return found;
}

/** The anchors of a target, without those that are counted. */
function anchorsOf({ output }: Destination, { byOutput }: Site): string[] {
  const ids = byOutput.get(output)?.files.keys() ?? [];
  return [...ids].filter((id) => !/^id\d+$|-\d+$/.test(id));
}
