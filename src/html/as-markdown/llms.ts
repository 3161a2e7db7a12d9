import type { Block, Inline } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import { emitMarkdown } from "../../markdown/emit/emit.ts";
import { chaptersOf, firstPage, titleOf } from "../site/parts.ts";
import { encodedPath } from "../site/relative-path.ts";
import { addressFrom, type Publication, type Site } from "../site/site.ts";
import { titleOfTarget } from "../site/title.ts";
import { link, list, paragraph, plainly, quote, section, text } from "./nodes.ts";

/** The name of the file that tells programs where everything is. */
export const LLMS_FILE = "llms.txt";

/**
 * What is published, as https://llmstxt.org has it: the title, a summary if a `meta` directive has a description, and links to
 * the files of each target and the sections in them. Undefined where no target is to be listed.
 */
export function llmsText(site: Site): string | undefined {
  const listed = site.publications.filter(({ isListed }) => isListed);
  const [first] = listed;
  if (!first) return undefined;
  const summary = listed.map(summaryOf).find((each) => each !== undefined);
  const sections = listed.map((publication) =>
    section(2, listed.length === 1 ? "Contents" : titleOfTarget(publication), [
      list(linksOf(publication, site)),
    ]),
  );
  const before: Block[] = summary === undefined ? [] : [quote([paragraph([text(summary)])])];
  return emitMarkdown([section(1, titleOfTarget(first), [...before, ...sections])], plainly);
}

/** Links from the output folder to the whole of a target, and to its pages or its sections. */
function linksOf(publication: Publication, site: Site): Inline[][] {
  const { output, parts, document, anchors } = publication;
  const whole = site.layout === "pages" ? `${encodedPath(output)}/` : "";
  const from = { output, file: "" };
  const first = site.layout === "pages" ? firstPage(site.ending) : `${output}.${site.ending}`;
  const inside =
    site.layout === "pages"
      ? parts.flatMap(({ file, title }) =>
          title === undefined ? [] : [[link(whole + encodeURIComponent(file), [text(title)])]],
        )
      : chaptersOf(document).map((chapter) => {
          const id = anchors.get(chapter)?.id;
          const address = addressFrom(from, { output, ...(id !== undefined && { id }) }, site);
          return [link(address, [text(titleOf(chapter))])];
        });
  return [[link(whole + encodedPath(first), [text(titleOfTarget(publication))])], ...inside];
}

function summaryOf({ document }: Publication): string | undefined {
  let summary: string | undefined;
  walk(document, (node) => {
    if (
      node.type === "meta" &&
      node.attributes.some(([key, value]) => key === "name" && value === "description")
    )
      summary ??= node.content;
    return node.type === "document" || node.type === "section";
  });
  return summary;
}
