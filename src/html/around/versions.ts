import type { Element } from "hast";
import type { Version } from "../../project/versions.ts";
import { type Child, classes, element } from "../element.ts";
import type { Around } from "../site/around.ts";
import { firstPage } from "../site/parts.ts";
import { relativePath } from "../site/relative-path.ts";

/** The version of a site as a list that readers choose another from; without a list, its name alone. */
export function renderVersions(path: string, { version, versions }: Around): Element | undefined {
  const here = versions.find((each) => each.version === version);
  const name = here?.name ?? version;
  if (versions.length === 0)
    return name === undefined ? undefined : element("span", classes("version"), name);
  const items = versions.map((each) => {
    // Of this site the address is known, wherever it stands.
    const link =
      each === here
        ? { href: relativePath(path, firstPage("html")), "aria-current": "true" }
        : { href: addressOf(each, path) };
    return element("li", {}, element("a", link, each.name));
  });
  return element(
    "details",
    classes("versions"),
    element("summary", { "aria-label": `Version: ${name ?? "choose one"}` }, name ?? "Versions"),
    element("ul", {}, items),
  );
}

/** Says of a version that is not the current one that it is not, and leads there. */
export function renderBanner(path: string, { version, versions }: Around): Element | undefined {
  const here = versions.find((each) => each.version === version);
  const current = versions.find(({ isPreferred }) => isPreferred);
  if (here === undefined || current === undefined || here === current) return undefined;
  const link = element("a", { href: addressOf(current, path) }, current.name);
  const said: Child = here.isUnstable
    ? ["This is ", element("b", {}, here.name), ", which is not released yet and may change."]
    : ["This is ", element("b", {}, here.name), ", which is not the current version."];
  return element(
    "aside",
    { ...classes("banner", here.isUnstable ? "unstable" : undefined), "aria-label": "Version" },
    element("p", {}, said, " The current version is ", link, "."),
  );
}

/** Where a version is, from a page of this one: its own address may begin at the root of the site. */
function addressOf({ url }: Version, path: string): string {
  return /^(?:[a-z]+:|\/)/i.test(url) ? url : "../".repeat(path.split("/").length - 1) + url;
}
