import { isOpenApi } from "../api/openapi3/versions.ts";
import { type Finding, finding, type Report } from "../diagnostics/finding.ts";
import { isLoss } from "../diagnostics/losses.ts";
import type { Files } from "../source/files.ts";
import { type Pointer, pointerSteps } from "../source/pointer.ts";
import type { Source } from "../source/source.ts";
import type { Sources } from "../source/sources.ts";
import { isMap, valueAt } from "../source/value.ts";
import { readAnchorsFolder, readRedirects } from "./anchors.ts";
import { readApis } from "./apis.ts";
import { findChangelogs } from "./changelogs.ts";
import { readChapterFolder } from "./chapters.ts";
import { readCollections } from "./collections.ts";
import type { Context } from "./context.ts";
import { readCoverage } from "./coverage.ts";
import { readDataTables } from "./data-tables.ts";
import { readDescriptions } from "./descriptions.ts";
import { readEditor } from "./editor.ts";
import { readEventGroups } from "./event-groups.ts";
import { readCommonFields, readEventFolders } from "./events.ts";
import { checkForm } from "./form.ts";
import { findSiteConfig } from "./hugo/config.ts";
import { discoverSite, settingsOf } from "./hugo/discover.ts";
import { isOwn, layout, parentOf, pathIn } from "./layout.ts";
import { pageDefaults, readPage } from "./page.ts";
import { findPlace } from "./place.ts";
import { readProfile } from "./profile/read-profile.ts";
import type { Project } from "./project.ts";
import { type RuleSettings, readRules } from "./rules.ts";
import { readSite } from "./site.ts";
import { readStringFormats } from "./string-formats.ts";
import { readSubstitutions } from "./substitutions.ts";
import schema from "./targets.schema.json" with { type: "json" };
import { readTargets } from "./targets.ts";
import { templatesIn } from "./templates-in.ts";
import { readTitleStyles } from "./title-styles.ts";
import { readUnreadEventFiles } from "./unread-events.ts";

const atRoot = "targets.yaml";
const inChapters = pathIn(layout.chapters, atRoot);

/** What to write in targets.yaml where there is nothing yet, by place. */
const beginnings = new Map<Pointer, string>([
  ["", "targets: { main: { files: [intro.rst] } }"],
  ["/targets", "targets: { main: { files: [intro.rst] } }"],
]);

/**
 * Reads a project from its targets.yaml, at the root or, as the original has it, among the chapters. Every error is
 * reported; what it concerns is left out of the project or takes its default. Gives `undefined` only where targets.yaml
 * cannot be read or is no mapping.
 */
export function loadProject(sources: Sources, given: Report): Project | undefined {
  const { files } = sources;
  let lacksFolder = false;
  const report: Report = (found) => {
    lacksFolder ||= found.code === "folder-unreadable";
    given(found);
  };
  reportSecond(files, report);
  const targetsFile = targetsFileOf(files);
  const own = isSiteConfig(files, targetsFile) ? undefined : sources.load(targetsFile);
  const config = own === undefined || lacksTargets(own) ? findSiteConfig(files) : undefined;
  const found = config === undefined ? undefined : discoverSite(config, sources, report);
  const source = found === undefined ? own : settingsOf(found.site, own, sources);
  if (source === undefined) return undefined;
  const lacks = new Set<Lack>();
  const context: Context = {
    source,
    files,
    report(found) {
      const lack = lackOf(found);
      if (lack) lacks.add(lack);
      report(found);
    },
  };
  if (own !== undefined) checkForm(context, found === undefined ? schema : schemaOfSites, beginnings);
  if (!isMap(source.value)) return undefined;
  sources.substitute(readSubstitutions(context), source.file);
  const profile = readProfile(context, sources);
  const eventFolders = readEventFolders(context, profile);
  const commonFieldFiles = readCommonFields(context, profile, eventFolders);
  // What they say is requested by whoever judges findings: see `loadRules`.
  readRules(context);
  const apis = readApis(context, sources, profile);
  const apiFiles = apis.apiFiles.map(({ file }) => file);
  const chapterFolder = readChapterFolder(context, found?.site.content ?? layout.chapters);
  const usualPage = found?.targets[0]?.page ?? pageDefaults;
  const page = readPage(context, sources, valueAt(source.value, "page"), "/page", usualPage);
  const targets =
    found?.targets.map((target) => ({ ...target, page })) ??
    readTargets(context, sources, page, chapterFolder);
  const project = {
    targetsFile: source.file,
    ...(found && { site: found.site }),
    chapterFolder: chapterFolder ?? layout.chapters,
    profile,
    targets,
    placeholders: valueAt(source.value, "placeholders") !== false,
    titleStyles: readTitleStyles(context),
    formats: readStringFormats(context, sources, profile),
    ...apis,
    eventFolders,
    commonFieldFiles,
    collections: readCollections(context),
    unreadEventFiles: readUnreadEventFiles(context, profile, eventFolders, commonFieldFiles),
    ...readChangelog(context),
    dataTables: readDataTables(context, profile),
    changelogs: findChangelogs(context, targets),
    ...readTemplates(context),
    eventGroups: readEventGroups(context, profile),
    descriptions: readDescriptions(
      context,
      profile,
      apiFiles.filter((file) => isOpenApi(sources.load(file)?.value)),
    ),
    ...readEditor(context),
    coverage: readCoverage(context),
    redirects: readRedirects(context),
    page,
    siteSettings: readSite(context, sources),
    ...readAnchorsFolder(context),
  };
  return {
    ...project,
    lacksFolder: lacksFolder || lacks.has("sources"),
    ...(lacks.has("chapters") && { lacksChapters: true }),
  };
}

