import { finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { isExactNumber, isNumber, toDouble } from "../../source/number.ts";
import { pointerTo } from "../../source/pointer.ts";
import { entriesOf, isMap, type Value, type ValueMap } from "../../source/value.ts";
import { canonicalText } from "./canonical-text.ts";
import { isSchema, membersOf } from "./circles.ts";
import { numberFormats, textFormats } from "./formats.ts";
import type { UnusablePattern } from "./pattern/pattern.ts";
import { plainValue } from "./plain-value.ts";
import type { BundledSchema, BundleWriter, Spot } from "./schema-bundle.ts";
import {
  a,
  countKeywords,
  dataKeywords,
  keywordsReadByModel,
  schemaKeywords,
  schemaTypes,
} from "./schema-keywords.ts";

/** Schemas nested deeper than this become definitions of their own, so that no engine nests deeper either. */
const MAXIMUM_DEPTH = 16;

/** Keywords that say nothing that could be checked, and which most schemas have. */
const annotations = new Set(["$ref", "description", "title", "example", "default"]);

/** Keys that one of the engines takes for something else than a property's name. */
const awkwardNames = /^(?:enum|const|default|examples|__.*|constructor|prototype)$/;

/**
 * One schema in the form that both engines understand alike: keywords of draft 6, references into the bundle, `null` among
 * the types where Swagger says `x-nullable`, and nothing that only documents. A keyword whose value makes no sense is
 * reported and left out.
 */
export function convertSchema(writer: BundleWriter, at: Spot, value: Value, depth = 0): BundledSchema {
  if (depth > MAXIMUM_DEPTH) return writer.refer(at);
  if (typeof value === "boolean") return writer.enter(value ? {} : { not: {} }, at);
  if (!isMap(value)) return {};
  const own = convertKeywords(writer, at, value, depth);
  const reference = typeof value.get("$ref") === "string" ? writer.follow(at) : undefined;
  let schema = own;
  if (reference !== undefined) {
    schema = Object.keys(own).length === 0 ? reference : { allOf: [reference, writer.enter(own, at)] };
  }
  const isNullable = value.get("x-nullable") === true || value.get("nullable") === true;
  if (isNullable && Object.keys(schema).length > 0) {
    const inner = schema.$ref === undefined ? writer.enter(schema, at) : schema;
    schema = { anyOf: [writer.define(writer.enter({ type: "null" }, at)), writer.define(inner)] };
  }
  return schema.$ref === undefined ? writer.enter(schema, at) : schema;
}

function convertKeywords(writer: BundleWriter, at: Spot, map: ValueMap, depth: number): BundledSchema {
  const schema: BundledSchema = {};
  map.forEach((value, keyword) => {
    if (annotations.has(keyword) || (value === null && keyword !== "const")) return;
    const here = below(at, keyword);
    if (keyword === "type") addType(schema, value);
    else if (keyword === "enum") addEnum(writer, schema, here, value);
    else if (keyword === "const") addConst(writer, schema, here, value);
    // Draft 3, and Swagger's parameters, say `required: true` of the value itself: nothing to check inside it.
    else if (keyword === "required" && Array.isArray(value)) schema.required = distinctTexts(value);
    else if (keyword === "format" && typeof value === "string" && isFormat(value)) schema.format = value;
    else if (dataKeywords.has(keyword)) addData(writer, schema, here, keyword, value);
    else if (schemaKeywords.has(keyword)) addSchemas(writer, schema, here, keyword, value, depth + 1);
    else if (keyword === "dependencies") addDependencies(writer, schema, here, value, depth + 1);
  });
  moveExclusiveLimit(writer, schema, at, "exclusiveMinimum", "minimum");
  moveExclusiveLimit(writer, schema, at, "exclusiveMaximum", "maximum");
  // Where a pattern of keys is left out, nobody can tell which keys are the others.
  const patterns = entriesOf(map.get("patternProperties"));
  if (patterns.some(([text]) => writer.patterns.ofKeys(text).kind !== "usable"))
    delete schema.additionalProperties;
  const pattern = map.get("pattern") ?? null;
  if (pattern !== null) addPattern(writer, schema, at, pattern);
  if (map.has("if")) addCondition(writer, schema, at, map);
  return schema;
}

function addType(schema: BundledSchema, value: Value): void {
  const named = (Array.isArray(value) ? value : [value]).map((type) => type ?? "null");
  const known = named.filter((type) => schemaTypes.some((each) => each === type));
  // `file`, draft 3's `any`, and what is no type at all: anything goes.
  if (known.length > 0 && known.length === named.length) schema.type = [...new Set(known)];
}

function addEnum(writer: BundleWriter, schema: BundledSchema, at: Spot, value: Value): void {
  if (!Array.isArray(value)) return;
  const plain = plainValue(value);
  if (!Array.isArray(plain)) {
    reportInvalid(writer, at, "enum", "holds a value that is nested too deeply");
  } else if (plain.length === 0) {
    reportInvalid(writer, at, "enum", "must name at least one value");
  } else {
    schema.enum = [...new Map(plain.map((item) => [canonicalText(item), item])).values()];
  }
}

function isFormat(name: string): boolean {
  return textFormats.has(name) || numberFormats.has(name);
}

function addConst(writer: BundleWriter, schema: BundledSchema, at: Spot, value: Value): void {
  const plain = plainValue(value);
  if (plain === undefined) reportInvalid(writer, at, "const", "holds a value that is nested too deeply");
  else schema.const = plain;
}

function distinctTexts(values: Value[]): string[] {
  return [...new Set(values.filter((value) => typeof value === "string"))];
}

function addData(writer: BundleWriter, schema: BundledSchema, at: Spot, keyword: string, value: Value): void {
  const fault = dataKeywords.get(keyword)?.(value);
  if (fault !== undefined) reportInvalid(writer, at, keyword, fault);
  else if (!isNumber(value)) schema[keyword] = value;
  else if (countKeywords.has(keyword)) schema[keyword] = Math.min(toDouble(value), Number.MAX_SAFE_INTEGER);
  // A limit of `.inf` was reported where it was read.
  else if (Number.isFinite(value) || isExactNumber(value)) schema[keyword] = value;
}

function addPattern(writer: BundleWriter, schema: BundledSchema, at: Spot, value: Value): void {
  if (typeof value !== "string") {
    reportInvalid(writer, below(at, "pattern"), "pattern", `must be a string, not ${a(value)}`);
    return;
  }
  const verdict = writer.patterns.read(value);
  if (verdict.kind === "usable") schema.pattern = value;
  else reportUnusable(writer, below(at, "pattern"), value, verdict, "pattern");
}

function reportUnusable(
  writer: BundleWriter,
  at: Spot,
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
  at: Spot,
  keyword: string,
  value: Value,
  depth: number,
): void {
  const shape = schemaKeywords.get(keyword);
  if (shape === "map" && isMap(value)) {
    for (const [name, item] of value)
      addProperty(writer, schema, below(at, name), keyword, name, item, depth);
  } else if (shape?.includes("list") && Array.isArray(value)) {
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
  } else if (shape === "one or boolean" && typeof value === "boolean") {
    schema[keyword] = value;
  } else if (shape?.startsWith("one") && (isMap(value) || typeof value === "boolean")) {
    schema[keyword] = convertSchema(writer, at, value, depth);
  } else if (!keywordsReadByModel.has(keyword)) {
    reportInvalid(writer, at, keyword, `must be a schema, not ${a(value)}`);
  }
}

function addProperty(
  writer: BundleWriter,
  schema: BundledSchema,
  at: Spot,
  keyword: string,
  name: string,
  value: Value,
  depth: number,
): void {
  if (keyword === "patternProperties") {
    const verdict = writer.patterns.ofKeys(name);
    if (verdict.kind !== "usable") {
      reportUnusable(writer, at, name, verdict, keyword);
      return;
    }
    const { patterns } = verdict;
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
  at: Spot,
  keyword: string,
  key: string,
  part: BundledSchema,
): void {
  const { [keyword]: known } = schema;
  const parts = isSchema(known) ? known : {};
  parts[key] = Object.hasOwn(parts, key) ? writer.enter({ allOf: [parts[key], part] }, at) : part;
  schema[keyword] = parts;
}

function addDependencies(
  writer: BundleWriter,
  schema: BundledSchema,
  at: Spot,
  value: Value,
  depth: number,
): void {
  if (!isMap(value)) {
    reportInvalid(writer, at, "dependencies", `must be a mapping, not ${a(value)}`);
    return;
  }
  const keys: [string, string[]][] = [];
  for (const [name, item] of value) {
    const here = below(at, name);
    if (Array.isArray(item)) {
      keys.push([name, distinctTexts(item)]);
    } else if (isMap(item)) {
      const without = writer.enter({ not: writer.enter({ required: [name] }, here) }, here);
      addAlternatives(writer, schema, here, [without, convertSchema(writer, here, item, depth)]);
    } else {
      reportInvalid(writer, here, "dependencies", `must hold a schema or a list of keys, not ${a(item)}`);
    }
  }
  if (keys.length > 0) schema.dependencies = Object.fromEntries(keys);
}

/** `if`, `then` and `else` said with `anyOf` and `not`, which both engines know in every draft. */
function addCondition(writer: BundleWriter, schema: BundledSchema, at: Spot, map: ValueMap): void {
  const condition = below(at, "if");
  for (const branch of ["then", "else"]) {
    if (!map.has(branch)) continue;
    const met = writer.refer(condition);
    const unmet = branch === "then" ? writer.enter({ not: met }, condition) : met;
    const here = below(at, branch);
    addAlternatives(writer, schema, here, [unmet, writer.refer(here)]);
  }
}

/** Asks, on top of what the schema says, for one of several alternatives. */
function addAlternatives(
  writer: BundleWriter,
  schema: BundledSchema,
  at: Spot,
  alternatives: BundledSchema[],
): void {
  const added = writer.enter({ anyOf: alternatives.map(writer.define) }, at);
  schema.allOf = [...membersOf(schema.allOf), added];
}

/** Draft 4 writes `minimum: 1` with `exclusiveMinimum: true` where later drafts write `exclusiveMinimum: 1`. */
function moveExclusiveLimit(
  writer: BundleWriter,
  schema: BundledSchema,
  at: Spot,
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

function reportInvalid(writer: BundleWriter, at: Spot, keyword: string, fault: string): void {
  writer.report(finding("schema-invalid", { keyword, fault }, locationOf(at, keyword)));
}

/** The value at fault; of `patternProperties` that is a key. */
function locationOf({ source, pointer }: Spot, keyword: string): Location {
  return { file: source.file, pointer, ...(keyword === "patternProperties" && { at: "key" }) };
}

function below({ source, pointer }: Spot, key: string | number): Spot {
  return { source, pointer: pointerTo(pointer, key) };
}
