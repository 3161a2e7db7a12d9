import type { Location } from "../diagnostics/location.ts";
import type { Example, History, Schema } from "../schema/types.ts";
import type { Value } from "../source/value.ts";

/*
 * The model of an API, in the shape of OpenAPI 3.2, whatever language its file is written in: an adapter for each language
 * reads into it. Everything is in the author's order and keeps its location; descriptions are just as they were written.
 */

/** One API file. */
export interface Api {
  /** The name that placeholders show it by. */
  group: string;
  file: string;
  language: ApiLanguage;
  title: string;
  version: string;
  summary: string;
  description: string;
  termsOfService?: string;
  contact?: Contact;
  license?: License;
  externalDocs?: ExternalDocs;
  /** Where callers reach it; none where the file says nothing. */
  servers: Server[];
  /** The path that the first server's address ends in, variables by their defaults: what every path begins with. */
  basePath: string;
  /** What callers call. */
  operations: Operation[];
  /** What the API calls, by names instead of paths. */
  webhooks: Operation[];
  components: Components;
  /** Absent where they cannot be read, which has been reported. */
  securitySchemes?: SecurityScheme[];
  /** Those that the file lists. */
  tags: Tag[];
  /** The groups that readers see tags in (`x-tagGroups`). */
  groupsOfTags: GroupOfTags[];
  /** What holds for every operation that says nothing of its own; absent where the file says nothing. */
  security?: SecurityAlternative[];
  extensions: Extension[];
  location: Location;
}

/** The language of an API file, by its name and the version that decides how it is read. */
export type ApiLanguage = "Swagger 2.0" | "OpenAPI 3.0" | "OpenAPI 3.1" | "OpenAPI 3.2";

export interface Contact {
  name?: string;
  url?: string;
  email?: string;
}

export interface License {
  name: string;
  url?: string;
  /** As SPDX names it: `Apache-2.0`. */
  identifier?: string;
}

export interface ExternalDocs {
  url: string;
  description: string;
}

/** A key that begins with `x-`, with what the author wrote under it. */
export interface Extension {
  name: string;
  value: Value;
  location: Location;
}

export interface Server {
  /** As it is written, with `{variables}`: an address, or a path. */
  url: string;
  name?: string;
  description: string;
  variables: ServerVariable[];
  location: Location;
}

export interface ServerVariable {
  name: string;
  default: string;
  enum: string[];
  description: string;
  location: Location;
}

/** A tag, for grouping operations. */
export interface Tag {
  name: string;
  summary: string;
  description: string;
  /** What readers know it by, if not by its name (`x-displayName`). */
  displayName?: string;
  /** The name of the tag that this one is part of. */
  parent?: string;
  kind?: string;
  externalDocs?: ExternalDocs;
  location: Location;
}

/** Tags that readers see together, by their names. */
export interface GroupOfTags {
  name: string;
  tags: { name: string; location: Location }[];
}

/** A way for callers to show who they are. */
export interface SecurityScheme {
  name: string;
  /** `http`, `apiKey`, `oauth2`, `openIdConnect`, `mutualTLS`; empty where it cannot be read. */
  type: string;
  description: string;
  /** For `http`: `basic`, `bearer`, … */
  scheme?: string;
  bearerFormat?: string;
  /** For `apiKey`: where callers put the key, and what that is called there. */
  key?: { in: "query" | "header" | "cookie"; name: string };
  /** For `openIdConnect`. */
  openIdConnectUrl?: string;
  /** For `oauth2`; absent where they cannot be read, which has been reported. */
  flows?: OAuthFlow[];
  deprecated: boolean;
  location: Location;
}

