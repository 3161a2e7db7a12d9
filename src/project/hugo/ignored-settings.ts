import { finding, type Report } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { findFrontMatter } from "../../source/front-matter.ts";
import { pointerOf } from "../../source/pointer.ts";
import type { Sources } from "../../source/sources.ts";
import { entriesOf, type Value, valueAt, withLowerKeys } from "../../source/value.ts";
import { folderNamed } from "./address.ts";

/** A setting that Hugo follows, and this program does not. */
interface Ignored {
  readonly key: string;
  /** How it is here. */
  readonly effect: string;
  /** Whether a value of it would make the site another one. */
  readonly matters: (value: Value) => boolean;
}

const cascade: Ignored = {
  key: "cascade",
  effect: "front matter holds for its own page alone",
  matters: changesPages,
};

const ignored: readonly Ignored[] = [
  cascade,
  {
    key: "permalinks",
    effect: "pages have the addresses of their files",
    matters: (value) => entriesOf(value).length > 0,
  },
  { key: "uglyurls", effect: "each page is a folder", matters: (value) => value === true },
  {
    key: "defaultcontentlanguageinsubdir",
    effect: "addresses do not begin with the language",
    matters: (value) => value === true,
  },
  { key: "staticdir", effect: "files are looked for in 'static'", matters: namesOtherFolders },
];

/** Keys of front matter that say something of a page which matters here. */
const OF_PAGES: ReadonlySet<string> = new Set(
  "aliases build _build date description draft headless linktitle outputs slug title url version weight".split(
    " ",
  ),
);

/** Whether what pages below inherit says something of them that matters. */
function changesPages(value: Value): boolean {
  return listOf(value).some((part) => entriesOf(part).some(([key]) => OF_PAGES.has(key)));
}

function namesOtherFolders(value: Value): boolean {
  return listOf(value).some((each) => typeof each !== "string" || folderNamed(each) !== "static");
}

/** Hugo takes one value for a list of it. */
function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [value];
}

/** Reports, each at its place, the settings of a site that are not followed. @param settings with keys in lower case */
export function reportIgnoredSettings(
  settings: Value | undefined,
  file: string,
  sources: Pick<Sources, "load" | "text">,
  report: Report,
): void {
  for (const { key, effect, matters } of ignored) {
    const value = valueAt(settings, key);
    if (value === undefined || value === null || !matters(value)) continue;
    const { name, location } = file.endsWith(".toml")
      ? keyInToml(key, file, sources.text(file) ?? "")
      : keyInData(key, file, sources);
    report(finding("hugo-setting-ignored", { name, effect }, location));
  }
}

/** A key as it is written, and where. */
interface WrittenKey {
  name: string;
  location: Location;
}

function keyInData(key: string, file: string, { load }: Pick<Sources, "load">): WrittenKey {
  const names = entriesOf(load(file)?.value).map(([name]) => name);
  const name = names.find((each) => each.toLowerCase() === key) ?? key;
  return { name, location: { file, pointer: pointerOf([name]), at: "key" } };
}

/** Keys of the root are before the first header of a table, or are in one. */
function keyInToml(key: string, file: string, text: string): WrittenKey {
  const tables = /^[ \t]*\[/m.exec(text)?.index ?? text.length;
  const found =
    new RegExp(`^[ \\t]*["']?(${key})\\b`, "im").exec(text.slice(0, tables)) ??
    new RegExp(`^[ \\t]*\\[{1,2}[ \\t]*["']?(${key})\\b`, "im").exec(text);
  if (found === null) return { name: key, location: { file } };
  const [whole, name = key] = found;
  const end = found.index + whole.length;
  return { name, location: { file, offset: end - name.length, end } };
}

/** Reports what the front matter of a file says of the pages below it, where that matters. */
export function reportIgnoredCascade(file: string, { text }: Pick<Sources, "text">, report: Report): void {
  const written = text(file) ?? "";
  const front = written.includes(cascade.key) ? findFrontMatter(written) : undefined;
  const value = front?.data && valueAt(withLowerKeys(front.data), cascade.key);
  if (front === undefined || value === undefined || !cascade.matters(value)) return;
  const { start, end } = front.locate(cascade.key);
  const { key: name, effect } = cascade;
  report(finding("hugo-setting-ignored", { name, effect }, { file, offset: start, end }));
}
