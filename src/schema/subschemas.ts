import { type Pointer, pointerTo } from "../source/pointer.ts";
import { entriesOf, isMap, itemsOf, type Value, type ValueMap } from "../source/value.ts";
import type { Dialect, Shape } from "./dialects.ts";

/** A schema that a keyword of another one holds. */
export interface Subschema {
  keyword: string;
  /** The key that it stands under in a keyword that holds schemas by key. */
  name?: string;
  value: Value;
  /** Below the schema that holds it. */
  pointer: Pointer;
}

/** The schemas that a schema holds by the keywords of its dialect, in the author's order. */
export function subschemasOf(schema: ValueMap, dialect: Dialect): Subschema[] {
  return [...schema].flatMap(([keyword, value]) => {
    const at = pointerTo("", keyword);
    return heldBy(value, dialect.keywords.get(keyword) ?? "plain").map(([step, held]) => ({
      keyword,
      ...(typeof step === "string" && { name: step }),
      value: held,
      pointer: step === undefined ? at : pointerTo(at, step),
    }));
  });
}

function heldBy(value: Value, shape: Shape): [step: string | number | undefined, value: Value][] {
  switch (shape) {
    case "plain":
      return [];
    case "map":
    case "map or names":
      return entriesOf(value).filter(([, each]) => isSchema(each));
    case "list":
      return [...itemsOf(value).entries()].filter(([, each]) => isSchema(each));
    default:
      if (Array.isArray(value)) return shape === "one or list" ? heldBy(value, "list") : [];
      return isSchema(value) ? [[undefined, value]] : [];
  }
}

/** Whether a value can be a schema: `true` and `false` are schemas of anything and of nothing. */
function isSchema(value: Value): boolean {
  return isMap(value) || typeof value === "boolean";
}
