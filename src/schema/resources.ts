import { type Pointer, parentPointer } from "../source/pointer.ts";
import type { Source } from "../source/source.ts";
import { isMap, type Value, type ValueMap, valueAt } from "../source/value.ts";
import { type Dialect, declaredDialect, dialects } from "./dialects.ts";
import { schemasIn } from "./schemas-in-api.ts";
import { subschemasOf } from "./subschemas.ts";

/** A schema with a URI of its own, to which the references in it are relative: a file, or what `$id` names in one. */
export interface Resource {
  /** Without a fragment. A file that names none has one by its path. */
  uri: string;
  pointer: Pointer;
  /** `undefined` where it declares one that is not known. */
  dialect: Dialect | undefined;
  /** The key that says its URI, where one does. */
  identifiedBy?: "id" | "$id" | "$self" | undefined;
  /** The key that declares a dialect in it, where one does. */
  declaredBy?: "$schema" | "jsonSchemaDialect" | undefined;
  /** The schemas that have a name in it, by that. */
  anchors: Map<string, Pointer>;
  /** Those of them whose name a dynamic reference may find. The name of the resource itself, by `$recursiveAnchor`, is empty. */
  dynamicAnchors: Map<string, Pointer>;
}

/** The scheme of the URIs of files: no author's reference has it. */
const FILE_SCHEME = "spec:";

/** The resources of a file. */
export interface Resources {
  /** The file itself. */
  home: Resource;
  /** All of them, the file among them, by their places and by their URIs. */
  byPointer: ReadonlyMap<Pointer, Resource>;
  byUri: ReadonlyMap<string, Resource>;
  /**
   * What others may call the file, which itself goes by its path: the `$id` of one that does not say what it is written in.
   */
  alias?: string;
}

const known = new WeakMap<Source, Resources>();

export function resourcesOf(source: Source): Resources {
  const resources = known.get(source) ?? read(source);
  known.set(source, resources);
  return resources;
}

/** The innermost resource that a place of a file is in. */
export function resourceAt(source: Source, pointer: Pointer): Resource {
  const { home, byPointer } = resourcesOf(source);
  if (byPointer.size === 1) return home;
  for (let here: Pointer | undefined = pointer; here !== undefined; here = parentPointer(here)) {
    const found = byPointer.get(here);
    if (found !== undefined) return found;
  }
  return home;
}

/** The dialect of the schema at a place; `undefined` where its `$schema` names one that is not known. */
export function dialectOf(source: Source, pointer: Pointer): Dialect | undefined {
  return resourceAt(source, pointer).dialect;
}

/** Whether a URI is that of a file by its path. */
export function isOfFile(uri: string): boolean {
  return uri.startsWith(FILE_SCHEME);
}

function read(source: Source): Resources {
  const { text, value } = source;
  const home: Resource = {
    ...homeUri(source),
    pointer: "",
    ...homeDialect(source),
    anchors: new Map(),
    dynamicAnchors: new Map(),
  };
  const resources = [home];
  const mayBeNamed = home.dialect !== undefined && mayName(text, home.dialect);
  const waiting: Waiting[] = [];
  if (mayBeNamed && isApi(value)) {
    for (const each of schemasIn(value))
      waiting.push({ ...each, within: enterRoot(each.value, each.pointer, home, resources) });
  } else if (mayBeNamed) waiting.push({ value, pointer: "", within: home });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isMap(next.value)) continue;
    const within = enter(next.value, next.pointer, next.within, resources);
    if (within.dialect === undefined) continue;
    for (const each of subschemasOf(next.value, within.dialect))
      waiting.push({ value: each.value, pointer: next.pointer + each.pointer, within });
  }
  return {
    home,
    byPointer: new Map(resources.map((each) => [each.pointer, each])),
    // Of two with one URI, the first one has it.
    byUri: new Map([...resources].reverse().map((each) => [each.uri, each])),
    ...aliasOf(source, home),
  };
}

function aliasOf({ value }: Source, { uri, dialect }: Resource): Pick<Resources, "alias"> {
  const id = said(value, "$id");
  if (typeof id !== "string" || dialect?.identifier !== undefined || isApi(value)) return {};
  const alias = resolveUri(id, uri)?.document;
  return alias === undefined || alias === uri ? {} : { alias };
}

/** A schema to be gone through, and the resource around it. */
interface Waiting {
  value: Value;
  pointer: Pointer;
  within: Resource;
}

/** The resource of a schema that stands by itself in an API file: one of its own where it declares its dialect, named or not. */
function enterRoot(schema: Value, pointer: Pointer, home: Resource, resources: Resource[]): Resource {
  const declared = valueAt(schema, "$schema");
  if (typeof declared !== "string" || typeof valueAt(schema, "$id") === "string") return home;
  const { uri } = home;
  const names = { anchors: new Map(), dynamicAnchors: new Map() };
  const resource: Resource = { uri, pointer, ...declaredIn(declared), ...names };
  resources.push(resource);
  return resource;
}

/** Whether a file may hold names or dialects of schemas at all; most hold none, and need not be gone through. */
function mayName(text: string, { identifier, anchors }: Dialect): boolean {
  return (
    (identifier !== undefined && text.includes(identifier)) ||
    anchors.some((each) => text.includes(each)) ||
    (anchors.length > 0 && text.includes("$schema"))
  );
}

