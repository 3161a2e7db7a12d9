import { nameOf, type Place } from "../../schema/reader.ts";
import { memoize } from "../../source/memoize.ts";
import { type Value, type ValueMap, valueAt } from "../../source/value.ts";
import type { ApiLanguage } from "../types.ts";
import { type Applied, keysOf } from "./applied.ts";
import { checkCallback } from "./callbacks.ts";
import { hasType, isReadAsSchema } from "./fits.ts";
import type { Check, Form, Stranger } from "./form.ts";
import { formerKey, formerValue } from "./former-keys.ts";
import { misplacedKey } from "./misplaced-keys.ts";
import { missingLevel } from "./missing-level.ts";
import { checkPathParameter, checkQuerystrings } from "./parameters.ts";
import { checkPaths } from "./paths.ts";
import { openapi3Schema } from "./published/openapi3.ts";
import { type Published, type Rules, readPublished } from "./published/rules.ts";
import { otherKind } from "./reference-kinds.ts";
import { checkDescription, checkResponses } from "./responses.ts";
import { checkServer, checkServerVariable } from "./servers.ts";

type Version = Exclude<ApiLanguage, "Swagger 2.0">;

const versions: readonly Version[] = ["OpenAPI 3.0", "OpenAPI 3.1", "OpenAPI 3.2"];

/** What sentences call objects, by their kinds. */
const owners: Readonly<Record<string, string>> = {
  info: "'info'",
  contact: "'contact'",
  license: "'license'",
  server: "a server",
  "server-variable": "a server variable",
  components: "'components'",
  paths: "'paths'",
  "path-item": "a path",
  operation: "an operation",
  "external-documentation": "'externalDocs'",
  parameter: "a parameter",
  "request-body": "a request body",
  "media-type": "a media type",
  encoding: "an encoding",
  responses: "'responses'",
  response: "a response",
  callbacks: "a callback",
  example: "an example",
  link: "a link",
  header: "a header",
  tag: "a tag",
  schema: "a schema",
  discriminator: "'discriminator'",
  xml: "'xml'",
  "security-scheme": "a security scheme",
  "oauth-flows": "'flows'",
  flow: "an OAuth flow",
  "security-requirement": "a security requirement",
};

const flows = ["implicit", "password", "client-credentials", "authorization-code", "device-authorization"];

/** The kind of an object, which is a name in the schema of 3.1: that of 3.0 calls the same objects otherwise. */
const kindOf = memoize((name: string): string => {
  if (name.endsWith("SecurityScheme")) return "security-scheme";
  if (name.endsWith("Flow") || flows.includes(name)) return "flow";
  return name === "Callback" ? "callbacks" : name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
});

const published = new Map<Version, Published>();

function publishedOf(version: Version): Published {
  const found = published.get(version) ?? readPublished(openapi3Schema(version));
  published.set(version, found);
  return found;
}

/** The form of API files in a version of OpenAPI. */
export function openapi3Form(version: Version): Form {
  const besideReference = version === "OpenAPI 3.0" ? [] : ["summary", "description"];
  return {
    language: version,
    root: publishedOf(version).root,
    isSchema: (name) => kindOf(name) === "schema",
    isObject: (name) => name === "root" || owners[kindOf(name)] !== undefined,
    ownerOf: (name, value) => (name === "root" ? `an ${version} file` : ownerOf(kindOf(name), value)),
    isTypeReadElsewhere: (name, value, key) =>
      key === undefined && kindOf(name) === "schema" && !isReadAsSchema(value),
    isRequiredElsewhere: (name, key) =>
      ["parameter required", "responses default"].includes(`${kindOf(name)} ${key}`),
    strangerIn: (applied, key, map) => strangerIn(version, applied, key, map),
    adviceOn: (key, value) => formerValue(key, value) ?? adviceOnValue(version, key, value),
    besideReference: (name) => (["schema", "path-item"].includes(kindOf(name)) ? "all" : besideReference),
    extendsReference: (name) => kindOf(name) === "path-item",
    looseOwner,
    otherKind: (name, target) => {
      const found = otherKind(sections, schemaAdvice, kindOf(name), target);
      return found && { ...found, actual: ownerOf(found.actual, target.value) };
    },
    missingLevel: (applied, place) => missingLevel(kindOf(applied.name), applied, place),
    checkOf: (name) => checks[kindOf(name)],
  };
}

/** The kinds of what is kept in each part of `components`. */
const sections = new Map(
  Object.entries({
    ...{ schemas: "schema", responses: "response", parameters: "parameter", examples: "example" },
    ...{
      requestBodies: "request-body",
      headers: "header",
      securitySchemes: "security-scheme",
      links: "link",
    },
    ...{ callbacks: "callbacks", pathItems: "path-item", mediaTypes: "media-type" },
  }).map(([section, kind]) => [`components/${section}`, kind]),
);

const ofMediaType = "refer to it in 'content', as the 'schema' of a media type";
const ofValue = "refer to it under 'schema'";
const schemaAdvice = {
  ...{ "request-body": ofMediaType, response: ofMediaType },
  ...{ "media-type": ofValue, parameter: ofValue, header: ofValue },
};

