import { around, inAttribute, type ShortcodeKinds, single } from "./kinds.ts";

/** The shortcodes that come with Hugo, apart from those that show what others publish. */
export const hugoShortcodes: ShortcodeKinds = new Map([
  [
    "relref",
    single(["path", "lang", "outputFormat"], 1, (call) => call.write(addressOf(call.value("path")))),
  ],
  ["ref", single(["path", "lang", "outputFormat"], 1, (call) => call.write(addressOf(call.value("path"))))],
  [
    "figure",
    single(["src", "alt", "title", "caption", "link", "width", "height", "class", "loading"], 1, (call) => {
      const alt = call.value("alt") || call.value("caption") || call.value("title");
      call.write(`<img src="${inAttribute(call.value("src"))}" alt="${inAttribute(alt)}">`);
    }),
  ],
  [
    "details",
    around(
      ["summary", "open", "class", "name", "title"],
      (call) => {
        const open = call.value("open") === "true" ? " open" : "";
        return `<details${open}><summary>${inAttribute(call.value("summary") || "Details")}</summary>`;
      },
      "</details>",
    ),
  ],
]);

/** The address of a page on the site, from the path that Hugo finds it by. */
function addressOf(path: string): string {
  const [file = "", fragment] = path.split("#", 2);
  const page = file.replace(/(?:^|\/)_?index\.md$|\.md$/, "");
  const address = page === "" ? "" : `/${page.replace(/^\//, "")}`;
  return fragment === undefined ? address : `${address}#${fragment}`;
}
