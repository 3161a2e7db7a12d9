import type { Element } from "hast";
import type { Node, Section } from "../doctree/tree.ts";
import { renderByItself } from "./around/by-itself.ts";
import { renderInSite } from "./around/in-site.ts";
import { renderBlock } from "./blocks/block.ts";
import type { Context } from "./context.ts";
import { classes, element } from "./element.ts";
import { renderIndexes } from "./indexes/page-indexes.ts";
import { renderMeta } from "./meta.ts";
import { sayIn, withParts } from "./page-words.ts";
import { renderParts } from "./reference/response.ts";
import { haveSamples } from "./reference/samples.ts";
import { type PageCode, writeShell } from "./shell.ts";
import { editsOn } from "./site/edits.ts";
import { aroundFirstPage } from "./site/folder.ts";
import { firstPage, type Part } from "./site/parts.ts";
import type { Publication } from "./site/publication.ts";
import { addressFor, addressFrom, hasFolders, isWhole, type Site } from "./site/site.ts";

/** If each of more pages listed all of them, they would grow with the square of their number. The first page lists them all. */
const MANY_PAGES = 200;

/** Renders one page of a target. */
export function renderPage(part: Part, publication: Publication, site: Site, code: PageCode): string {
  const { document, frame, parts, indexes, tags, groups } = publication;
  const context = contextOf(part, publication, site);
  const isFirst = hasFolders(site) && part.file === firstPage(site.ending);
  const first = isFirst ? aroundFirstPage(part, publication, context, site.layout) : undefined;
  const contents = {
    ...{ closed: closedOn(part, parts), here: shownOn(part), indexes, tags, groups },
    isShort: parts.length > MANY_PAGES,
  };
  const around = isWhole(site)
    ? renderInSite(part, publication, site, context, contents)
    : renderByItself(part, publication, site, context, contents);
  return writeShell({
    ...around,
    meta: [renderMeta(document), around.meta],
    main: [
      around.before,
      first?.before,
      renderParts(part.blocks, { ...context, linksWords: true }),
      renderIndexes(part.indexes, context),
      first?.behind,
      part === parts[0] ? renderMoved(publication, part, site) : undefined,
      around.neighbours,
    ],
    hasSamples: haveSamples(part.blocks, part.elsewhere),
    frame,
    code,
  });
}

/** What a page of a target is rendered with. */
export function contextOf(part: Part, publication: Publication, site: Site): Context {
  const { ids, anchors, shared, findUser, output, frame } = publication;
  const from = { output, file: part.file };
  return {
    ids,
    anchors,
    addressOf: (id) => addressFrom(from, { output, id }, site),
    linkOut: (address) => addressFor(address, from, site),
    addressOfWord: (literal, section) => {
      const to = site.findWord(literal, output, section);
      return to && addressFrom(from, to, site);
    },
    linksWords: false,
    edits: editsOn(part, publication),
    say: sayIn(frame.words),
    topLevel: part.section?.level ?? 1,
    elsewhere: part.elsewhere,
    isCopy: false,
    level: 0,
    line: site.sourceLines ? 0 : undefined,
    section: undefined,
    types: undefined,
    shared,
    findUser,
    memory: site.memory,
    renderBlock,
  };
}

/** Old anchors of what is in other targets now; each shows itself only to those who come for it. */
function renderMoved({ moved, output, frame }: Publication, { file }: Part, site: Site): Element | undefined {
  if (moved.size === 0) return undefined;
  const notes = [...moved].map(([id, to]) => {
    const link = element(
      "a",
      { href: addressFrom({ output, file }, to, site) },
      `${to.output}: ${to.id ?? ""}`,
    );
    return element("p", { id }, withParts(sayIn(frame.words)("moved"), { link }));
  });
  return element("div", classes("moved"), notes);
}

/** In the contents, the sections of other pages stand without what is inside them. */
function closedOn(part: Part, parts: readonly Part[]): Set<Node | "indexes"> {
  return new Set(parts.flatMap((each) => (each === part ? [] : (shownOn(each) ?? []))));
}

/** What a page of several shows, as the contents list it. */
function shownOn({ section, title, indexes }: Part): Section | "indexes" | undefined {
  return section ?? (title !== undefined && indexes.length > 0 ? "indexes" : undefined);
}
