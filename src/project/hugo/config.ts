import type { Report } from "../../diagnostics/finding.ts";
import type { Files } from "../../source/files.ts";
import type { Sources } from "../../source/sources.ts";
import { parseToml } from "../../source/toml.ts";
import { entriesOf, isMap, textAt, type Value, valueAt, withLowerKeys } from "../../source/value.ts";
import { pathIn } from "../layout.ts";
import { folderNamed } from "./address.ts";
import { reportIgnoredSettings } from "./ignored-settings.ts";

const endings = ["toml", "yaml", "yml", "json"];
const ownNames = endings.map((ending) => `hugo.${ending}`);
/** Names that other programs use as well. */
const commonNames = endings.map((ending) => `config.${ending}`);
const defaults = "config/_default";

/**
 * The file with the settings of a site that is made by Hugo, from its root; `undefined` where there is no such site: other programs
 * have a `config.yaml` as well, so that it takes a folder `content` beside.
 */
export function siteConfigOf(has: (path: string, kind: "file" | "folder") => boolean): string | undefined {
  const inDefaults = [...ownNames, ...commonNames].map((name) => pathIn(defaults, name));
  const others = has("content", "folder") ? [...commonNames, ...inDefaults] : [];
  return [...ownNames, ...others].find((path) => has(path, "file"));
}

/** The same for the files of a project. */
export function findSiteConfig(files: Files): string | undefined {
  return siteConfigOf((path, kind) => files.resolve(path).kind === kind);
}

/** What the settings of a site say that matters here; keys are in lower case. */
export interface SiteConfig {
  readonly file: string;
  readonly title?: string;
  readonly baseUrl: string;
  /** Where its pages are. */
  readonly content: string;
  /** The codes of its languages; in the first one are pages whose names say no language. */
  readonly languages: readonly string[];
  /** What its templates are given. */
  readonly params: Value;
  /** The names of folders for lists of pages that it makes by their tags. */
  readonly taxonomies: readonly string[];
}

/** Reads the settings of a site; those that are lists of their own may be in files of their names beside. */
export function readSiteConfig(file: string, sources: Sources, report: Report): SiteConfig {
  const main = readData(file, sources, report);
  reportIgnoredSettings(main, file, sources, report);
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const part = (name: string): Value => {
    const beside =
      folder === ""
        ? undefined
        : endings
            .map((ending) => `${folder}${name}.${ending}`)
            .find((path) => sources.files.resolve(path).kind === "file");
    return valueAt(main, name) ?? (beside === undefined ? null : (readData(beside, sources, report) ?? null));
  };
  const text = (key: string) => textAt(main, key);
  const languages = part("languages");
  const first = text("defaultcontentlanguage") ?? entriesOf(languages)[0]?.[0] ?? "en";
  const ofFirst = valueAt(languages, first);
  const title = textAt(ofFirst, "title") ?? text("title");
  const content = textAt(ofFirst, "contentdir") ?? text("contentdir") ?? "content";
  const taxonomies = valueAt(main, "taxonomies");
  const disabled = valueAt(main, "disablekinds");
  const hasTaxonomies = !Array.isArray(disabled) || !disabled.includes("taxonomy");
  const named = isMap(taxonomies) ? [...taxonomies.values()].map(String) : ["tags", "categories"];
  return {
    file,
    ...(title !== undefined && { title }),
    baseUrl: text("baseurl") ?? "/",
    content: folderNamed(content),
    languages: [first, ...entriesOf(languages).flatMap(([code]) => (code === first ? [] : code))],
    params: part("params"),
    taxonomies: hasTaxonomies ? named : [],
  };
}

/** Hugo reads keys in whatever case they are written. */
function readData(file: string, sources: Sources, report: Report): Value | undefined {
  const isToml = file.endsWith(".toml");
  const data = isToml ? parseToml(file, sources.readText(file) ?? "", report) : sources.load(file)?.value;
  return data === undefined ? undefined : withLowerKeys(data);
}