type Lack = "sources" | "chapters";

/** What of a project is missing because of a finding in targets.yaml: sources, collections and event groups, or chapters of targets. */
function lackOf({ code, location }: Finding): Lack | undefined {
  if (!isLoss(code) || !("pointer" in location)) return undefined;
  const [key, inside] = pointerSteps(location.pointer);
  if (key === "targets" || key === "groups" || (key === "sources" && inside === "chapters"))
    return "chapters";
  const isOfSources = inside === undefined || ["apis", "events", "common_fields"].includes(inside);
  if (
    key === "profile" ||
    key === "event_groups" ||
    key === "collections" ||
    (key === "sources" && isOfSources)
  )
    return "sources";
  // A key that is not known may be one of them, misspelt.
  return code === "targets-unknown-key" && inside === undefined ? "sources" : undefined;
}

/** What a project says of how grave findings are. The project may have been loaded already: nothing is reported again. */
export function loadRules(sources: Sources): RuleSettings {
  const file = targetsFileOf(sources.files);
  const source = isSiteConfig(sources.files, file) ? undefined : sources.load(file);
  return source ? readRules({ source, files: sources.files, report: () => {} }) : new Map();
}

/**
 * The file to read the targets from: the one at the root goes before the one among the chapters. Without either it is that with the
 * settings of the site that it is.
 */
export function targetsFileOf(files: Files): string {
  if (files.resolve(atRoot).kind !== "missing") return atRoot;
  return files.resolve(inChapters).kind === "missing" ? (findSiteConfig(files) ?? inChapters) : inChapters;
}

function isSiteConfig(files: Files, file: string): boolean {
  return file !== atRoot && file !== inChapters && file === findSiteConfig(files);
}

/** What targets.yaml may say of a site: its pages are the targets where it names none. */
const schemaOfSites = { ...schema, required: [] };

function lacksTargets({ value }: Source): boolean {
  return isMap(value) && !value.has("targets");
}

/** Where a file of the project stands, or would stand, beside targets.yaml, links followed. */
export function besideTargets(files: Files, name: string): string {
  const targetsFile = targetsFileOf(files);
  const folder = isSiteConfig(files, targetsFile) ? "" : parentOf(targetsFile);
  const resolved = files.resolve(folder);
  return pathIn("path" in resolved ? resolved.path : "", name);
}

function reportSecond(files: Files, report: Report): void {
  if (targetsFileOf(files) === atRoot && isOwn(files, inChapters))
    report(finding("targets-twice", { read: atRoot, unread: inChapters }, { file: inChapters }));
}

function readChangelog(context: Context): Pick<Project, "changelog" | "lacksChangelog"> {
  const named = valueAt(valueAt(context.source.value, "sources"), "changelog");
  const usual = schema.properties.sources.properties.changelog.default;
  const isNamed = typeof named === "string" && named !== "";
  const resolved = isNamed
    ? findPlace(context, named, "file", "/sources/changelog")
    : context.files.resolve(usual);
  if (resolved?.kind === "file") return { changelog: resolved.path, lacksChangelog: false };
  return { lacksChangelog: isNamed };
}

function readTemplates(context: Context): { templates?: string } {
  const named = valueAt(valueAt(context.source.value, "sources"), "templates");
  if (typeof named !== "string" || named === "") return usualTemplates(context);
  const place = findPlace(context, named, "folder", "/sources/templates");
  return place === undefined ? {} : { templates: place.path };
}

/** The usual folder, where templates are in it: it may as well hold several sets, each in a folder of its own. */
function usualTemplates({ files, report }: Context): { templates?: string } {
  const folder = files.resolve(layout.templates);
  if (folder.kind !== "folder") return {};
  return templatesIn(files, folder.path, report).length > 0 ? { templates: folder.path } : {};
}
