import { keysOf, type SwaggerObject } from "../../api/swagger2/keys.ts";
import { dialects } from "../../schema/dialects.ts";

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
}

const parameter = { model: "parameter", requiredElsewhere: ["name", "in", "required"] } as const;

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
  operation: { owner: "an endpoint", model: "endpoint", requiredElsewhere: ["responses"] },
  responses: { owner: "'responses'", keysElsewhere: true },
  response: { owner: "a response", model: "response" },
  header: { owner: "a header", model: "header" },
  bodyParameter: { owner: "a body parameter", ...parameter, requiredElsewhere: ["name", "in", "schema"] },
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

/** What a key is that the published schema does not allow in an object. */
export type Stranger =
  /** Reported by another rule, or by the model. */
  | { kind: "reported" }
  /** Understood here, but by few others; `instead` is how Swagger 2.0 lets it be written. */
  | { kind: "extension"; instead?: string }
  | { kind: "unexpected"; home?: string };

/** Whether rules are about an object that has a name of its own, rather than a list or a map of such. */
export function isObject(name: string): boolean {
  return objects[name] !== undefined;
}

export function ownerOf(name: string): string {
  return objects[name]?.owner ?? "this mapping";
}

export function isRequiredElsewhere(name: string, key: string): boolean {
  return objects[name]?.requiredElsewhere?.includes(key) ?? false;
}

/** Keys of the model's own that Swagger 2.0 leaves to extensions. */
const extensions = new Set(["example", "deprecated", "nullable"]);

export function strangerIn(name: string, key: string): Stranger {
  const about = objects[name];
  const instead = extensions.has(key) ? { instead: `x-${key}` } : {};
  if (about?.isSchema)
    return dialects.swagger2.keywords.has(key) ? { kind: "extension", ...instead } : { kind: "reported" };
  if (about?.keysElsewhere) return { kind: "reported" };
  if (about?.model === undefined) return { kind: "unexpected" };
  if (about.model === "header" && key === "$ref") return { kind: "extension" };
  if (!keysOf(about.model).includes(key)) return { kind: "reported" };
  if (extensions.has(key)) return { kind: "extension", ...instead };
  const home = homeOf(name, key);
  return { kind: "unexpected", ...(home !== undefined && { home }) };
}

/** Where a key belongs that parameters of another kind have. */
function homeOf(name: string, key: string): string | undefined {
  if (key === "allowEmptyValue") return "query and form parameters";
  if (key === "schema") return "body parameters";
  return name === "bodyParameter" ? "the parameter's 'schema'" : undefined;
}
