import type { Api } from "../api/types.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Example, FilePlace, Schema } from "../schema/types.ts";

/**
 * The intermediate representation: everything the sources say, in the author's order, each part with its location.
 * Descriptions are just as they were written.
 */
export interface Model {
  apis: Api[];
  events: EventType[];
  commonFields: CommonFields[];
  collections: Collection[];
  /** The schemas in folders of definitions that can be shown by themselves. */
  definitions: NamedSchema[];
  changelog?: Changelog;
  changelogs: NamedChangelog[];
  dataTables: ShownData[];
  /**
   * What is wrong with the form of API files, apart from what was reported while they were read; absent where nothing had to
   * be passed over, for then nobody has looked.
   */
  formFindings?: readonly Finding[];
  /** What could not be read, which has been reported: what shows it is missing for no other reason. */
  unread: Unread;
  /** Where each description is written: a text may stand at several places. */
  descriptions: ReadonlyMap<string, readonly FilePlace[]>;
}

/** Sources that could not be read, by the names that they have as sections. */
export interface Unread {
  groups: string[];
  events: Pick<EventType, "name" | "variant">[];
  commonFields: string[];
  collections: UnreadCollection[];
  changelog: boolean;
  /** Whether a folder of sources cannot be listed: what is in it has no names here. */
  folders: boolean;
}

/** A named set of schemas, in the order of their paths. */
export interface Collection {
  name: string;
  /** What readers see as its name. */
  title: string;
  /** What the placeholders of its schemas begin with. */
  prefix: string;
  schemas: NamedSchema[];
  /** Of its name in targets.yaml. */
  location: Location;
}

/** A schema of a collection, or of a folder of definitions, that is shown under a name of its own. */
export interface NamedSchema {
  /** Of a collection's the file's name without its ending, `loan-started`; of a definition's its path as well. */
  name: string;
  file: string;
  title?: string;
  description: string;
  schema: Schema;
  examples: Example[];
  location: Location;
}

/** A collection of which some schemas could not be read: their names. */
export interface UnreadCollection extends Pick<Collection, "name" | "prefix"> {
  schemas: string[];
}

/** An event type, or with `variant` one of its forms: `loan.started#late`. */
export interface EventType {
  /** The file's name: the event's type with its variant. */
  name: string;
  /** The event's type, `loan.started`. */
  type: string;
  variant?: string;
  title?: string;
  description: string;
  /** One of the kinds that the profile knows. */
  kind?: string;
  schema: Schema;
  /** The schema of the event's `content`. */
  content?: Schema;
  /** The schema of the key that tells several events of the type apart. */
  stateKey?: Schema;
  /** Its place among the events of a group, the lowest first; without it, as with 0. */
  weight?: number;
  examples: Example[];
  location: Location;
}

/** The fields that all events of a kind share. */
export interface CommonFields {
  /** The file's name without its ending: `loan_event`. */
  name: string;
  title: string;
  description: string;
  schema: Schema;
  location: Location;
}

/** A table of what a data file holds. */
export interface ShownData {
  name: string;
  file: string;
  columns: string[];
  /** The cells of each row. */
  rows: string[][];
}

/** What is new in one version of a part of the project. */
export interface NamedChangelog {
  name: string;
  /** In reStructuredText, with titles. */
  body: string;
}

/** The newest release in the changelog. */
export interface Changelog {
  version: string;
  title: string;
  body: string;
  location: Location;
}
