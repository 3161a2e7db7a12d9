import { isOpenApi } from "../../api/openapi3/versions.ts";
import { finding, type Report } from "../../diagnostics/finding.ts";
import { parseSource } from "../../source/parse.ts";
import type { Source } from "../../source/source.ts";
import type { Sources } from "../../source/sources.ts";
import { entriesOf, isMap, type Value, valueAt } from "../../source/value.ts";
import { filesBelow, isDataFile } from "../layout.ts";
import { plainPath } from "../output.ts";
import { pageDefaults } from "../page.ts";
import { indexNames, type Site, type Target } from "../project.ts";
import { readSiteConfig, type SiteConfig } from "./config.ts";
import { type FoundPage, findPages } from "./pages.ts";

/** A site that is made by Hugo, as a project. */
export interface FoundSite {
  readonly site: Site;
  /** One for each page. */
  readonly targets: Target[];
}

/** Finds what a site is made of. */
export function discoverSite(file: string, sources: Sources, report: Report): FoundSite {
  const config = readSiteConfig(file, sources, report);
  const { pages, lists } = findPages(config, sources, report);
  const { title, baseUrl, content, params, taxonomies } = config;
  const folder = sources.files.resolve(content);
  if (folder.kind !== "folder") {
    const missing = { path: content, wanted: "folder", found: folder.kind, known: [] };
    report(finding("path-missing", missing, { file }));
  } else if (pages.length === 0) {
    const missing = { path: `${content}/_index.md`, wanted: "file", found: "missing" as const, known: [] };
    report(finding("path-missing", missing, { file }));
  }
  return {
    site: {
      configFile: file,
      ...(title !== undefined && { title }),
      baseUrl,
      content,
      params,
      lists: [...lists, ...taxonomies.map((name) => `/${name}/`)],
    },
    targets: targetsOf(pages, config, report),
  };
}

function targetsOf(pages: readonly FoundPage[], config: SiteConfig, report: Report): Target[] {
  const taken = new Map<string, Target>();
  for (const { file, address, isSection, matter } of pages) {
    const location = { file, offset: 0 };
    const output = address.slice(1, -1) || "index";
    const key = output.normalize().toLowerCase();
    const first = taken.get(key);
    if (first !== undefined) {
      const related = [{ message: `'${first.chapters[0]?.file}' has it`, location: first.location }];
      report(finding("duplicate-output", { output, target: file, other: first.name }, location, related));
      continue;
    }
    if (!plainPath.test(output)) report(finding("invalid-output", { output }, location));
    const { aliases, outputs, isPublished: _, url: __, slug: ___, ...menu } = matter;
    taken.set(key, {
      name: output,
      ...(matter.title !== undefined && { title: matter.title }),
      output,
      chapters: [{ file, depth: 0, location, via: [] }],
      types: "once",
      indexes: [...indexNames],
      page: { ...pageDefaults, lang: config.languages[0] ?? pageDefaults.lang },
      sitePage: { address, isSection, aliases, outputs, ...menu },
      location,
    });
  }
  return [...taken.values()];
}

/**
 * What targets.yaml says, or would say, of a site: where sources are that the project does not name itself.
 * @param own targets.yaml, where there is one
 */
export function settingsOf(site: Site, own: Source | undefined, all: Sources): Source {
  const said = own?.value ?? new Map();
  const sources = new Map<string, Value>([["apis", apiPlaces(all)], ...entriesOf(valueAt(said, "sources"))]);
  const value = isMap(said) ? new Map<string, Value>([...said, ["sources", sources]]) : said;
  const source = own ?? parseSource(site.configFile, "{}", () => {});
  if (source === undefined) throw new Error("an empty mapping is no YAML");
  return { ...source, value };
}

/** The folders for API files, or where there are none, the API files among all of the site's data. */
function apiPlaces(sources: Sources): string[] {
  const { files } = sources;
  const named = ["api", "data/api"].filter((path) => files.resolve(path).kind === "folder");
  const data = files.resolve("data");
  if (named.length > 0 || data.kind !== "folder") return named;
  // What cannot be listed is none of what is known to be there.
  return [...filesBelow(files, data.path, () => {})].filter(
    (path) => isDataFile(path) && isApi(path, sources),
  );
}

function isApi(path: string, { load, text }: Sources): boolean {
  if (!/\b(?:openapi|swagger)\b/.test(text(path) ?? "")) return false;
  const value = load(path)?.value;
  return isOpenApi(value) || valueAt(value, "swagger") !== undefined;
}
