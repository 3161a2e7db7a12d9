import type { Location } from "../diagnostics/location.ts";
import type { NamedFormats } from "../schema/formats.ts";
import type { Value } from "../source/value.ts";
import type { PageSettings } from "./page.ts";
import type { Profile } from "./profile/profile.ts";
import type { SiteSettings } from "./site.ts";

/**
 * A project: what its targets are made of, and where everything is. All paths are relative to the project's root, with
 * `/`, every link followed.
 */
export interface Project {
  /** Where the targets were read from: `targets.yaml`, `specification/targets.yaml`, or the settings of the site that it is. */
  targetsFile: string;
  /** Set where it is a site that is made by Hugo, whose pages are its targets. */
  site?: Site;
  /** The folder of its chapters. */
  chapterFolder: string;
  profile: Profile;
  targets: Target[];
  /** Whether chapters may hold placeholders and tags: else their braces are text. */
  placeholders: boolean;
  titleStyles: TitleStyles;
  /** Those that turned out to be unreadable, which has been reported, are among them: their groups are known. */
  apiFiles: ApiFile[];
  /** Files that stand where API files do, but have neither `swagger` nor `openapi`: parts of API files, or API files that lack it. */
  unmarkedFiles: string[];
  /** The files in folders of definitions among the API files. */
  definitionFiles: DefinitionFile[];
  eventFolders: EventFolder[];
  /** Shared event schemas, whose fields make the `common_*` sections. */
  commonFieldFiles: string[];
  unreadEventFiles: UnreadEventFile[];
  collections: CollectionFiles[];
  /**
   * Whether a folder of sources cannot be listed, or targets.yaml is wrong in what it says of sources or event groups,
   * which has been reported: what else there would be is not known.
   */
  lacksFolder: boolean;
  changelog?: string;
  /** Whether targets.yaml names a changelog that there is not, which has been reported. */
  lacksChangelog: boolean;
  /** Those of parts of the project, in a folder of changelogs. */
  changelogs: ChangelogFiles[];
  dataTables: DataTable[];
  /** The string formats that it names. */
  formats: NamedFormats;
  /** Folder of the project's own template set. */
  templates?: string;
  eventGroups: EventGroup[];
  descriptions: DescriptionLanguages;
  /** Set where targets.yaml is wrong in what it says of targets or of groups: some chapters are missing for that. */
  lacksChapters?: boolean;
  /** The editor that the preview opens sources in, by a name that `targets.schema.json` lists. */
  editor?: string;
  /** How much must be covered. */
  coverage: CoverageGoal[];
  redirects: Redirect[];
  /** What is put into the pages that belong to no target. */
  page: PageSettings;
  /** The site that its targets are published as, where that is wanted. */
  siteSettings: SiteSettings;
  /** The folder in which the project keeps the lists of its published anchors; it need not be there yet. */
  anchorsFolder?: string;
}

/** A file in a folder below those of event schemas or examples, of which nothing is read but what others refer to. */
export interface UnreadEventFile {
  file: string;
  kind: "schemas" | "examples";
  /** The folder in which it would be read. */
  home: string;
}

/** What descriptions in YAML and JSON are written in: reStructuredText, Markdown, or text that is shown as it is. */
export type DescriptionLanguage = "rst" | "markdown" | "plain";

/** The languages of a project's descriptions. */
export interface DescriptionLanguages {
  /** Where nothing else is said. */
  usual: DescriptionLanguage;
  /** Of the files in some folders, and of some files. */
  paths: { path: string; language: DescriptionLanguage; location: Location }[];
  /** Files that are written in Markdown where no path says otherwise. */
  markdownFiles: string[];
}

/** The least part of something that must be covered, in percent; `name` is that of a figure of `spec coverage`. */
export interface CoverageGoal {
  name: string;
  percent: number;
  location: Location;
}

/** An anchor that was published once, and where its address is to lead. */
export interface Redirect {
  id: string;
  /** `anchor`, `#anchor`, or `output.html#anchor` of another target. */
  to: string;
  /** Of `to`. */
  location: Location;
  keyLocation: Location;
}

