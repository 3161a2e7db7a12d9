import type { Location } from "../diagnostics/location.ts";
import type { Value } from "../source/value.ts";

/**
 * The intermediate representation: everything the sources say, in the author's order, each part with its location.
 * Descriptions are just as they were written.
 */
export interface Model {
  apis: Api[];
  events: EventType[];
  commonFields: CommonFields[];
  changelog?: Changelog;
  /** What could not be read, which has been reported: what shows it is missing for no other reason. */
  unread: Unread;
  /** Where each description is written: a text may stand at several places. */
  descriptions: ReadonlyMap<string, readonly TextPlace[]>;
}

/** A string of a file. */
export interface TextPlace {
  file: string;
  pointer: string;
}

/** Sources that could not be read, by the names that they have as sections. */
export interface Unread {
  groups: string[];
  events: Pick<EventType, "name" | "variant">[];
  commonFields: string[];
  changelog: boolean;
  /** Whether a folder of sources cannot be listed: what is in it has no names here. */
  folders: boolean;
}

/** One API file. */
export interface Api {
  group: string;
  file: string;
  title: string;
  version: string;
  description: string;
  basePath: string;
  host?: string;
  schemes: string[];
  endpoints: Endpoint[];
  shared: Shared;
  /** Absent where `securityDefinitions` cannot be read, which has been reported. */
  securitySchemes?: SecurityScheme[];
  /** The tags that the file lists; absent where it lists none that can be read. */
  tags?: string[];
  /** What holds for every endpoint that says nothing of its own; absent where the file says nothing. */
  security?: SecurityAlternative[];
  location: Location;
}

/** A way for callers to show who they are, as `securityDefinitions` names it. */
export interface SecurityScheme {
  name: string;
  /** `basic`, `apiKey`, `oauth2`. */
  type: string;
  /** Where callers put the key, for `apiKey`, and what that is called there. */
  key?: { in: "query" | "header"; name: string };
  /** Absent where they cannot be read, which has been reported. */
  scopes?: string[];
  location: Location;
}

/** Requirements that a caller must satisfy all together; none of them where anybody may call. */
export type SecurityAlternative = SecurityRequirement[];

/** That callers must satisfy a security scheme. */
export interface SecurityRequirement {
  scheme: string;
  scopes: { name: string; location: Location }[];
  /** The key that names the scheme. */
  location: Location;
}

/** What an API file keeps for its endpoints to refer to, whether any does or not. */
export interface Shared {
  schemas: Schema[];
  parameters: Parameter[];
  bodies: Body[];
  responses: Omit<Response, "status">[];
}

export interface Endpoint {
  /** Upper case. */
  method: string;
  /** The base path and the path of the endpoint, as one. */
  path: string;
  /** The path as the API file's key spells it, without the base path. */
  key: string;
  operationId?: string;
  summary: string;
  description: string;
  deprecated: boolean;
  tags: string[];
  /**
   * The ways to be allowed to call, of which one is enough: the endpoint's own, or the very list of its API file. An
   * empty list says that anybody may; it is absent where neither says anything.
   */
  security?: SecurityAlternative[];
  /** Whether there is a response that says so; without one nothing is known. */
  rateLimited: boolean;
  consumes: string[];
  produces: string[];
  /** Path, query, header and form parameters, those of the path item included. */
  parameters: Parameter[];
  /** The parameters as they are listed for the path, and for the endpoint, whose own replace those of the path. */
  parameterLists: { ofPath: ListedParameter[]; own: ListedParameter[] };
  body?: Body;
  responses: Response[];
  aliases: Alias[];
  /** The path as a key. */
  pathLocation: Location;
  location: Location;
}

/** A parameter where a list names it, itself or by a `$ref`. */
export interface ListedParameter {
  name: string;
  in: Parameter["in"] | "body";
  location: Location;
  /** Of its name; of the whole where the list refers to it. */
  nameLocation: Location;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "formData";
  description: string;
  required: boolean;
  schema: Schema;
  /** How an array is written: `csv`, `multi`, … */
  collectionFormat?: string;
  example?: Example;
  location: Location;
}

export interface Body {
  name: string;
  description: string;
  required: boolean;
  schema: Schema;
  examples: Example[];
  location: Location;
}

export interface Response {
  /** `200`, `default`, … */
  status: string;
  description: string;
  headers: Header[];
  schema?: Schema;
  examples: Example[];
  location: Location;
}

export interface Header {
  name: string;
  description: string;
  schema: Schema;
  /** How an array is written: `csv`, `ssv`, … */
  collectionFormat?: string;
  example?: Example;
  location: Location;
}

