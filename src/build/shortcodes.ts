import { hugoShortcodes } from "../document/shortcodes/hugo.ts";
import { descriptionShortcodes } from "../document/shortcodes/in-description.ts";
import type { ShortcodeKinds } from "../document/shortcodes/kinds.ts";
import { matrixShortcodes } from "../document/shortcodes/matrix.ts";
import { ownShortcodes } from "../document/shortcodes/own.ts";
import { createSitePages, type SitePages } from "../document/site-pages.ts";
import { filesBelow, layout } from "../project/layout.ts";
import { matrix, matrixSite } from "../project/profile/matrix.ts";
import type { Project } from "../project/project.ts";
import type { DescriptionShortcodes } from "../sections/description/expanded-description.ts";
import { withoutConflicts } from "../source/conflicts.ts";
import type { Sources } from "../source/sources.ts";
import type { TemplateEnvironment } from "../templates/environment.ts";

/** The shortcodes of a project. */
export interface ProjectShortcodes {
  readonly inChapters: ShortcodeKinds;
  /** The pages that they may request, where the project is a site. */
  readonly pages?: SitePages;
  /** Set where descriptions may have some as well: those of a site. */
  readonly inDescriptions?: DescriptionShortcodes;
}

/** The shortcodes that a project may use: its own, which are templates, those of its profile, and those of Hugo. */
export function shortcodesOf(
  { profile, site, targets, templates = layout.templates }: Project,
  sources: Sources,
  templatesOf: () => TemplateEnvironment,
): ProjectShortcodes {
  const own = templatesBelow(`${templates}/shortcodes`, sources);
  const ofProfile = profile === matrix || profile === matrixSite ? matrixShortcodes : [];
  const inChapters = new Map([...hugoShortcodes, ...ofProfile, ...ownShortcodes(own)]);
  if (site === undefined) return { inChapters };
  const pages = createSitePages(site, targets);
  const id = JSON.stringify([[...own], [...inChapters.keys()], pages.known]);
  return {
    inChapters,
    pages,
    inDescriptions: descriptionShortcodes(inChapters, { site: pages, templates: templatesOf }, id),
  };
}

/** The templates in a folder, by their paths in it without their endings. */
function templatesBelow(folder: string, { files, readText }: Sources): Map<string, string> {
  const found = new Map<string, string>();
  const resolved = files.resolve(folder);
  if (resolved.kind !== "folder") return found;
  // What cannot be listed is reported where a chapter calls what is in it.
  for (const file of filesBelow(files, resolved.path, () => {}, [])) {
    const template = file.endsWith(".njk") ? readText(file) : undefined;
    if (template !== undefined)
      found.set(file.slice(resolved.path.length + 1, -".njk".length), withoutConflicts(template).text);
  }
  return found;
}