export interface Target {
  name: string;
  /** The title of its pages, where that is not their first heading. */
  title?: string;
  /** Path of the published file in the output folder, without its ending. */
  output: string;
  /** The version that it is published as, where its `version_label` names one. */
  version?: string;
  /** The name of the version label, where it is one that is substituted: `CLIENT_LABEL` for `%CLIENT_LABEL%`. */
  versionName?: string;
  /** Of its `version_label`. */
  versionLocation?: Location;
  chapters: ChapterEntry[];
  /** Whether tables of types that several places use stand once, or with each of these places. */
  types: "once" | "repeated";
  /** The indexes at the end of its page. */
  indexes: IndexName[];
  page: PageSettings;
  /** Set where it is a page of a site. */
  sitePage?: SitePage;
  /** Where it stands among the others in a site: in ascending order, those without one last. */
  weight?: number;
  /** What it is about, in a sentence. */
  description?: string;
  location: Location;
}

/** What a page is on a site, where menus and addresses go by it. The targets of a site are in the order of its menus. */
export interface SitePage {
  /** The path of its address below that of the site, with `/` at both ends: `/rooms/v1/`. */
  address: string;
  /** Whether it stands for a folder, whose pages are below it: `/rooms/`. */
  isSection: boolean;
  title: string | undefined;
  /** What menus call it, where that is not its title. */
  linkTitle: string | undefined;
  /** Pages of one folder go in ascending order of it; those without go last. */
  weight: number | undefined;
  date: string | undefined;
  version: string | undefined;
  /** Addresses that lead to it as well. */
  aliases: readonly string[];
  /** The formats that it says that it is published in. */
  outputs: readonly string[];
}

/** A site that is made by Hugo, by its settings. */
export interface Site {
  configFile: string;
  title?: string;
  /** The address that it is published at, `https://example.org/docs/` or `/`. */
  baseUrl: string;
  /** The folder of its pages. */
  content: string;
  /** What its templates are given; keys are in lower case. */
  params: Value;
  /** Addresses of lists that Hugo makes by itself: of folders without a page of their own, and of tags. */
  lists: readonly string[];
}

/** The indexes that a page can have, under the names that targets.yaml turns them off by. */
export const indexNames = ["endpoints", "event_types", "error_codes", "object_types", "collections"] as const;
export type IndexName = (typeof indexNames)[number];

/** A chapter as a target lists it, groups expanded. */
export interface ChapterEntry {
  /** Path from the project's root. */
  file: string;
  /** How far its titles are lowered: 0 keeps them. */
  depth: number;
  location: Location;
  /** The groups that it came through, outermost first. */
  via: Location[];
}

/** How titles are underlined, by level, and the characters that mean a level relative to the title before. */
export interface TitleStyles {
  /** Underline characters; the index is the level. */
  levels: string[];
  subtitle: string;
  sametitle: string;
  supertitle: string;
}

/** A Swagger file and the name of its group: `v1/content-repo.yaml` is `content_repo`, `v2_alpha/sync.yaml` `v2_sync`. */
export interface ApiFile {
  file: string;
  group: string;
  /** Another name that placeholders may give the group: the same with the suffix of its folder, `login_cs`. */
  alias?: string;
}

/** A file in a folder of definitions, and its name: `ss_event_schemas_typing` for `server/definitions/event-schemas/typing.yaml`. */
export interface DefinitionFile {
  file: string;
  name: string;
}

/** Schemas of event types and the examples that go with them: files of the same name in two folders. */
export interface EventFolder {
  schemas: string;
  examples?: string;
  /** Whether targets.yaml names a folder of examples that there is not, which has been reported. */
  lacksExamples?: true;
}

/** A table that is made of a data file, and its columns, where they are named. */
export interface DataTable {
  name: string;
  file: string;
  columns: string[];
  location: Location;
}

/** What a changelog is made of: a file with the releases, a folder with newsfragments of what is to be released, or both. */
export interface ChangelogFiles {
  name: string;
  file?: string;
  fragments?: {
    folder: string;
    /** The file with the settings of towncrier. */
    settings?: string;
  };
  /** What the target of its name is published as. */
  version?: { label: string; location?: Location | undefined };
}

/** A named set of schemas, with examples that go with them. */
export interface CollectionFiles {
  name: string;
  /** What readers see as its name. */
  title: string;
  /** What the placeholders of its schemas begin with. */
  prefix: string;
  schemas: string[];
  examples: string[];
  /** The folder that examples were looked for in; absent where targets.yaml names none. */
  examplesFolder?: string;
  /** Whether targets.yaml names examples at a place that there is not, which has been reported. */
  lacksExamples?: true;
  /** Of its name. */
  location: Location;
}

/** Events that one section shows together. */
export interface EventGroup {
  section: string;
  /** Event types; `*` stands for anything. Shown in the order of the patterns, then by name. */
  types: readonly string[];
  /** Where targets.yaml lists its event types, each in its place; absent for the groups of the profile. */
  listed?: Location[];
}
