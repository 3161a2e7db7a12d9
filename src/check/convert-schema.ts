import { finding } from "../diagnostics/finding.ts";
import { pointerTo } from "../source/pointer.ts";
import { isMap, type Value, type ValueMap } from "../source/value.ts";
import { formats } from "./formats.ts";
import { judgePattern } from "./patterns.ts";
import { plainValue } from "./plain-value.ts";
import type { BundledSchema, BundleWriter, Spot } from "./schema-bundle.ts";
import { a, dataKeywords, keywordsReadByModel, schemaKeywords, schemaTypes } from "./schema-keywords.ts";

/** Schemas nested deeper than this become definitions of their own, so that no engine nests deeper either. */
const MAXIMUM_DEPTH = 16;

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
  for (const [keyword, value] of map) {
    if (value === null && keyword !== "const") continue;
    const here = below(at, keyword);
    if (keyword === "type") addType(schema, value);
    else if (keyword === "enum") addEnum(writer, schema, here, value);
    else if (keyword === "const") addConst(writer, schema, here, value);
    // Draft 3, and Swagger's parameters, say `required: true` of the value itself: nothing to check inside it.
    else if (keyword === "required" && Array.isArray(value)) schema.required = distinctTexts(value);
    else if (keyword === "format" && typeof value === "string" && formats.has(value)) schema.format = value;
    else if (dataKeywords.has(keyword)) addData(writer, schema, here, keyword, value);
    else if (schemaKeywords.has(keyword)) addSchemas(writer, schema, here, keyword, value, depth + 1);
    else if (keyword === "dependencies") addDependencies(writer, schema, here, value, depth + 1);
  }
  moveExclusiveLimits(writer, schema, at);
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
    schema.enum = [...new Map(plain.map((item) => [canonical(item), item])).values()];
  }
}

/** One text for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)))
      : item,
  );
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
  else if (keyword !== "pattern" || isUsablePattern(writer, at, String(value), keyword))
    schema[keyword] = value;
}

function isUsablePattern(writer: BundleWriter, at: Spot, pattern: string, keyword: string): boolean {
  const verdict = judgePattern(pattern);
  if (verdict.kind === "invalid") {
    reportInvalid(writer, at, keyword, `holds no regular expression: ${verdict.reason}`);
  } else if (verdict.kind === "unsafe") {
    writer.report(finding("pattern-unsafe", { pattern }, { file: at.source.file, pointer: at.pointer }));
  }
  return verdict.kind === "usable";
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
  if (keyword === "patternProperties" && !isUsablePattern(writer, at, name, keyword)) return;
  const isAwkward = keyword === "properties" && awkwardNames.test(name);
  const holder = isAwkward ? "patternProperties" : keyword;
  const key = isAwkward ? `^(?:${name.replace(/\W/g, "\\$&")})$` : name;
  schema[holder] = Object.assign(schema[holder] ?? {}, { [key]: convertSchema(writer, at, value, depth) });
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
  schema.allOf = [...(Array.isArray(schema.allOf) ? schema.allOf : []), added];
}

/** Draft 4 writes `minimum: 1` with `exclusiveMinimum: true` where later drafts write `exclusiveMinimum: 1`. */
function moveExclusiveLimits(writer: BundleWriter, schema: BundledSchema, at: Spot): void {
  for (const [exclusive, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const value = schema[exclusive];
    if (typeof value !== "boolean") continue;
    delete schema[exclusive];
    if (!value) continue;
    if (schema[limit] === undefined) {
      reportInvalid(writer, below(at, exclusive), exclusive, `says nothing without '${limit}'`);
      continue;
    }
    schema[exclusive] = schema[limit];
    delete schema[limit];
  }
}

function reportInvalid(writer: BundleWriter, at: Spot, keyword: string, fault: string): void {
  const place = { file: at.source.file, pointer: at.pointer };
  writer.report(finding("schema-invalid", { keyword, fault }, place));
}

function below({ source, pointer }: Spot, key: string | number): Spot {
  return { source, pointer: pointerTo(pointer, key) };
}