export interface OAuthFlow {
  kind: "implicit" | "password" | "clientCredentials" | "authorizationCode" | "deviceAuthorization";
  authorizationUrl?: string;
  tokenUrl?: string;
  refreshUrl?: string;
  deviceAuthorizationUrl?: string;
  scopes: { name: string; description: string; location: Location }[];
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

/** What an API file keeps for its operations to refer to, whether any does or not. */
export interface Components {
  schemas: Schema[];
  parameters: Parameter[];
  requestBodies: RequestBody[];
  responses: Omit<Response, "status">[];
  headers: Header[];
  mediaTypes: MediaType[];
  examples: NamedExample[];
  links: Link[];
  callbacks: Callback[];
  /** The methods of its path items, by names instead of paths. */
  pathItems: Operation[];
}

/** A method of a path, of a webhook, or of a callback. */
export interface Operation {
  /** Upper case. */
  method: string;
  /** The base path and the path, as one; the name of a webhook; the expression of a callback. */
  path: string;
  /** The path as the API file's key spells it, without the base path. */
  key: string;
  operationId?: string;
  summary: string;
  description: string;
  /** What is said of all operations of the path; Swagger 2.0 has nothing of the kind. */
  pathSummary?: string;
  pathDescription?: string;
  deprecated: boolean;
  tags: string[];
  externalDocs?: ExternalDocs;
  /** Its own, or its path's; absent where those of the API hold. */
  servers?: Server[];
  /**
   * The ways to be allowed to call, of which one is enough: the operation's own, or the very list of its API file. An empty
   * list says that anybody may; it is absent where neither says anything.
   */
  security?: SecurityAlternative[];
  /** Those of the path included. */
  parameters: Parameter[];
  /** The parameters as they are listed for the path, and for the operation, whose own replace those of the path. */
  parameterLists: { ofPath: ListedParameter[]; own: ListedParameter[] };
  requestBody?: RequestBody;
  responses: Response[];
  callbacks: Callback[];
  /** Examples of whole calls; the bodies of their responses are among the examples of these. */
  callExamples: CallExample[];
  /** What callers send, as code that the author wrote. */
  codeSamples: CodeSample[];
  /** Other paths for the same operation. */
  aliases: Alias[];
  history?: History;
  extensions: Extension[];
  /** The path as a key. */
  pathLocation: Location;
  location: Location;
}

/**
 * What the API calls in the course of an operation, at an address that the call gave. A callback whose operations have it as
 * a callback again is a circle of objects: walk with care.
 */
export interface Callback {
  name: string;
  /** One for each method; `key` is the runtime expression. */
  operations: Operation[];
  location: Location;
}

export type ParameterPlace = "path" | "query" | "querystring" | "header" | "cookie";

/** A parameter where a list names it, itself or by a `$ref`. */
export interface ListedParameter {
  name: string;
  in: string;
  location: Location;
  /** Of its name; of the whole where the list refers to it. */
  nameLocation: Location;
}

/** How lists and objects are written into a parameter, a header, or a field of a form. `tabDelimited` is Swagger's alone. */
export interface Serialization {
  style:
    | ("matrix" | "label" | "simple" | "form" | "spaceDelimited" | "pipeDelimited" | "tabDelimited")
    | ("deepObject" | "cookie");
  /** Whether each item or property is written as a parameter of its own. */
  explode: boolean;
  /** Whether the reserved characters of addresses stand as they are. */
  allowReserved: boolean;
}

/** What is said of the one value of a parameter, a header, or a field of a form. */
export interface ValueHolder extends Serialization {
  name: string;
  /** Whether the file says how the value is written, rather than leaving it to what the language has as its default. */
  isStyled: boolean;
  description: string;
  required: boolean;
  /** Whether callers may send the name alone. */
  allowEmptyValue?: boolean;
  deprecated: boolean;
  history?: History;
  schema: Schema;
  /** Set where the value is written as text of a media type (`content`), whose schema and examples these are. */
  mediaType?: string;
  examples: NamedExample[];
  location: Location;
}

export interface Parameter extends ValueHolder {
  in: ParameterPlace;
}

export type Header = ValueHolder;

/** A part of the body of a form. */
export interface FormField extends ValueHolder {
  /** The media type that the field is written in, where that is said. */
  contentType?: string;
  headers: Header[];
}

export interface RequestBody {
  /** What Swagger 2.0 calls it; empty in other languages. */
  name: string;
  description: string;
  required: boolean;
  /** One for each media type, of which callers send one. */
  content: MediaType[];
  location: Location;
}

/** A body in one media type. */
export interface MediaType {
  /** `application/json`, `text/*`; absent where Swagger 2.0 names none. */
  range?: string;
  schema?: Schema;
  /** The fields of a form in Swagger 2.0, which has no schema of the whole: see `formFields`. */
  fields?: FormField[];
  /** The schema of each item of a stream, such as JSON lines. */
  itemSchema?: Schema;
  examples: NamedExample[];
  /** How fields of a form are written, by their names, where that is said. */
  encoding: Encoding[];
  location: Location;
}

export interface Encoding extends Partial<Serialization> {
  /** The field's name. */
  name: string;
  contentType?: string;
  headers: Header[];
  location: Location;
}

/**
 * An example, which may have a name and words of its own. `mediaType` is set in bodies, and where a value is written as text of a
 * media type.
 */
export interface NamedExample extends Example {
  name?: string;
  summary?: string;
  description?: string;
  /** Set where `text` is a list as Swagger 2.0 lets it be written, its items joined: those of `value` have no places of their own. */
  isJoined?: true;
  /** The text that is sent, where OpenAPI 3.2 gives it beside the value or instead of it (`serializedValue`). */
  serialized?: string;
  /** Where it is kept, when it is not written here. */
  externalValue?: string;
}

export interface Response {
  /** `200`, `2XX`, `default`, … */
  status: string;
  summary: string;
  description: string;
  headers: Header[];
  /** One for each media type, of which the caller gets one; none where there is no body. */
  content: MediaType[];
  links: Link[];
  history?: History;
  location: Location;
}

/** What may be called with values of a response. */
export interface Link {
  name: string;
  description: string;
  operationId?: string;
  operationRef?: string;
  /** Runtime expressions, or values, by the names of parameters. */
  parameters: { name: string; value: Value }[];
  requestBody?: Value;
  /** Where the operation is called, if not at the servers that it names itself. */
  server?: Server;
  location: Location;
}

/** Another path for the same operation (`x-alias`). */
export interface Alias {
  path: string;
  /** Base path and path. */
  fullPath: string;
  /** The anchor that the author gave for the operation. */
  canonicalLink?: string;
  location: Location;
}

/** A request as code (`x-codeSamples`). */
export interface CodeSample {
  /** What readers choose it by: its label, or else its language. */
  name: string;
  /** As the author writes it; empty where it is not said. */
  language: string;
  text: string;
  location: Location;
}

/** What a caller sends in an example of a whole call (`x-ms-examples`). */
export interface CallExample {
  name: string;
  /** Of parameters and of fields of forms, by the names of these; what the operation does not declare, as it is written. */
  values: { name: string; example: NamedExample }[];
  body?: NamedExample;
  /** Those that it has answers for. */
  statuses: { status: string; location: Location }[];
  location: Location;
}
