import { isNumber, numberText } from "../../source/number.ts";
import { isCollection, type Value, valueAt } from "../../source/value.ts";
import { around, aroundCode, inAttribute, type ShortcodeCall, type ShortcodeKinds, single } from "./kinds.ts";

/** What no code has in a line of its own. */
const FENCE = "~~~~~~~~";

const toPage = single(["path", "lang", "outputFormat"], 1, (call) => call.write(addressOf(call)));

/** The shortcodes that come with Hugo, apart from those that show what others publish. */
export const hugoShortcodes: ShortcodeKinds = new Map([
  ["relref", toPage],
  ["ref", toPage],
  [
    "figure",
    single(
      [
        ...["src", "alt", "title", "caption", "link", "width", "height", "class", "loading"],
        ...["attr", "attrlink", "rel", "target"],
      ],
      1,
      writeFigure,
    ),
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
  [
    "highlight",
    aroundCode(
      ["type", "options"],
      (call) => `${FENCE}${call.value("type").replace(/[^\w+#.-]/g, "")}`,
      FENCE,
    ),
  ],
  ["param", single(["name"], 1, writeParameter)],
  // Whoever expands a chapter leaves out what one holds.
  ["comment", around([], () => "", "")],
]);

/** A picture, which may be a link, and in a figure of its own where there is something to read below it. */
function writeFigure(call: ShortcodeCall): void {
  const { value, indent } = call;
  const alt = value("alt") || value("caption") || value("title");
  const attributes = ["width", "height", "class"].map((name) => attributeOf(name, value(name))).join("");
  const picture = `<img src="${inAttribute(value("src"))}" alt="${inAttribute(alt)}"${attributes}>`;
  const link = value("link");
  const shown = link === "" ? picture : `<a href="${inAttribute(link)}">${picture}</a>`;
  const [title, source, address] = [value("title"), value("attr"), value("attrlink")];
  const by =
    address === "" || source === "" ? source : `[${source}](<${address.replace(/[<>\s]/g, encodeURI)}>)`;
  const below = [title && `**${title}**`, [value("caption"), by].filter(Boolean).join(" ")].filter(Boolean);
  if (below.length === 0) {
    call.write(shown);
    return;
  }
  const lines = ["<figure>", "", shown, "", "<figcaption>", ...below.flatMap((each) => ["", each])];
  const figure = [...lines, "", "</figcaption>", "</figure>", ""].join(`\n${indent}`);
  call.write(`${call.isFirst ? "" : `\n\n${indent}`}${figure}${call.isLast ? "" : `\n${indent}`}`);
}

function attributeOf(name: string, value: string): string {
  return value === "" ? "" : ` ${name}="${inAttribute(value)}"`;
}

/** The address of a page on the site, from the path that Hugo finds it by. */
function addressOf(call: ShortcodeCall): string {
  const { site, page } = call;
  const [path = "", fragment] = call.value("path").split("#", 2);
  const behind = fragment === undefined ? "" : `#${fragment}`;
  if (site === undefined) {
    const bare = path.replace(/(?:^|\/)_?index\.md$|\.md$/, "");
    return bare === "" ? behind : `/${bare.replace(/^\//, "")}${behind}`;
  }
  if (path === "") return behind;
  const address = site.addressOf(path, page.file);
  if (address === undefined) call.refuse("path", `no page of the site has the path '${path}'`);
  return `${address ?? path}${behind}`;
}

/** Writes what the front matter of the page says, or else the settings of the site. */
function writeParameter(call: ShortcodeCall): void {
  const name = call.value("name");
  const steps = name.toLowerCase().split(".");
  const { frontMatter, site } = call;
  const own = within(valueAt(frontMatter, "params"), steps) ?? within(frontMatter, steps);
  const found = own ?? within(site?.params, steps);
  if (found === undefined || found === null || isCollection(found))
    call.refuse("name", `neither the page nor the site has a text or a number '${name}'`);
  else call.write(isNumber(found) ? numberText(found) : String(found));
}

function within(value: Value | undefined, steps: readonly string[]): Value | undefined {
  return steps.reduce(valueAt, value);
}
