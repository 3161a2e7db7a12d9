import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  type Event,
  floatCoreTag,
  intCoreTag,
  mergeTag,
  NOT_RESOLVED,
} from "js-yaml";
import { finding } from "../diagnostics/finding.ts";
import { limits } from "../limits.ts";
import { isNumber } from "./number.ts";
import type { ParseContext } from "./parse-context.ts";
import type { Value, ValueMap } from "./value.ts";
import { checkYaml } from "./yaml-check.ts";
import { diagnoseYaml } from "./yaml-diagnosis.ts";
import { readYamlEvents, toYamlError, type YamlError, type YamlEvents } from "./yaml-events.ts";
import { taggedNumber, yamlNumber } from "./yaml-number.ts";
import { plainYamlValue } from "./yaml-plain.ts";

/** Makes a mapping; of a key that stands twice the last value counts. */
const mapTag = defineMappingTag<ValueMap>("tag:yaml.org,2002:map", {
  create: () => new Map(),
  addPair(map, key, value) {
    if (typeof key !== "string" || !isValue(value)) return "a key must be text";
    map.set(key, value);
    return "";
  },
  has: (map, key) => typeof key === "string" && map.has(key),
  keys: (map) => map.keys(),
  get: (map, key) => (typeof key === "string" ? map.get(key) : undefined),
  identify: (data) => data instanceof Map,
});

/** Whole numbers, with all their digits. */
const intTag = {
  ...intCoreTag,
  resolve(source: string, isTagged: boolean) {
    if (!isTagged) return yamlNumber(source) ?? NOT_RESOLVED;
    return (/^[-+]?\w+$/.test(source) ? taggedNumber(source) : undefined) ?? NOT_RESOLVED;
  },
};

const floatTag = { ...floatCoreTag, resolve: (source: string) => yamlNumber(source) ?? NOT_RESOLVED };

/** What a YAML file says, with the events that tell where it says so, if they are as they were read. */
export interface ParsedYaml {
  value: Value;
  events?: YamlEvents;
}

/**
 * Reads a YAML file of one document (YAML 1.2, core schema, with merge keys). Every error is reported; where one leaves
 * open what the file says there is no value. An empty file is `null`. Keys are the text that the author wrote: `404` is
 * the key `"404"`. Of a key that stands twice the last value counts.
 */
export function parseYaml(text: string, context: ParseContext): ParsedYaml | undefined {
  const read = readYamlEvents(text);
  if ("reason" in read) return fail(text, read, context);
  for (const offset of read.deficient)
    context.report(finding("yaml-deficient-indentation", {}, context.at(offset, offset + 1)));
  const value = plainYamlValue(read, context.mostEntries);
  return value === undefined ? parseYamlWithCare(text, context) : { value, events: read };
}

/** The same for any text, but says nothing of lines that are indented too little. */
export function parseYamlWithCare(text: string, context: ParseContext): ParsedYaml | undefined {
  const read = readYamlEvents(text);
  if ("reason" in read) return fail(text, read, context);
  const events = checkYaml(read, context);
  if (events === undefined) return undefined;
  try {
    const value = construct(events, read.text);
    return value === undefined ? undefined : { value };
  } catch (thrown) {
    const error = toYamlError(thrown);
    return fail(text, { ...error, offset: read.original(error.offset) }, context);
  }
}

function fail(text: string, error: YamlError, { report, at }: ParseContext): undefined {
  if (error.reason.startsWith("nesting exceeded")) {
    report(finding("nesting-too-deep", { limit: limits.sourceDepth.most }, at(error.offset, error.offset)));
    return;
  }
  const { reason, start, end } = diagnoseYaml(text, error);
  report(finding("yaml-syntax", { reason }, at(start, end)));
}

function construct(events: Event[], source: string): Value | undefined {
  const schema = CORE_SCHEMA.withTags(mapTag, mergeTag, intTag, floatTag);
  const value = constructFromEvents(events, { source, schema, json: true })[0] ?? null;
  return isValue(value) ? value : undefined;
}

/** The schema above makes nothing but values; what holds them is not looked through again. */
function isValue(value: unknown): value is Value {
  return (
    value === null ||
    typeof value === "string" ||
    isNumber(value) ||
    typeof value === "boolean" ||
    Array.isArray(value) ||
    value instanceof Map
  );
}