/** Notes the names that a schema has, and gives the resource that it is in: a new one where it begins one. */
function enter(schema: ValueMap, pointer: Pointer, around: Resource, resources: Resource[]): Resource {
  if (around.dialect === undefined) return around;
  const own = ownDialect(schema, around.dialect);
  const within = begin(schema, pointer, around, own, resources);
  const { anchors = [], dynamicReference } = own ?? {};
  for (const keyword of anchors) addAnchor(within, valueAt(schema, keyword), pointer);
  if (dynamicReference === "$dynamicRef") {
    const name = valueAt(schema, "$dynamicAnchor");
    if (typeof name === "string") within.dynamicAnchors.set(name, pointer);
  } else if (dynamicReference !== undefined && schema.get("$recursiveAnchor") === true) {
    if (within.pointer === pointer) within.dynamicAnchors.set("", pointer);
  }
  return within;
}

function begin(
  schema: ValueMap,
  pointer: Pointer,
  around: Resource,
  dialect: Dialect | undefined,
  resources: Resource[],
): Resource {
  const { identifier, besideReference } = dialect ?? around.dialect ?? dialects.swagger2;
  const id = identifier && schema.get(identifier);
  if (typeof id !== "string" || (besideReference === "ignored" && schema.has("$ref"))) return around;
  // Up to draft 7, an identifier may be no more than a name within the resource.
  if (id.startsWith("#")) {
    addAnchor(around, id.slice(1), pointer);
    return around;
  }
  const uri = resolveUri(id, around.uri);
  if (uri === undefined) return around;
  if (pointer === "") {
    around.uri = uri.document;
    around.identifiedBy = identifier;
    return around;
  }
  const declaredBy = schema.has("$schema") ? ("$schema" as const) : undefined;
  const names = { anchors: new Map(), dynamicAnchors: new Map() };
  const resource = { uri: uri.document, identifiedBy: identifier, pointer, dialect, declaredBy, ...names };
  resources.push(resource);
  return resource;
}

function addAnchor({ anchors }: Resource, name: Value | undefined, pointer: Pointer): void {
  if (typeof name === "string" && name !== "" && !anchors.has(name)) anchors.set(name, pointer);
}

/** The dialect of a schema inside a file: that of what is around it, unless it begins a resource and says otherwise. */
function ownDialect(schema: ValueMap, around: Dialect): Dialect | undefined {
  const declared = schema.get("$schema");
  const isResource = typeof schema.get("$id") === "string" || typeof schema.get("id") === "string";
  return typeof declared === "string" && isResource ? declaredDialect(declared) : around;
}

/** The URI of a file by its path, or the one that it has as an OpenAPI file. A schema's is found with those of the schemas in it. */
function homeUri({ file, value }: Source): Pick<Resource, "uri" | "identifiedBy"> {
  const byPath = `${FILE_SCHEME}/${encodeURI(file)}`;
  const self = isApi(value) ? said(value, "$self") : undefined;
  const uri = typeof self === "string" ? resolveUri(self, byPath)?.document : undefined;
  return uri === undefined ? { uri: byPath } : { uri, identifiedBy: "$self" };
}

/** The dialect of a file, by what it declares or what it is; one that says nothing has that of the file that it inherits it from. */
function homeDialect(source: Source): Pick<Resource, "dialect" | "declaredBy"> {
  const { value, inherits } = source;
  if (said(value, "swagger") !== undefined) return { dialect: dialects.swagger2 };
  const openapi = said(value, "openapi");
  if (openapi !== undefined) {
    if (/^3\.0/.test(String(openapi))) return { dialect: dialects.openapi30 };
    const declared = said(value, "jsonSchemaDialect");
    return typeof declared === "string"
      ? { ...declaredIn(declared), declaredBy: "jsonSchemaDialect" }
      : { dialect: dialects.openapi31 };
  }
  const declared = said(value, "$schema");
  if (declared !== undefined) return declaredIn(declared);
  return { dialect: inherits ? resourcesOf(inherits).home.dialect : dialects.swagger2 };
}

/** What `$schema` declares. */
function declaredIn(declared: Value): Pick<Resource, "dialect" | "declaredBy"> {
  const dialect = typeof declared === "string" ? declaredDialect(declared) : undefined;
  return { dialect, declaredBy: "$schema" };
}

/** Whether a file says by itself what its schemas are written in. */
export function saysDialect({ value }: Source): boolean {
  return isApi(value) || said(value, "$schema") !== undefined;
}

function isApi(value: Value): boolean {
  return said(value, "swagger") !== undefined || said(value, "openapi") !== undefined;
}

/** What stands under a key of a file; a mapping there is a schema of that name, in a file of several. */
function said(root: Value, key: string): Value | undefined {
  const value = valueAt(root, key);
  return value === null || isMap(value) ? undefined : value;
}

/** A reference as a URI, its fragment apart; `undefined` where it is none, or relative to a URI that has no parts. */
export function resolveUri(
  reference: string,
  base: string,
): { document: string; fragment: string } | undefined {
  if (!URL.canParse(reference, base)) return undefined;
  const { href } = new URL(reference, base);
  const hash = href.indexOf("#");
  return hash < 0
    ? { document: href, fragment: "" }
    : { document: href.slice(0, hash), fragment: href.slice(hash + 1) };
}
