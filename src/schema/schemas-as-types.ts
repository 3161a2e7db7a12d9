import { finding } from "../diagnostics/finding.ts";
import { isMap, type Value } from "../source/value.ts";
import { type Dialect, dialects } from "./dialects.ts";
import { dialectAt } from "./read-dialect.ts";
import { child, items, locationOf, type Place, type Reader, trailOf } from "./reader.ts";

/**
 * Whether a `type` lists schemas as well as names, as draft 3 of JSON Schema allowed. A schema that declares no dialect may: the
 * list means what `anyOf` says since.
 */
export function listsSchemas(type: Value, dialect: Dialect): type is Value[] {
  return dialect === dialects.swagger2 && Array.isArray(type) && type.some(isMap);
}

/** The `type` of a schema, where it lists schemas. */
export function schemasAsTypes(schema: Place): Place | undefined {
  const type = child(schema, "type");
  return type !== undefined && listsSchemas(type.value, dialectAt(type)) ? type : undefined;
}

/** The schemas that a list of types stands for; a name is the schema of that type. */
export function alternativesIn(list: Place): Place[] {
  return items(list).map((item) => ({ ...item, value: alternativeOf(item.value) }));
}

/** The schema that an item of a list of types stands for. */
export function alternativeOf(item: Value): Value {
  return isMap(item) ? item : new Map([["type", item]]);
}

/** Reports the first schema in a list of types. */
export function reportSchemaAsType(reader: Reader, list: Place): void {
  const first = items(list).find(({ value }) => isMap(value));
  if (first === undefined) return;
  const args = {
    key: "{…}",
    owner: "the list 'type'",
    language: "JSON Schema since draft 4",
    instead: "anyOf",
  };
  reader.report(finding("not-in-swagger", args, locationOf(first), trailOf(list)));
}
