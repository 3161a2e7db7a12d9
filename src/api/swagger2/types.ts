import type { Location } from "../../diagnostics/location.ts";
import type { Example, Schema } from "../../schema/types.ts";

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

/** A parameter of `in: body`. */
export interface BodyParameter extends Body {
  in: "body";
}
