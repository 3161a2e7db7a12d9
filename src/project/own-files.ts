/** What sites and folders of pages hold beside the folders of targets, by name. */
const OWN =
  /^(?:index\.(?:html|md)|404\.html|sitemap\.xml|llms\.txt|(?:page|style)\.css|(?:page|samples|search-index|search-text-\d+)\.js|anchors\.js(?:on)?|(?:files|files-md|copies)\.json)$/i;

/** Whether a site, or a folder of pages, has a file of that name that the build writes: it is no name of a folder in it. */
export function isOwnFile(name: string): boolean {
  return OWN.test(name);
}
