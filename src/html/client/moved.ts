import { percentDecoded } from "../../source/percent-decoded.ts";
import { openSearch, typedIn } from "./search.ts";
import { loadAnchors, pageAddress, sharedFolder } from "./shared-data.ts";
import { word } from "./words.ts";

/** Follows addresses of anchors that are on another page now; of one that is nowhere, it says so and searches for it. */
export function followMoved(): void {
  const follow = async () => {
    const id = percentDecoded(location.hash.slice(1));
    if (id === "" || typedIn(location.hash) !== undefined) return;
    const there = document.getElementById(id);
    const link = there?.closest(".moved") && there.querySelector("a");
    if (link) location.replace(link.href);
    const path = there ? undefined : await pathOf(id);
    if (path !== undefined) location.replace(pageAddress(`${path}#${id}`));
    else if (!there) openSearch(id.replace(/[-_#]+/g, " "), word("deadLink", { id }));
  };
  addEventListener("hashchange", follow);
  follow();
}

/** The page that has an anchor, of those in the same folder: they are of the same target. */
async function pathOf(id: string): Promise<string | undefined> {
  const around = sharedFolder();
  const [here = ""] = location.href.split(/[?#]/);
  if (around === undefined || !here.startsWith(around)) return undefined;
  const folder = folderOf(percentDecoded(here.slice(around.length)));
  const pages = await loadAnchors();
  return pages.find(([path, ids]) => folderOf(path) === folder && ids.includes(id))?.[0];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
