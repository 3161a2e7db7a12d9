import type { Element } from "hast";
import type { Version } from "../../project/versions.ts";
import { classes, element } from "../element.ts";
import { type Say, withParts } from "../page-words.ts";
import { encodedPath, relativePath } from "../site/relative-path.ts";
import type { Site } from "../site/site.ts";

/**
 * The version of what is published as a list that readers choose another from; without a list, its name alone.
 * @param home the path of its first page
 */
export function renderVersions(
  path: string,
  home: string,
  { version, versions }: Site["settings"],
  say: Say,
): Element | undefined {
  const here = versions.find((each) => each.version === version);
  const name = here?.name ?? version;
  if (versions.length === 0)
    return name === undefined ? undefined : element("span", classes("version"), name);
  const items = versions.map((each) => {
    // Of this one the address is known, wherever it stands.
    const link =
      each === here
        ? { href: encodedPath(relativePath(path, home)), "aria-current": "true" }
        : { href: addressOf(each, path) };
    return element("li", {}, element("a", link, each.name));
  });
  const label = name === undefined ? say("chooseVersion") : say("versionNamed", { name });
  return element(
    "details",
    classes("versions"),
    element("summary", { "aria-label": label }, name ?? say("versions")),
    element("ul", {}, items),
  );
}

/** Says of a version that is not the current one that it is not, and leads there. */
export function renderBanner(
  path: string,
  { version, versions }: Site["settings"],
  say: Say,
): Element | undefined {
  const here = versions.find((each) => each.version === version);
  const current = versions.find(({ isPreferred }) => isPreferred);
  if (here === undefined || current === undefined || here === current) return undefined;
  const link = element("a", { href: addressOf(current, path) }, current.name);
  const text = say(here.isUnstable ? "unreleased" : "outdated");
  return element(
    "aside",
    { ...classes("banner", here.isUnstable ? "unstable" : undefined), "aria-label": say("version") },
    element("p", {}, withParts(text, { version: element("b", {}, here.name), link })),
  );
}

/** Where a version is, from a page of this one: its own address may begin at the root of the site. */
function addressOf({ url }: Version, path: string): string {
  return /^(?:[a-z]+:|\/)/i.test(url) ? url : "../".repeat(path.split("/").length - 1) + url;
}
