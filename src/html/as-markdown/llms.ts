import type { Block, Inline } from "../../doctree/tree.ts";
import { emitMarkdown } from "../../markdown/emit/emit.ts";
import { sayIn } from "../page-words.ts";
import { chaptersOf } from "../site/parts.ts";
import type { Publication } from "../site/publication.ts";
import { encodedPath } from "../site/relative-path.ts";
import { titleOf } from "../site/section-title.ts";
import { addressFromPath, isWhole, pagePath, type Site } from "../site/site.ts";
import { descriptionOf, titleOfSite, titleOfTarget } from "../site/title.ts";
import { link, list, paragraph, plainly, quote, section, text } from "./nodes.ts";

/** The name of the file that tells programs where everything is. */
export const LLMS_FILE = "llms.txt";

/**
 * What is published, as https://llmstxt.org has it: the title, a summary if a `meta` directive has a description, and links to
 * the files of each target and the sections in them. Undefined where no target is to be listed.
 */
export function llmsText(site: Site): string | undefined {
  const publications = isWhole(site) ? site.order.targets : site.publications;
  const listed = publications.filter(({ isListed = isWhole(site) }) => isListed);
  const [first] = listed;
  if (!first) return undefined;
  const [title, own] = isWhole(site)
    ? [titleOfSite(site), site.around.description]
    : [titleOfTarget(first), undefined];
  const summary = own ?? listed.map(descriptionOf).find((each) => each !== undefined);
  const sections = listed.map((publication) =>
    section(2, listed.length === 1 ? sayIn(first.frame.words)("contents") : titleOfTarget(publication), [
      list(linksOf(publication, site)),
    ]),
  );
  const before: Block[] = summary === undefined ? [] : [quote([paragraph([text(summary)])])];
  return emitMarkdown([section(1, title, [...before, ...sections])], plainly);
}

/** Links from the output folder to the whole of a target, and to its pages or its sections. */
function linksOf(publication: Publication, site: Site): Inline[][] {
  const { output, parts, document, anchors } = publication;
  const to = (id?: string) => addressFromPath(LLMS_FILE, { output, ...(id !== undefined && { id }) }, site);
  const inside =
    site.layout === "pages"
      ? parts.flatMap(({ file, title }) =>
          title === undefined ? [] : [[link(encodedPath(pagePath(output, file, site)), [text(title)])]],
        )
      : chaptersOf(document).map((chapter) => [link(to(anchors.get(chapter)?.id), [text(titleOf(chapter))])]);
  return [[link(to(), [text(titleOfTarget(publication))])], ...inside];
}