/** Another path for the same endpoint. */
export interface Alias {
  path: string;
  /** Base path and path. */
  fullPath: string;
  /** The anchor that the author gave for the endpoint. */
  canonicalLink?: string;
  location: Location;
}

/** An example as its author wrote it. */
export interface Example {
  mediaType?: string;
  /** The author's text where the example is text; otherwise the value as JSON, two spaces a level, in the author's order. */
  text: string;
  /** What the text says; absent where it is text of a JSON media type that is not valid JSON (a finding has been made). */
  value?: Value;
  /** Whether `value` was read from JSON text, so that locations inside it take `inner`. */
  isText: boolean;
  location: Location;
}

/** A JSON Schema, references followed. A schema that contains itself is a circle of objects: walk with care. */
export interface Schema {
  /**
   * `file#pointer` of where it is written: the schema's identity. One that refers to another and only describes it anew
   * (`description`, `default`, …) has the identity of the other.
   */
  id: string;
  location: Location;
  /** The `$ref`s that were followed to get here, the last one first. */
  references: Location[];
  title?: string;
  description: string;
  /** The declared types; none where it declares none. */
  types: string[];
  format?: string;
  enum?: Value[];
  /** `const`, `default`, `minimum`, `pattern`, …: in the author's order, each under its keyword. */
  constraints: Constraint[];
  properties: Property[];
  patternProperties: PatternProperty[];
  /** The schema of further keys, or whether there may be any; absent where nothing is said. */
  additionalProperties?: Schema | boolean;
  /** The label of a map's keys (`x-pattern`): `$USER_ID`. */
  keyLabel?: string;
  items?: Schema;
  /** Schemas of an array's items by position. */
  tuple: Schema[];
  required: string[];
  allOf: Schema[];
  anyOf: Schema[];
  oneOf: Schema[];
  deprecated: boolean;
  readOnly: boolean;
  example?: Example;
  /** Set where its `$ref` leads nowhere, or it is no schema, which has been reported: what it would say is not known. */
  isUnread?: true;
}

export interface Constraint {
  keyword: string;
  value: Value;
}

export interface Property {
  name: string;
  required: boolean;
  schema: Schema;
  location: Location;
}

export interface PatternProperty {
  pattern: string;
  schema: Schema;
  location: Location;
}

/** An event type, or with `variant` one of its forms: `m.room.message#m.text`. */
export interface EventType {
  /** The file's name: the event's type with its variant. */
  name: string;
  /** The event's type, `m.room.message`. */
  type: string;
  variant?: string;
  title?: string;
  description: string;
  kind: EventKind;
  schema: Schema;
  /** The schema of the event's `content`. */
  content?: Schema;
  /** The schema of `state_key`, for state events. */
  stateKey?: Schema;
  examples: Example[];
  location: Location;
}

export type EventKind = "state" | "message" | "other";

/** The fields that all events of a kind share. */
export interface CommonFields {
  /** The file's name without its ending: `room_event`. */
  name: string;
  title: string;
  description: string;
  schema: Schema;
  location: Location;
}

/** The newest release in the changelog. */
export interface Changelog {
  version: string;
  title: string;
  body: string;
  location: Location;
}

/** A table of the keys of one object. */
export interface ObjectTable {
  /** The identity of the object's schema; two objects of one title are two tables. */
  id: string;
  title: string;
  description: string;
  rows: Row[];
  /** What must hold of the object as a whole: `minProperties`, `additionalProperties: false`, … */
  constraints: Constraint[];
  location: Location;
}

export interface Row {
  /**
   * Dotted where an object without a title is shown inside its parent's table, with `[]` for the items of a list;
   * empty for a value as a whole that has no keys.
   */
  key: string;
  type: TypeExpression;
  required: boolean;
  description: string;
  /** The values to choose from. */
  enum?: Value[];
  /** What `enum` is about, where it is not the value itself: each item of the list, or each value of the map, that it is. */
  enumOf?: "items" | "values";
  /** `format` among them, the pattern of a map's keys (`patternProperties`), and alternatives (`oneOf`, `anyOf`). */
  constraints: Constraint[];
  example?: Example;
  deprecated: boolean;
  readOnly: boolean;
  location: Location;
}

/** The type of a value as a reader is told it: `string`, `[Room]`, `{$USER_ID: Receipt}`, `string or null`. */
export type TypeExpression =
  | { kind: "name"; name: string }
  /** An object with a table of its own, by the table's `id`. */
  | { kind: "object"; title: string; table?: string }
  | { kind: "array"; items: TypeExpression }
  | { kind: "map"; key: string; values: TypeExpression }
  | { kind: "union"; members: TypeExpression[] };
