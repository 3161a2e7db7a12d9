import { loadShared } from "./shared-data.ts";

/** Follows addresses of anchors that are on another page now. */
export function followMoved(isOneOfSeveral: boolean): void {
  const follow = async () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === "") return;
    const there = document.getElementById(id);
    const link = there?.closest(".moved") && there.querySelector("a");
    if (link) location.replace(link.href);
    const file = there || !isOneOfSeveral ? undefined : await fileOf(id);
    if (file !== undefined) location.replace(`${encodeURIComponent(file)}#${encodeURI(id)}`);
  };
  addEventListener("hashchange", follow);
  follow();
}

/** The page that has an anchor. */
async function fileOf(id: string): Promise<string | undefined> {
  const files = await loadShared("anchors.js", "anchors");
  for (const [file, ids] of Object.entries(Object(files)))
    if (Array.isArray(ids) && ids.includes(id)) return file;
  return undefined;
}
