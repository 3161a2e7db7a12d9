import type { Context } from "../context.ts";
import { type ContentsOptions, renderNavigation } from "../navigation.ts";
import { type AroundText, MAIN_ID } from "../shell.ts";
import { renderBreadcrumb, renderNeighbours } from "../site/folder.ts";
import { firstPage, type Part } from "../site/parts.ts";
import type { Publication } from "../site/publication.ts";
import { hasFolders, pagePath, type Site } from "../site/site.ts";
import { descriptionOf, titleOfTarget } from "../site/title.ts";
import { absoluteAddress, describe } from "./meta.ts";
import { renderBanner, renderVersions } from "./versions.ts";

/** What is around the text of a page of a target that is published by itself. */
export function renderByItself(
  part: Part,
  publication: Publication,
  site: Site,
  context: Context,
  contents: ContentsOptions,
): AroundText {
  const { document, parts, output } = publication;
  const { settings } = site;
  const { say } = context;
  const title = titleOfTarget(publication);
  const path = pagePath(output, part.file, site);
  const home = pagePath(output, parts[0]?.file ?? "", site);
  const isInside = hasFolders(site) && part !== parts[0];
  return {
    title: part.title === undefined ? title : `${part.title} – ${title}`,
    name: title,
    start: hasFolders(site) ? firstPage(site.ending) : `#${MAIN_ID}`,
    inBar: renderVersions(path, home, settings, say),
    meta: describe(publication, {
      title: part.title ?? title,
      description: descriptionOf(publication),
      address: settings.baseUrl === undefined ? undefined : absoluteAddress(settings.baseUrl, path),
    }),
    navigation: renderNavigation(document, context, contents),
    before: [
      renderBanner(path, settings, say),
      isInside ? renderBreadcrumb(part, title, firstPage(site.ending), say) : undefined,
    ],
    neighbours: renderNeighbours(
      parts.map(({ file, title: own = title }) => ({ href: encodeURIComponent(file), title: own })),
      parts.indexOf(part),
      say,
    ),
  };
}
