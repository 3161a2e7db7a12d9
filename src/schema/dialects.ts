/** How a keyword holds further schemas; `plain` where it holds none. */
export type Shape =
  | "plain"
  | "one"
  | "one or boolean"
  | "one or list"
  | "list"
  | "map"
  /** Schemas or lists of names, by key. */
  | "map or names";

/** A language that schemas are written in: which keywords it has and what they mean. */
export interface Dialect {
  /** As messages name it, to follow "in". */
  name: string;
  /** What `$schema` says to declare it; absent where the kind of a document tells. */
  uri?: string | undefined;
  keywords: ReadonlyMap<string, Shape>;
  /** What the keywords beside a `$ref` do: add to what it leads to, or nothing. */
  besideReference: "add" | "ignored";
  /** What `exclusiveMinimum` and `exclusiveMaximum` hold: a limit, or a switch for the limit beside them. */
  exclusiveLimit: "number" | "boolean" | "either";
  /** The keywords that allow `null` on top of `type`. */
  nullable: readonly string[];
  /** The keyword that holds the schemas of the first items of a list. */
  tuple: "items" | "prefixItems";
  /** The keyword that names a schema by a URI, and those that give it a name within that, if there are any. */
  identifier?: "id" | "$id";
  anchors: readonly string[];
  /** The references whose target depends on how their schema was reached. */
  dynamicReference?: "$recursiveRef" | "$dynamicRef";
}

type Keywords = readonly (readonly [string, Shape])[];

const plain = (names: string): Keywords => names.split(" ").map((name) => [name, "plain"]);

/** What only documents, and means the same wherever it stands. */
const annotations = plain(
  "title description default example deprecated readOnly writeOnly externalDocs xml discriminator",
);

const values = [
  ...plain(
    "type enum format multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength",
  ),
  ...plain("pattern minItems maxItems uniqueItems minProperties maxProperties required"),
];

const combined: Keywords = [
  ["allOf", "list"],
  ["anyOf", "list"],
  ["oneOf", "list"],
  ["not", "one"],
];

const ofObjects: Keywords = [
  ["properties", "map"],
  ["additionalProperties", "one or boolean"],
];

const common: Keywords = [...plain("$ref"), ...annotations, ...values, ...combined, ...ofObjects];

const listsByItems: Keywords = [
  ["items", "one or list"],
  ["additionalItems", "one or boolean"],
];

const upToDraft7: Keywords = [["dependencies", "map or names"], ...listsByItems];

const fromDraft4: Keywords = [
  ...common,
  ...plain("$schema $comment examples"),
  ["patternProperties", "map"],
  ["definitions", "map"],
];

const sinceDraft6: Keywords = [...plain("$id const"), ["contains", "one"], ["propertyNames", "one"]];

const sinceDraft7: Keywords = [
  ...plain("contentEncoding contentMediaType"),
  ["if", "one"],
  ["then", "one"],
  ["else", "one"],
];

const since2019: Keywords = [
  ...plain("$anchor $vocabulary minContains maxContains dependentRequired"),
  ["$defs", "map"],
  ["contentSchema", "one"],
  ["dependentSchemas", "map"],
  ["unevaluatedItems", "one or boolean"],
  ["unevaluatedProperties", "one or boolean"],
];

const draft4Keywords = [...fromDraft4, ...upToDraft7];
const draft7Keywords = [...draft4Keywords, ...sinceDraft6, ...sinceDraft7];
const keywords2019 = [...fromDraft4, ...sinceDraft6, ...sinceDraft7, ...since2019];

const numbersAfterDraft4 = {
  besideReference: "ignored",
  exclusiveLimit: "number",
  nullable: [],
  tuple: "items",
  identifier: "$id",
  anchors: [],
} as const;

type Name =
  | ("swagger2" | "openapi30" | "draft4" | "draft6" | "draft7" | "draft2019" | "draft2020")
  | "openapi31";

