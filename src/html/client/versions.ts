import { sharedFolder } from "./shared-data.ts";

/**
 * Has readers who choose another version go to the page there that they read here, where that has one. Only the host that they are
 * on is asked.
 */
export function keepPageBetweenVersions(): void {
  document.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>(".versions a:not([aria-current]), .banner a")
        : null;
    const page = link && sameIn(link);
    if (!page || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    fetch(page, { method: "HEAD" }).then(
      ({ ok }) => location.assign(ok ? page + location.hash : link.href),
      () => location.assign(link.href),
    );
  });
}

/** The address that this page would have in the version that a link leads to. */
function sameIn({ href, origin }: HTMLAnchorElement): string | undefined {
  const folder = sharedFolder();
  const [here = ""] = location.href.split("#");
  if (!location.protocol.startsWith("http") || origin !== location.origin) return undefined;
  if (folder === undefined || !here.startsWith(folder)) return undefined;
  return new URL(here.slice(folder.length), href.replace(/\/?(?:index\.html)?$/, "/")).href;
}
