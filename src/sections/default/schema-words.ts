import { literal } from "../../rst/emit/inline.ts";
import { dataFileName } from "../../source/data-file-name.ts";
import { jsonLine } from "../../source/json-text.ts";
import { lastStep } from "../../source/pointer.ts";
import { entriesOf, isMap, itemsOf, type Value, valueAt } from "../../source/value.ts";

/** Longer conditions than this are shown as they are written: a sentence would be no easier to read. */
const MOST_CLAUSES = 6;

/**
 * What a schema as it was written says of a value, in clauses about a subject: `it has ``a`` and ``kind`` is ``"b"```. What
 * there are no words for is shown as it is written.
 * @param schema a text is the name of one that is shown elsewhere
 * @param there keys that are known to be there
 */
export function inClauses(schema: Value, subject = "it", there: readonly string[] = []): string {
  const clauses = clausesOf(schema, subject, there);
  return clauses === undefined || clauses.length === 0 || clauses.length > MOST_CLAUSES
    ? `${subject} fits ${literal(jsonLine(schema))}`
    : listOf(clauses);
}

/** `a, b and c`. */
export function listOf(parts: readonly string[], conjunction = "and"): string {
  const [last = "", ...others] = [...parts].reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} ${conjunction} ${last}`;
}

/** Names of keys: ```a``, ``b`` and ``c```. */
export function namesOf(names: Value): string {
  return listOf(itemsOf(names).map((name) => literal(typeof name === "string" ? name : jsonLine(name))));
}

function clausesOf(schema: Value, subject: string, there: readonly string[]): string[] | undefined {
  if (typeof schema === "string") return [`${subject} fits ${literal(schema)}`];
  if (typeof schema === "boolean") return [`${subject} is ${schema ? "anything" : "not allowed"}`];
  if (!isMap(schema)) return undefined;
  const clauses: string[] = [];
  for (const [keyword, value] of schema) {
    if (SILENT.has(keyword)) continue;
    const said =
      keyword === "properties"
        ? ofProperties(value, [...there, ...itemsOf(valueAt(schema, "required"))])
        : keyword === "required"
          ? ofRequired(value, valueAt(schema, "properties"), subject)
          : CLAUSES.get(keyword)?.(value, subject);
    if (said === undefined) return undefined;
    clauses.push(...said);
  }
  return clauses;
}

/** Keywords that say nothing of a value that a condition would not say without them. */
const SILENT = new Set(["title", "description", "$comment"]);

const CLAUSES = new Map<string, (value: Value, subject: string) => string[] | undefined>([
  ["const", (value, subject) => [`${subject} is ${json(value)}`]],
  ["enum", (value, subject) => [`${subject} is ${listOf(itemsOf(value).map(json), "or")}`]],
  ["type", (value, subject) => [`${subject} is of type ${typesOf(value)}`]],
  ["minimum", (value, subject) => [`${subject} is at least ${json(value)}`]],
  ["maximum", (value, subject) => [`${subject} is at most ${json(value)}`]],
  ["exclusiveMinimum", (value, subject) => [`${subject} is more than ${json(value)}`]],
  ["exclusiveMaximum", (value, subject) => [`${subject} is less than ${json(value)}`]],
  ["multipleOf", (value, subject) => [`${subject} is a multiple of ${json(value)}`]],
  ["minLength", (value, subject) => [`${subject} has a length of at least ${json(value)}`]],
  ["maxLength", (value, subject) => [`${subject} has a length of at most ${json(value)}`]],
  ["minItems", (value, subject) => [`${subject} has at least ${json(value)} items`]],
  ["maxItems", (value, subject) => [`${subject} has at most ${json(value)} items`]],
  ["pattern", (value, subject) => [`${subject} matches ${text(value)}`]],
  ["format", (value, subject) => [`${subject} has the format ${text(value)}`]],
  ["$ref", (value, subject) => [`${subject} fits ${literal(nameOf(String(value)))}`]],
]);

/** What is said of single keys: of those that need not be there, it holds where they are. */
function ofProperties(properties: Value, there: readonly Value[]): string[] | undefined {
  const clauses: string[] = [];
  for (const [name, property] of entriesOf(properties)) {
    const said = clausesOf(property, literal(name), []);
    if (said === undefined) return undefined;
    clauses.push(...said.map((clause) => (there.includes(name) ? clause : `${clause} (if there)`)));
  }
  return clauses;
}

/** Which keys there are, but for those of which more is said. */
function ofRequired(names: Value, properties: Value | undefined, subject: string): string[] {
  const others = itemsOf(names).filter((name) => !entriesOf(valueAt(properties, String(name))).length);
  return others.length === 0 ? [] : [`${subject} has ${namesOf(others)}`];
}

function typesOf(types: Value): string {
  return listOf((Array.isArray(types) ? types : [types]).map(text), "or");
}

/** The name that a reference goes by: the last step of what it leads to. */
function nameOf(reference: string): string {
  const [file = "", fragment = ""] = reference.split("#");
  const name = fragment.startsWith("/") ? lastStep(fragment) : fragment;
  return name || dataFileName(file) || reference;
}

function json(value: Value): string {
  return literal(jsonLine(value));
}

function text(value: Value): string {
  return typeof value === "string" ? literal(value) : json(value);
}
