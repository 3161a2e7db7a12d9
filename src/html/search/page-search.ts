import type { Node, Section } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import { placeFinder, sectionPlaces } from "../indexes/places.ts";
import { hasPageClass } from "../reference/page-classes.ts";
import { shownTitle } from "../reference/summary.ts";
import type { Publication } from "../site/publication.ts";
import { addressFromPath, hasFolders, isWhole, pagePath, type Site } from "../site/site.ts";
import { contentOf, type SectionContent } from "./collect.ts";
import type { SearchCode, SearchData, SearchPart, SearchSection, SectionText } from "./search-data.ts";

/** What is written for the search of a target: what has names, and the texts, which one page has already. */
export interface PageSearch {
  readonly data: Omit<SearchData, "textFiles">;
  readonly texts: readonly SectionText[];
}

/** Reads what the search knows of a target, whose pages have its addresses. */
export function pageSearch(publication: Publication, site: Site): PageSearch {
  const { parts, anchors, output, indexed } = publication;
  const { memory } = site;
  const read = (section: Section): SectionContent =>
    memory ? memory.content(section, () => contentOf(section, anchors)) : contentOf(section, anchors);
  const operations = operationsBySection(publication);
  const codes = new Set(indexed?.errorCodes.map(({ code }) => code));
  const sections: SearchSection[] = [];
  const texts: SectionText[] = [];
  for (const { blocks, elsewhere, file } of parts) {
    const from = indexPath(output, file, site);
    const above: Section[] = [];
    const visit = (node: Node): boolean => {
      if (node.type !== "section" || elsewhere.has(node)) return false;
      while ((above.at(-1)?.level ?? 0) >= node.level) above.pop();
      const id = anchors.get(node)?.id ?? "";
      const content = read(node);
      sections.push({
        at: addressFromPath(from, { output, id }, site),
        ...namesOf(node),
        depth: above.length,
        ...operations.get(node),
        ...partsOf(id, content, codes),
      });
      texts.push({ blocks: content.blocks, parts: content.texts });
      above.push(node);
      return true;
    };
    for (const block of blocks) walk(block, visit);
  }
  return { data: { sections, codes: codesOf(publication, site) }, texts };
}

function namesOf(section: Section): Pick<SearchSection, "title" | "kind" | "number" | "names"> {
  const title = shownTitle(section);
  const [heading] = section.children;
  const [first] = heading?.type === "title" ? heading.children : [];
  const number = first?.type === "generated" ? first.value.trim().replace(/\.$/, "") : "";
  const isEvent = hasPageClass(section, "event");
  // `m.room.member` is looked up as `room.member` as well, and its variants by their own names.
  const names = isEvent ? [/^\w+\.([\w.]+)$/, /#(.+)/].flatMap((part) => part.exec(title)?.[1] ?? []) : [];
  return {
    title,
    kind: hasPageClass(section, "endpoint") ? "operation" : isEvent ? "event" : "section",
    ...(number !== "" && { number }),
    ...(names.length > 0 && { names }),
  };
}

function partsOf(
  id: string,
  { parts }: SectionContent,
  codes: ReadonlySet<string>,
): { parts?: readonly SearchPart[] } {
  if (parts.length === 0) return {};
  return {
    parts: parts.map(({ id: own, name, kind }): SearchPart => {
      const address = own.startsWith(`${id}-`) ? own.slice(id.length) : own;
      return [address, name, codes.has(name) ? "code" : kind];
    }),
  };
}

/** The operations that sections show, by what the model says of the lines where they begin. */
function operationsBySection({
  indexed,
  document,
}: Publication): Map<Section, Pick<SearchSection, "names" | "paths">> {
  const sectionAt = placeFinder(sectionPlaces(document));
  const found = new Map<Section, { names: string[]; paths: string[] }>();
  for (const { method, path, operationId, lines } of indexed?.operations ?? [])
    for (const line of lines) {
      const section = sectionAt(line)?.section;
      if (section === undefined) continue;
      const entry = found.get(section) ?? { names: [], paths: [] };
      found.set(section, entry);
      if (operationId !== undefined && !entry.names.includes(operationId)) entry.names.push(operationId);
      entry.paths.push(`${method} ${path}`);
    }
  return found;
}

/** The entries of the index of error codes. */
function codesOf({ indexes, parts, output }: Publication, site: Site): SearchCode[] {
  const shown = parts.find((part) => part.indexes.length > 0);
  const from = indexPath(output, shown?.file ?? "", site);
  return indexes.flatMap(({ codes }) =>
    codes.map(({ id, code }) => ({ at: addressFromPath(from, { output, id }, site), name: code })),
  );
}

/** The path of what holds the index of a page: a site has one at its root, other targets one each, in their folder or page. */
function indexPath(output: string, file: string, site: Site): string {
  if (isWhole(site)) return "";
  return pagePath(output, hasFolders(site) ? "" : file, site);
}
