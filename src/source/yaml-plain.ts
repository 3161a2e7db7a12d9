import { CORE_SCHEMA, EVENT_ID, getScalarValue, SCALAR_STYLE } from "js-yaml";
import { isMap, type Value, type ValueMap } from "./value.ts";
import type { YamlEvents } from "./yaml-events.ts";
import { mayBeNumber, yamlNumber } from "./yaml-number.ts";
import { isMergeKey } from "./yaml-spans.ts";

/** A collection that has not ended yet; of a mapping, the key that awaits its value. */
interface Open {
  value: Value[] | ValueMap;
  key?: string | undefined;
}

/**
 * The value of plain data, as in nearly every file, in one pass: of one document without anchors, aliases, tags, merge keys,
 * keys that are no scalars, keys that stand twice, and numbers that JSON has none for. Every key is text, whatever it looks
 * like. Gives `undefined` where the data is not plain, or a list or a mapping has more than `mostEntries`.
 */
export function plainYamlValue(
  { events, text }: YamlEvents,
  mostEntries = Number.POSITIVE_INFINITY,
): Value | undefined {
  const documents: Value[] = [];
  const around: Open[] = [];
  let here: Open = { value: documents };
  let isTooLarge = false;
  const add = (value: Value): void => {
    if (!isMap(here.value)) here.value.push(value);
    else if (here.key !== undefined) here.value.set(here.key, value);
    here.key = undefined;
    isTooLarge ||= (isMap(here.value) ? here.value.size : here.value.length) > mostEntries;
  };
  for (const event of events) {
    if (event.type === EVENT_ID.ALIAS || isTooLarge) return undefined;
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      here = around.pop() ?? here;
      continue;
    }
    if (event.anchorStart >= 0 || event.tagStart >= 0) return undefined;
    const isKey = isMap(here.value) && here.key === undefined;
    if (event.type !== EVENT_ID.SCALAR) {
      if (isKey) return undefined;
      const value = event.type === EVENT_ID.MAPPING ? new Map<string, Value>() : [];
      add(value);
      around.push(here);
      here = { value };
      continue;
    }
    const source = getScalarValue(text, event);
    if (!isKey) {
      const value = event.style === SCALAR_STYLE.PLAIN ? meaningOf(source) : source;
      if (typeof value === "number" && !Number.isFinite(value)) return undefined;
      add(value);
    } else if (isMergeKey(event, text) || (isMap(here.value) && here.value.has(source))) return undefined;
    else here.key = source;
  }
  return documents.length > 1 ? undefined : (documents[0] ?? null);
}

/** What text without quotes means by the core schema of YAML 1.2. */
function meaningOf(source: string): Value {
  const first = source.charAt(0);
  if (mayBeNumber(first)) return yamlNumber(source) ?? source;
  for (const { implicitFirstChars, resolve, tagName } of CORE_SCHEMA.implicitScalarTags) {
    if (implicitFirstChars && !implicitFirstChars.includes(first)) continue;
    const value = resolve(source, false, tagName);
    if (value === null || typeof value === "boolean") return value;
  }
  return source;
}
