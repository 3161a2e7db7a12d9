import { CORE_SCHEMA, constructFromEvents, defineMappingTag, mergeTag } from "js-yaml";
import { finding } from "../diagnostics/finding.ts";
import { maximumDepth, type ParseContext } from "./parse-context.ts";
import type { Value, ValueMap } from "./value.ts";
import { checkYaml } from "./yaml-check.ts";
import { readYamlEvents, type YamlFault, yamlFault } from "./yaml-events.ts";
import { plainReason } from "./yaml-reasons.ts";

const mapping = defineMappingTag<ValueMap>("tag:yaml.org,2002:map", {
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

const schema = CORE_SCHEMA.withTags(mapping, mergeTag);

/**
 * Reads a YAML file of one document (YAML 1.2, core schema, with merge keys). Every fault is reported; where one leaves
 * open what the file says there is no value. An empty file is `null`. Keys are the text that the author wrote: `404` is
 * the key `"404"`. Of a key that stands twice the last value counts.
 */
export function parseYaml(text: string, context: ParseContext): Value | undefined {
  const fail = ({ reason, offset }: YamlFault) => {
    const place = context.at(offset, offset);
    const tooDeep = reason.startsWith("nesting exceeded");
    context.report(
      tooDeep
        ? finding("nesting-too-deep", { limit: maximumDepth }, place)
        : finding("yaml-syntax", { reason: plainReason(reason) }, place),
    );
    return undefined;
  };
  const read = readYamlEvents(text);
  if ("reason" in read) return fail(read);
  for (const offset of read.deficient)
    context.report(finding("yaml-deficient-indentation", {}, context.at(offset, offset + 1)));
  const events = checkYaml(read, context);
  if (events === undefined) return undefined;
  try {
    const value = constructFromEvents(events, { source: read.text, schema, json: true })[0] ?? null;
    return isValue(value) ? value : undefined;
  } catch (error) {
    const fault = yamlFault(error);
    return fail({ ...fault, offset: read.original(fault.offset) });
  }
}

/** The schema above makes nothing but values; what holds them is not looked through again. */
function isValue(value: unknown): value is Value {
  return (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    Array.isArray(value) ||
    value instanceof Map
  );
}
