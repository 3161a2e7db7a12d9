import type { NamedFormats } from "../../schema/formats.ts";

/**
 * What a family of projects does its own way, as plain data. Whatever is made of a project goes by the profile that comes with
 * it; nothing else knows a name of any of them.
 */
export interface Profile {
  /** The file that it was read from; absent for those that come with `spec`. */
  file?: string;
  /** How events are written; without it a project has none. */
  events?: EventRules;
  /** Sections that show several events together, each with its event types; `*` stands for anything. */
  eventGroups: ReadonlyMap<string, readonly string[]>;
  /** Suffixes for the names of API files, by their folders. */
  apiSuffixes: ReadonlyMap<string, string>;
  /** Names of folders whose files are parts of others, wherever they stand. */
  partFolders: readonly string[];
  /** What descriptions are written in where the project does not say. */
  descriptions?: "rst" | "markdown" | "plain";
  /** The keys that say since which version something is there, and what changed in which. */
  history?: { added: string; changed: string };
  /** The groups of entries in changelogs; without it they have names of `spec`. */
  changelogGroups?: ChangelogGroups;
  /** The property of an error response that holds its code, beside those that are known everywhere. */
  errorCode?: string;
  /** What the table of APIs, `{{apis}}`, shows of a target, by its name; without it there is no such table. */
  apis: ReadonlyMap<string, { title: string; purpose: string }>;
  /** Tables that are made of data files where these are there, by name, each with the columns that it shows. */
  data: ReadonlyMap<string, { file: string; columns: string[] }>;
  /** The string formats that it names. */
  formats?: NamedFormats;
  /** The data file that names more of them, where it is there. */
  formatsFile?: string;
  /** What readers are warned of, as reStructuredText, where the version of a target is no release. */
  unstableWarning?: string;
  /** The status of the response that says that calls are limited in number; an endpoint that has it is shown as limited. */
  rateLimitStatus?: string;
}

/** What changelogs call their groups of entries. */
export interface ChangelogGroups {
  breaking: string;
  removed: string;
  deprecated: string;
  added: string;
  changed: string;
  /** What only documents. */
  docs: string;
}

/** Where event schemas are, and what in them has a meaning. */
export interface EventRules {
  /** Folder of the schemas, with no file ending or any. */
  schemas: string;
  examples: string;
  /**
   * Folder, within that of the schemas, of what several event types share, and a glob for those of its files that are shown;
   * `mayBeUnused` where events show by themselves what they share.
   */
  commonFields: { folder: string; files: string; mayBeUnused?: true };
  /** The properties that hold an event's type, its content, and the key that tells several states of one type apart. */
  properties: { type: string; content: string; key: string };
  /** Kinds of events, by the file, without its ending, that their schemas inherit from. The first that fits counts. */
  kinds: ReadonlyMap<string, string>;
  /** What may part a type from its variant in the name of a file. In the model, and in patterns, it is `#`. */
  variantMarks: readonly string[];
  /** The variants whose examples stand for a type that has none of its own; else it is the first with one. */
  usualVariants: readonly string[];
  /** The key of a schema that holds its place among the events of a group, a number: the lowest comes first. */
  weight?: string;
}

/** The profile of a project that has none. */
export const noProfile: Profile = {
  eventGroups: new Map(),
  apiSuffixes: new Map(),
  partFolders: [],
  apis: new Map(),
  data: new Map(),
};
