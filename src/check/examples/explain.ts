import { didYouMean, firstNames } from "../../diagnostics/codes/define.ts";
import { plural } from "../../diagnostics/plural.ts";
import { isNumber, numberText } from "../../source/number.ts";
import { type Pointer, pointerSteps } from "../../source/pointer.ts";
import type { BundledSchema } from "./bundle-types.ts";
import { isSchema, schemasIn } from "./bundled-parts.ts";
import type { JoinedError } from "./join-missing.ts";
import { plainText } from "./plain-value.ts";
import { plainType } from "./value-keywords.ts";

/** Longer values are cut in a message. */
const EXCERPT_LENGTH = 40;
/** At most so many allowed values are named in a message. */
const NAMED_VALUES = 8;

/** Of more allowed values none is looked for that may be meant. */
const COMPARED_VALUES = 500;

/** What is wrong, as a clause that says what is there and what the schema expects; not for `anyOf` and `oneOf`. */
export function explain({ keyword, key, missing, schema, instance }: JoinedError, root: unknown): string {
  const value = valueAtInstance(root, instance);
  const limit = limitOf(schema, keyword);
  switch (keyword) {
    case "type":
      return wrongType(value, schema.type);
    case "enum":
      return notListed(value, Array.isArray(schema.enum) ? schema.enum : []);
    case "const":
      return notTheOnly(value, schema.const);
    case "format":
      return `${excerpt(value)} is not of the format '${limit}'`;
    case "pattern":
      return `${excerpt(value)} does not match the pattern ${limit}`;
    case "minimum":
      return `${excerpt(value)} is less than the minimum, ${limit}`;
    case "maximum":
      return `${excerpt(value)} is more than the maximum, ${limit}`;
    case "exclusiveMinimum":
      return `${excerpt(value)} is not greater than ${limit}`;
    case "exclusiveMaximum":
      return `${excerpt(value)} is not less than ${limit}`;
    case "multipleOf":
      return `${excerpt(value)} is no multiple of ${limit}`;
    case "minLength":
    case "maxLength":
      return `${excerpt(value)} has ${plural([...String(value)].length, "character")}, ${bound(keyword, limit)}`;
    case "minItems":
    case "maxItems":
      return `the list has ${plural(sizeOf(value), "item")}, ${bound(keyword, limit)}`;
    case "minProperties":
    case "maxProperties":
      return `the object has ${plural(sizeOf(value), "key")}, ${bound(keyword, limit)}`;
    case "uniqueItems":
      return "the list holds the same item twice, and each must differ from the others";
    case "additionalItems":
      return `the list has ${plural(sizeOf(value), "item")}, at most ${sizeOf(schema.items)} are allowed`;
    case "contains":
      return contained(schema);
    case "required":
      return missing
        ? `${missing.length} keys are missing: ${firstNames(missing)}`
        : `the key '${key}' is missing`;
    case "dependencies":
      if (missing) return `${missing.length} keys are missing that others need: ${firstNames(missing)}`;
      return `the key '${key}' is missing, which another key of the object requires`;
    case "unevaluatedItems":
      return "the list has more items than its schema allows";
    case "unevaluatedProperties":
      return `the key '${key}' is not allowed here`;
    case "additionalProperties":
      return `the key '${key}' is not allowed here${didYouMean(key ?? "", keysOf(schema.properties))}`;
    case "propertyNames":
      return `'${key}' is no name that a key may have here`;
    default:
      return Object.keys(schemasIn(schema.not)[0] ?? {}).length === 0
        ? "no value is allowed here"
        : `${excerpt(value)} is what 'not' rules out`;
  }
}

/** That too few items of a list are what `contains` describes, or too many. */
function contained({ minContains, maxContains }: BundledSchema): string {
  const bounds = [
    ...(isNumber(minContains) ? [`at least ${numberText(minContains)}`] : []),
    ...(isNumber(maxContains) ? [`at most ${numberText(maxContains)}`] : []),
  ];
  if (bounds.length === 0) return "the list has no item of the kind that 'contains' expects";
  return `of the items of the list, ${bounds.join(" and ")} must be of the kind that 'contains' describes`;
}

function limitOf(schema: BundledSchema, keyword: string): string {
  const { [keyword]: limit } = schema;
  if (isNumber(limit)) return numberText(limit);
  return typeof limit === "string" ? limit : "";
}

/** That a value has the wrong type: `expected integer, got string "3"; remove the quotes`. */
export function wrongType(value: unknown, types: unknown): string {
  const wanted = (Array.isArray(types) ? types : [types]).map(String);
  const found = plainType(value);
  const isScalar = !["object", "array", "null"].includes(found);
  const text = typeof value === "string" ? value : "";
  const isQuoted =
    (/^-?\d+$/.test(text) && wanted.includes("integer")) ||
    (/^-?\d+(?:\.\d+)?$/.test(text) && wanted.includes("number")) ||
    (/^(?:true|false)$/.test(text) && wanted.includes("boolean"));
  const remedy = isQuoted ? "; remove the quotes" : "";
  return `expected ${wanted.join(" or ")}, got ${found}${isScalar ? ` ${excerpt(value)}` : ""}${remedy}`;
}

function notTheOnly(value: unknown, allowed: unknown): string {
  return `${excerpt(value)} is not ${excerpt(allowed)}, the only value allowed`;
}

function notListed(value: unknown, allowed: unknown[]): string {
  if (allowed.length === 0) return "no value is allowed here";
  if (allowed.length === 1) return notTheOnly(value, allowed[0]);
  const named = allowed.slice(0, NAMED_VALUES).map(excerpt).join(", ");
  const more = allowed.length > NAMED_VALUES ? ` or ${allowed.length - NAMED_VALUES} others` : "";
  const isCompared = typeof value === "string" && allowed.length <= COMPARED_VALUES;
  const near = isCompared
    ? didYouMean(
        value,
        allowed.filter((each) => typeof each === "string"),
      )
    : "";
  return `${excerpt(value)} is not among the values allowed, ${named}${more}${near}`;
}

/** A value as JSON, cut where it is long; objects and lists by their kind alone. */
export function excerpt(value: unknown): string {
  if (typeof value === "object" && value !== null) return `this ${Array.isArray(value) ? "list" : "object"}`;
  if (typeof value !== "string" || value.length <= EXCERPT_LENGTH) return plainText(value);
  return `${JSON.stringify(value.slice(0, EXCERPT_LENGTH)).slice(0, -1)}…"`;
}

/** The part of a value that a pointer names. */
export function valueAtInstance(root: unknown, instance: Pointer): unknown {
  let value = root;
  for (const step of pointerSteps(instance)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

function bound(keyword: string, limit: string): string {
  return keyword.startsWith("min") ? `expected at least ${limit}` : `at most ${limit} are allowed`;
}

function sizeOf(value: unknown): number {
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}

function keysOf(value: unknown): string[] {
  return isSchema(value) ? Object.keys(value) : [];
}