const checks: Readonly<Record<string, Check>> = {
  server: checkServer,
  "server-variable": checkServerVariable,
  paths: checkPaths,
  parameters: checkQuerystrings,
  parameter: (context, place) => {
    // The published schemas do not insist on it where the value is written as text of a media type.
    const isWritten = valueAt(place.value, "schema") !== undefined;
    if (isWritten && valueAt(place.value, "in") === "path") checkPathParameter(context, place);
  },
  responses: checkResponses,
  response: checkDescription,
  callbacks: checkCallback,
};

function ownerOf(kind: string, value: Value): string {
  const where = valueAt(value, "in");
  const type = valueAt(value, "type");
  if (kind === "parameter" && typeof where === "string") return `a parameter 'in: ${where}'`;
  if (kind === "security-scheme" && typeof type === "string") return `a security scheme 'type: ${type}'`;
  return owners[kind] ?? "this mapping";
}

function strangerIn(version: Version, { name, skipped }: Applied, key: string, map: ValueMap): Stranger {
  const kind = kindOf(name);
  // A parameter that is none in OpenAPI 3.x goes as a whole.
  const where = map.get("in");
  if (typeof where === "string" && formerValue("in", where) !== undefined)
    return { kind: "reported", meant: "schema" };
  if (key === "bearerFormat") return { kind: "unexpected", advice: "it belongs where 'scheme' is 'bearer'" };
  const former = formerKey(kind, key) ?? misplacedKey(kind, key);
  if (former !== undefined) return { kind: "unexpected", ...former };
  if (kind === "example" && !["value", "dataValue", "externalValue"].some((each) => map.has(each)))
    return { kind: "unexpected", advice: "put the example under 'value'", meant: "value" };
  // Paths that do not begin with '/' are reported as such.
  if (kind === "paths" && key !== "$ref") return { kind: "reported" };
  const advice = adviceByCondition(skipped, key, map) ?? adviceByVersion(version, kind, key);
  return { kind: "unexpected", advice };
}

/** Where a key would belong if the mapping said something else. */
function adviceByCondition(skipped: Applied["skipped"], key: string, map: ValueMap): string | undefined {
  const places = new Map<string, string[]>();
  for (const { rules, unless } of skipped) {
    if (!keysOf(rules).has(key)) continue;
    const values = unless.values?.filter((each) => each !== map.get(unless.key)) ?? [];
    if (unless.values === undefined) places.set(unless.key, []);
    else if (values.length > 0)
      places.set(unless.key, [...(places.get(unless.key) ?? []), ...values.map((each) => `'${each}'`)]);
  }
  const all = [...places].map(([other, values]) =>
    values.length === 0 ? `beside '${other}'` : `where '${other}' is ${values.join(" or ")}`,
  );
  return all.length === 0 ? undefined : `it belongs ${all.join(", or ")}`;
}

function adviceByVersion(version: Version, kind: string, key: string): string | undefined {
  if (isKnown(version, kind, key)) return undefined;
  const later = versions.slice(versions.indexOf(version) + 1).find((each) => isKnown(each, kind, key));
  return later && adviceToRaise(later);
}

/** Whether a version has a key in some object of a kind. */
function isKnown(version: Version, kind: string, key: string): boolean {
  const { root, definitions } = publishedOf(version);
  if (kind === "root") return keysOf(root).has(key);
  return [...definitions].some(([name, rules]) => kindOf(name) === kind && keysOf(rules).has(key));
}

const laterValues: Readonly<Record<string, Version>> = {
  "type: mutualTLS": "OpenAPI 3.1",
  "in: querystring": "OpenAPI 3.2",
  "style: cookie": "OpenAPI 3.2",
};

function adviceOnValue(version: Version, key: string, value: string): string | undefined {
  if (key === "openapi") return `write '${exact[version]}'`;
  if (key === "$self") return "take out the fragment, which begins with '#'";
  const later = laterValues[`${key}: ${value}`];
  return later !== undefined && versions.indexOf(later) > versions.indexOf(version)
    ? adviceToRaise(later)
    : undefined;
}

/** The newest version of each, as `openapi` says it. */
const exact: Readonly<Record<Version, string>> = {
  "OpenAPI 3.0": "3.0.4",
  "OpenAPI 3.1": "3.1.2",
  "OpenAPI 3.2": "3.2.0",
};

function adviceToRaise(version: Version): string {
  return `that is new in ${version}; write 'openapi: ${exact[version]}' to use it`;
}

/** Mappings by names of the author's, and all paths or responses, are often kept in a file of their own. */
function looseOwner({ name, others }: Rules, place: Place): string | undefined {
  if (typeof valueAt(place.value, "$ref") !== "string") return undefined;
  const isMap = others !== undefined && !hasType("", others);
  return isMap || ["paths", "responses"].includes(kindOf(name)) ? `'${nameOf(place)}'` : undefined;
}
