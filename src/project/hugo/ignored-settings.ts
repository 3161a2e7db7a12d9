import { finding, type Report } from "../../diagnostics/finding.ts";
import { findFrontMatter } from "../../source/front-matter.ts";
import type { Sources } from "../../source/sources.ts";
import { entriesOf, type Value, valueAt, withLowerKeys } from "../../source/value.ts";

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
  { key: "staticdir", effect: "files are looked for in 'static'", matters: (value) => value !== "static" },
];

/** Keys of front matter that say something of a page which matters here. */
const OF_PAGES: ReadonlySet<string> = new Set(
  "aliases build _build date description draft headless linktitle outputs slug title url version weight".split(
    " ",
  ),
);

/** Whether what pages below inherit says something of them that matters; it may be a list. */
function changesPages(value: Value): boolean {
  const parts = Array.isArray(value) ? value : [value];
  return parts.some((part) => entriesOf(part).some(([key]) => OF_PAGES.has(key)));
}

/** Reports, each at its place, the settings of a site that are not followed. @param settings with keys in lower case */
export function reportIgnoredSettings(
  settings: Value | undefined,
  { file, text, report }: { file: string; text: string; report: Report },
): void {
  for (const { key, effect, matters } of ignored) {
    const value = valueAt(settings, key);
    if (value === undefined || value === null || !matters(value)) continue;
    // YAML, JSON and TOML have a key at the beginning of its line, or behind brackets and quotes.
    const found = new RegExp(`^[ \\t[{]*["']?(${key})\\b`, "im").exec(text);
    const name = found?.[1] ?? key;
    const offset = found === null ? 0 : found.index + found[0].length - name.length;
    report(finding("hugo-setting-ignored", { name, effect }, { file, offset, end: offset + name.length }));
  }
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
