import { loadAnchors, pageAddress, sharedFolder } from "./shared-data.ts";

/** Follows addresses of anchors that are on another page now. */
export function followMoved(): void {
  const follow = async () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === "") return;
    const there = document.getElementById(id);
    const link = there?.closest(".moved") && there.querySelector("a");
    if (link) location.replace(link.href);
    const path = there ? undefined : await pathOf(id);
    if (path !== undefined) location.replace(pageAddress(`${path}#${id}`));
  };
  addEventListener("hashchange", follow);
  follow();
}

/** The page that has an anchor, of those in the same folder: they are of the same target. */
async function pathOf(id: string): Promise<string | undefined> {
  const around = sharedFolder();
  const [here = ""] = location.href.split("#");
  if (around === undefined || !here.startsWith(around)) return undefined;
  const folder = folderOf(decodeURI(here.slice(around.length)));
  const pages = await loadAnchors();
  return pages.find(([path, ids]) => folderOf(path) === folder && ids.includes(id))?.[0];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
