import { finding } from "../../diagnostics/finding.ts";
import type { Dialect, Shape } from "../../schema/dialects.ts";
import { dialectOf } from "../../schema/resources.ts";
import { alternativeOf, listsSchemas } from "../../schema/schemas-as-types.ts";
import { isExactNumber, isNumber, toDouble } from "../../source/number.ts";
import { entriesOf, isMap, type Value, type ValueMap } from "../../source/value.ts";
import type { BundledSchema, BundleWriter, ScopedPlace } from "./bundle-types.ts";
import { isSchema, schemasIn } from "./bundled-parts.ts";
import { canonicalText } from "./canonical-text.ts";
import { chooserOf } from "./chooser.ts";
import { addCondition, addDependencies } from "./convert-conditions.ts";
import { below, distinctTexts, locationOf, reportInvalid } from "./convert-parts.ts";
import { numberFormats, textFormats } from "./formats.ts";
import type { UnusablePattern } from "./pattern/pattern.ts";
import { plainValue } from "./plain-value.ts";
import {
  a,
  applied,
  countKeywords,
  dataKeywords,
  dependent,
  keywordsReadByModel,
  schemaTypes,
} from "./schema-keywords.ts";

/** Schemas nested deeper than this become definitions of their own, so that no engine nests deeper either. */
const MAXIMUM_DEPTH = 16;

/** Keywords that say nothing that could be checked, and which most schemas have. */
const annotations = new Set(["$ref", "description", "title", "example", "default"]);

/** Keys that one of the engines takes for something else than a property's name. */
const awkwardNames = /^(?:enum|const|default|examples|__.*|constructor|prototype)$/;

/**
 * One schema in the form that both engines understand alike, whatever its dialect: the keywords of JSON Schema 2019-09 without
 * those that name schemas, references into the bundle, and nothing that only documents. A keyword whose value makes no sense is
 * reported and left out. A schema of an unknown dialect says nothing.
 */
export function convertSchema(writer: BundleWriter, at: ScopedPlace, value: Value, depth = 0): BundledSchema {
  if (depth > MAXIMUM_DEPTH) return writer.refer(at);
  if (typeof value === "boolean") return writer.enter(value ? {} : { not: {} }, at);
  const dialect = dialectOf(at.source, at.pointer);
  if (!isMap(value) || dialect === undefined) return {};
  const here = writer.entered(at);
  const isAlone = dialect.besideReference === "ignored" && value.has("$ref");
  const own: BundledSchema = isAlone ? {} : convertKeywords(writer, here, value, depth, dialect);
  const references = ["$ref", dialect.dynamicReference ?? ""]
    .filter((keyword) => typeof value.get(keyword) === "string")
    .map((keyword) => writer.follow(here, keyword))
    .filter((reference) => reference !== undefined);
  let schema: BundledSchema = own;
  const [only] = references;
  if (only !== undefined) {
    const isBare = references.length === 1 && Object.keys(own).length === 0;
    if (isBare) schema = only;
    else own.allOf = [...references, ...schemasIn(own.allOf)];
  }
  if (isMap(value.get("unevaluatedProperties")) || isMap(value.get("unevaluatedItems")))
    schema = leavingNothing(writer.enter(schema, here));
  const isNullable = dialect.nullable.some((keyword) => value.get(keyword) === true);
  if (isNullable && Object.keys(schema).length > 0) {
    const inner = schema.$ref === undefined ? writer.enter(schema, here) : schema;
    schema = { anyOf: [writer.define(writer.enter({ type: "null" }, here)), writer.define(inner)] };
  }
  return schema.$ref === undefined ? writer.enter(schema, here) : schema;
}

/**
 * The same schema, around which nothing is left that would not be evaluated: that is what `unevaluatedProperties` and
 * `unevaluatedItems` with a schema do, and z-schema does not know it.
 */
function leavingNothing(schema: BundledSchema): BundledSchema {
  const rest: BundledSchema = {};
  if (schema.unevaluatedProperties !== undefined) rest.additionalProperties = {};
  if (schema.unevaluatedItems !== undefined) rest.items = {};
  return { allOf: [schema], ...rest };
}

