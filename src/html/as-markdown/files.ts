import { isSafeLink } from "../../doctree/safe-address.ts";
import type { Block } from "../../doctree/tree.ts";
import { emitMarkdown, type Surroundings } from "../../markdown/emit/emit.ts";
import { contextOf } from "../page.ts";
import { firstPage, holdsContents, type Part } from "../site/parts.ts";
import type { Publication } from "../site/publication.ts";
import { addressFor, addressFrom, destinationOf, hasFolders, pagePath, type Site } from "../site/site.ts";
import { titleOfTarget } from "../site/title.ts";
import { fitsHeading, headingIds } from "./heading-ids.ts";
import { indexSections } from "./indexes.ts";
import type { MainAnchors } from "./main-anchors.ts";
import { link, list, plainly, section, text } from "./nodes.ts";
import { type TypeTargets, typeTargetsOf } from "./type-targets.ts";

/** The files of a target as Markdown: one, or one for each of its pages in a folder. */
export function publishMarkdown(
  publication: Publication,
  site: Site,
  main: MainAnchors,
): [path: string, content: string][] {
  const types = typeTargetsOf(publication);
  return publication.parts.map((part) => [
    pagePath(publication.output, part.file, site),
    fileOf(part, publication, site, { main, types }),
  ]);
}

/** What is known of all files together. */
interface Known {
  readonly main: MainAnchors;
  readonly types: TypeTargets;
}

function fileOf(part: Part, publication: Publication, site: Site, known: Known): string {
  const isFirst = hasFolders(site) && part.file === firstPage(site.ending);
  const { before, behind } = isFirst ? aroundFirst(part, publication) : { before: [], behind: [] };
  const indexes = indexSections(part.indexes, contextOf(part, publication, site));
  const texts = [
    emitMarkdown(before, plainly),
    emitMarkdown(part.blocks, surroundingsOf(part, publication, site, known)),
    emitMarkdown([...behind, ...indexes], plainly),
  ];
  return texts.filter((each) => each !== "").join("\n");
}

/** What the first file of a folder needs beside its text: a title, and links to the others. */
function aroundFirst(part: Part, publication: Publication): { before: Block[]; behind: Block[] } {
  const shown = part.blocks.filter((block) => !part.elsewhere.has(block));
  const links = publication.parts
    .filter((each) => each !== part)
    .map(({ file, title = "" }) => [link(encodeURIComponent(file), [text(title)])]);
  const hasHeading = shown.some(({ type }) => type === "section");
  return {
    before: hasHeading ? [] : [section(1, titleOfTarget(publication), [])],
    behind: shown.some(holdsContents) || links.length === 0 ? [] : [list(links)],
  };
}

function surroundingsOf(
  part: Part,
  { ids, anchors, output }: Publication,
  site: Site,
  { main, types }: Known,
): Surroundings {
  const from = { output, file: part.file };
  const headings = headingIds(part, anchors);
  const linkOut = (address: string) => {
    const destination = destinationOf(address, output, site);
    return destination ? addressFrom(from, main.of(destination), site) : addressFor(address, from, site);
  };
  return {
    topLevel: part.section?.level ?? 1,
    elsewhere: part.elsewhere,
    nodeOf: (id) => ids.get(id),
    linkOut,
    addressOf({ refid, refuri }) {
      const node = refid === undefined ? undefined : ids.get(refid);
      const anchor = node && anchors.get(node);
      if (anchor) return addressFrom(from, { output, id: anchor.id }, site);
      const address = refid !== undefined || refuri === undefined ? undefined : linkOut(refuri);
      return address !== undefined && isSafeLink(address) ? address : undefined;
    },
    headingId(node) {
      const id = headings.get(node);
      return id !== undefined && fitsHeading(id) ? id : undefined;
    },
    anchorOf(node) {
      if (node.type === "section") {
        const id = headings.get(node);
        return id === undefined || fitsHeading(id) ? undefined : id;
      }
      const id = anchors.get(node)?.id;
      if (id === undefined || NOTES.has(node.type)) return undefined;
      const isTarget = types.heads.has(node);
      return node.anchor === id || isTarget || main.isLinked(output, id) ? id : undefined;
    },
    linksIn: (node) =>
      types.parts.get(node)?.map((each) => {
        const id = typeof each === "string" ? undefined : anchors.get(each.head)?.id;
        const text = typeof each === "string" ? each : each.name;
        return { text, ...(id !== undefined && { address: addressFrom(from, { output, id }, site) }) };
      }),
  };
}

/** What has anchors of its own in Markdown, or none. */
const NOTES: ReadonlySet<string> = new Set([
  "footnote",
  "citation",
  "footnoteReference",
  "citationReference",
]);