const draft2020: Dialect = {
  ...numbersAfterDraft4,
  name: "JSON Schema 2020-12",
  uri: "https://json-schema.org/draft/2020-12/schema",
  keywords: new Map([
    ...keywords2019,
    ...plain("$dynamicRef $dynamicAnchor"),
    ["items", "one"],
    ["prefixItems", "list"],
  ] as const),
  besideReference: "add",
  tuple: "prefixItems",
  anchors: ["$anchor", "$dynamicAnchor"],
  dynamicReference: "$dynamicRef",
};

/** The languages of schemas, by a short name, from the oldest to the newest. */
export const dialects: Readonly<Record<Name, Dialect>> = {
  /**
   * Also what a schema is read as that does not say what it is. Its keywords are those of the drafts up to 7 and of Swagger,
   * and what stands beside a `$ref` counts: that is how specifications in Swagger 2.0 are written.
   */
  swagger2: {
    name: "a schema",
    keywords: new Map([
      ...draft7Keywords,
      ...plain("id nullable collectionFormat"),
      ["$defs", "map"] as const,
    ]),
    besideReference: "add",
    exclusiveLimit: "either",
    nullable: ["x-nullable", "nullable"],
    tuple: "items",
    anchors: [],
  },
  openapi30: {
    name: "a schema of OpenAPI 3.0",
    keywords: new Map([...common, ...plain("nullable"), ["items", "one"] as const]),
    besideReference: "ignored",
    exclusiveLimit: "boolean",
    nullable: ["nullable"],
    tuple: "items",
    anchors: [],
  },
  draft4: {
    name: "JSON Schema draft 4",
    uri: "http://json-schema.org/draft-04/schema#",
    keywords: new Map([...draft4Keywords, ...plain("id")]),
    besideReference: "ignored",
    exclusiveLimit: "boolean",
    nullable: [],
    tuple: "items",
    identifier: "id",
    anchors: [],
  },
  draft6: {
    ...numbersAfterDraft4,
    name: "JSON Schema draft 6",
    uri: "http://json-schema.org/draft-06/schema#",
    keywords: new Map([...draft4Keywords, ...sinceDraft6]),
  },
  draft7: {
    ...numbersAfterDraft4,
    name: "JSON Schema draft 7",
    uri: "http://json-schema.org/draft-07/schema#",
    keywords: new Map(draft7Keywords),
  },
  draft2019: {
    ...numbersAfterDraft4,
    name: "JSON Schema 2019-09",
    uri: "https://json-schema.org/draft/2019-09/schema",
    keywords: new Map([...keywords2019, ...listsByItems, ...plain("$recursiveRef $recursiveAnchor")]),
    besideReference: "add",
    anchors: ["$anchor"],
    dynamicReference: "$recursiveRef",
  },
  draft2020,
  /** 2020-12 with annotations that are read in every dialect. */
  openapi31: { ...draft2020, name: "a schema of OpenAPI 3.1 or later", uri: undefined },
};

/** What a schema may say with `$schema`, the newest first. */
export const knownUris: readonly string[] = Object.values(dialects)
  .flatMap(({ uri }) => uri ?? [])
  .reverse();

/** How OpenAPI 3.1 and 3.2 name the dialect of their schemas. */
const openApiDialect = /^https:\/\/spec\.openapis\.org\/oas\/3\.[12]\/dialect\//;

/** The dialect that a `$schema` declares, `http` or `https`, with or without `#` at its end; `undefined` where there is none. */
export function declaredDialect(uri: string): Dialect | undefined {
  if (openApiDialect.test(uri)) return dialects.openapi31;
  return Object.values(dialects).find((each) => each.uri && plainUri(each.uri) === plainUri(uri));
}

function plainUri(uri: string): string {
  return uri.replace(/^https?:/, "").replace(/#$/, "");
}

/** The dialect with the most recent rules that has a keyword, of those that a schema can declare. */
export function newestWith(keyword: string): Dialect | undefined {
  return Object.values(dialects).findLast(({ uri, keywords }) => uri && keywords.has(keyword));
}

/** Whether a dialect is newer than another one. */
export function isNewer(one: Dialect, other: Dialect): boolean {
  const all = Object.values(dialects);
  return all.indexOf(one) > all.indexOf(other);
}