function convertKeywords(
  writer: BundleWriter,
  at: ScopedPlace,
  map: ValueMap,
  depth: number,
  dialect: Dialect,
): BundledSchema {
  const schema: BundledSchema = {};
  map.forEach((value, keyword) => {
    if (annotations.has(keyword) || (value === null && keyword !== "const")) return;
    const shape = dialect.keywords.get(keyword);
    if (shape === undefined) return;
    const here = below(at, keyword);
    if (keyword === "type") addType(schema, value);
    else if (keyword === "enum") addEnum(writer, schema, here, value, dialect);
    else if (keyword === "const") addConst(writer, schema, here, value);
    // Draft 3, and Swagger's parameters, say `required: true` of the value itself: nothing to check inside it.
    else if (keyword === "required" && Array.isArray(value)) schema.required = distinctTexts(value);
    else if (keyword === "format" && typeof value === "string" && isFormat(value)) schema.format = value;
    else if (dataKeywords.has(keyword)) addData(writer, schema, here, keyword, value, dialect);
    else if (dependent.has(keyword)) addDependencies(writer, schema, here, keyword, value);
    else if (applied.has(keyword)) addSchemas(writer, schema, here, keyword, shape, value, depth + 1);
  });
  const type = map.get("type") ?? null;
  if (listsSchemas(type, dialect) && !map.has("anyOf"))
    addAlternativesInType(writer, schema, at, type, depth);
  const chooser = chooserOf(map);
  if (chooser !== undefined) writer.choose(schema, chooser);
  if (dialect.tuple === "prefixItems") moveTuple(writer, schema);
  moveExclusiveLimit(writer, schema, at, "exclusiveMinimum", "minimum");
  moveExclusiveLimit(writer, schema, at, "exclusiveMaximum", "maximum");
  // Where a pattern of keys is left out, nobody can tell which keys are the others.
  const patterns = entriesOf(map.get("patternProperties"));
  if (patterns.some(([text]) => writer.patterns.ofKeys(text).kind !== "usable"))
    schema.additionalProperties = true;
  const pattern = map.get("pattern") ?? null;
  if (pattern !== null) addPattern(writer, schema, at, pattern);
  if (map.has("if") && dialect.keywords.has("if")) addCondition(writer, schema, at, map, dialect);
  return schema;
}

function addType(schema: BundledSchema, value: Value): void {
  const named = (Array.isArray(value) ? value : [value]).map((type) => type ?? "null");
  const known = named.filter((type) => schemaTypes.some((each) => each === type));
  // `file`, draft 3's `any`, and what is no type at all: anything goes.
  if (known.length > 0 && known.length === named.length) schema.type = [...new Set(known)];
}

/** A list of types with schemas in it says what `anyOf` does. */
function addAlternativesInType(
  writer: BundleWriter,
  schema: BundledSchema,
  at: ScopedPlace,
  list: readonly Value[],
  depth: number,
): void {
  schema.anyOf = list.map((item, index) => {
    const here = below(below(at, "type"), index);
    return isMap(item)
      ? writer.refer(here)
      : writer.define(convertSchema(writer, here, alternativeOf(item), depth + 1));
  });
  writer.rename(schema, "anyOf", "type");
}

function addEnum(
  writer: BundleWriter,
  schema: BundledSchema,
  at: ScopedPlace,
  value: Value,
  { keywords }: Dialect,
): void {
  if (!Array.isArray(value)) return;
  const plain = plainValue(value);
  if (!Array.isArray(plain)) {
    reportInvalid(writer, at, "enum", "holds a value that is nested too deeply");
    // Up to draft 7 this is not allowed; afterwards it allows no value.
  } else if (plain.length === 0 && !keywords.has("dependentSchemas")) {
    reportInvalid(writer, at, "enum", "must name at least one value");
  } else {
    schema.enum = [...new Map(plain.map((item) => [canonicalText(item), item])).values()];
  }
}

function isFormat(name: string): boolean {
  return textFormats.has(name) || numberFormats.has(name);
}

function addConst(writer: BundleWriter, schema: BundledSchema, at: ScopedPlace, value: Value): void {
  const plain = plainValue(value);
  if (plain === undefined) reportInvalid(writer, at, "const", "holds a value that is nested too deeply");
  else schema.const = plain;
}

function addData(
  writer: BundleWriter,
  schema: BundledSchema,
  at: ScopedPlace,
  keyword: string,
  value: Value,
  dialect: Dialect,
): void {
  const error = dataKeywords.get(keyword)?.(value, dialect);
  if (error !== undefined) reportInvalid(writer, at, keyword, error);
  else if (!isNumber(value)) schema[keyword] = value;
  else if (countKeywords.has(keyword)) schema[keyword] = Math.min(toDouble(value), Number.MAX_SAFE_INTEGER);
  // A limit of `.inf` was reported where it was read.
  else if (Number.isFinite(value) || isExactNumber(value)) schema[keyword] = value;
}

function addPattern(writer: BundleWriter, schema: BundledSchema, at: ScopedPlace, value: Value): void {
  if (typeof value !== "string") {
    reportInvalid(writer, below(at, "pattern"), "pattern", `must be a string, not ${a(value)}`);
    return;
  }
  const result = writer.patterns.read(value);
  if (result.kind === "usable") schema.pattern = value;
  else reportUnusable(writer, below(at, "pattern"), value, result, "pattern");
}

function reportUnusable(
  writer: BundleWriter,
  at: ScopedPlace,
  pattern: string,
  { kind, reason }: UnusablePattern,
  keyword: string,
): void {
  if (kind === "invalid") reportInvalid(writer, at, keyword, `holds no regular expression: ${reason}`);
  else writer.report(finding("pattern-unsafe", { pattern, reason }, locationOf(at, keyword)));
}

function addSchemas(
  writer: BundleWriter,
  schema: BundledSchema,
  at: ScopedPlace,
  keyword: string,
  shape: Shape,
  value: Value,
  depth: number,
): void {
  const isLeftOver = keyword.startsWith("unevaluated");
  if (shape === "map" && isMap(value)) {
    for (const [name, item] of value)
      addProperty(writer, schema, below(at, name), keyword, name, item, depth);
  } else if (shape.includes("list") && Array.isArray(value)) {
    if (value.length === 0 && shape === "list") {
      reportInvalid(writer, at, keyword, "must hold at least one schema");
      return;
    }
    // Alternatives are definitions, so that each can be tried by itself when none fits.
    const apart = keyword === "anyOf" || keyword === "oneOf";
    schema[keyword] = value.map((item, index) => {
      const here = below(at, index);
      return apart ? writer.refer(here) : convertSchema(writer, here, item, depth);
    });
  } else if (shape === "one or boolean" && (value === true || (value === false && !isLeftOver))) {
    schema[keyword] = value;
  } else if (shape.startsWith("one") && (isMap(value) || typeof value === "boolean")) {
    // What is left over of a value is tried by itself to tell what is wrong with it.
    schema[keyword] = isLeftOver ? writer.refer(at) : convertSchema(writer, at, value, depth);
  } else if (!keywordsReadByModel.has(keyword)) {
    reportInvalid(writer, at, keyword, `must be a schema, not ${a(value)}`);
  }
}

function addProperty(
  writer: BundleWriter,
  schema: BundledSchema,
  at: ScopedPlace,
  keyword: string,
  name: string,
  value: Value,
  depth: number,
): void {
  if (keyword === "patternProperties") {
    const result = writer.patterns.ofKeys(name);
    if (result.kind !== "usable") {
      reportUnusable(writer, at, name, result, keyword);
      return;
    }
    const { patterns } = result;
    // Several patterns may lead to the schema, and it is converted once.
    const part = patterns[0] === name ? convertSchema(writer, at, value, depth) : writer.refer(at);
    for (const each of patterns) addPart(writer, schema, at, keyword, each, part);
  } else if (keyword === "properties" && awkwardNames.test(name)) {
    const key = `^(?:${name.replace(/\W/g, "\\$&")})$`;
    addPart(writer, schema, at, "patternProperties", key, convertSchema(writer, at, value, depth));
  } else {
    addPart(writer, schema, at, keyword, name, convertSchema(writer, at, value, depth));
  }
}

/** Adds a schema to a keyword that holds schemas by key, none of them awkward; of two under one key, both must be met. */
function addPart(
  writer: BundleWriter,
  schema: BundledSchema,
  at: ScopedPlace,
  keyword: string,
  key: string,
  part: BundledSchema,
): void {
  const { [keyword]: known } = schema;
  const parts = isSchema(known) ? known : {};
  parts[key] = Object.hasOwn(parts, key) ? writer.enter({ allOf: [parts[key], part] }, at) : part;
  schema[keyword] = parts;
}

/** JSON Schema 2020-12 names the schemas of a list's first items apart, and those of all others `items`. */
function moveTuple(writer: BundleWriter, schema: BundledSchema): void {
  const { prefixItems, items } = schema;
  if (prefixItems === undefined) return;
  delete schema.prefixItems;
  schema.items = prefixItems;
  if (items !== undefined) schema.additionalItems = items;
  writer.rename(schema, "additionalItems", "items");
}

/** Draft 4 writes `minimum: 1` with `exclusiveMinimum: true` where later drafts write `exclusiveMinimum: 1`. */
function moveExclusiveLimit(
  writer: BundleWriter,
  schema: BundledSchema,
  at: ScopedPlace,
  exclusive: string,
  limit: string,
): void {
  const value = schema[exclusive];
  if (typeof value !== "boolean") return;
  delete schema[exclusive];
  if (!value) return;
  if (schema[limit] === undefined) {
    reportInvalid(writer, below(at, exclusive), exclusive, `says nothing without '${limit}'`);
    return;
  }
  schema[exclusive] = schema[limit];
  delete schema[limit];
}
