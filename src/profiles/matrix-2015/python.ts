import { isExactNumber, isNumber, type NumberValue, toDouble } from "../../source/number.ts";
import { entriesOf, isMap, type Value } from "../../source/value.ts";

/** What Python's `str` makes of a value that was read from YAML. */
export function pythonText(value: Value): string {
  if (typeof value === "string") return value;
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  return isNumber(value) ? pythonNumber(value) : pythonJson(value);
}

/**
 * What Python's `json.dumps` makes of a value: in ASCII, on one line, or with `indent` spaces a level and the keys
 * sorted.
 */
export function pythonJson(value: Value, indent?: number): string {
  return dump(value, indent, "\n");
}

/** `urllib.parse.quote`: a slash stays as it is. */
export function quote(text: string): string {
  return percentEncode(text).replaceAll("%2F", "/");
}

/** `urllib.parse.urlencode` of the pairs. */
export function urlencode(pairs: [string, string][]): string {
  const plus = (text: string) => percentEncode(text).replaceAll("%20", "+");
  return pairs.map(([name, value]) => `${plus(name)}=${plus(value)}`).join("&");
}

function dump(value: Value, indent: number | undefined, newline: string): string {
  if (typeof value === "string") return dumpText(value);
  if (isNumber(value)) return pythonNumber(value);
  if (!Array.isArray(value) && !isMap(value)) return String(value);
  const inner = indent === undefined ? newline : newline + " ".repeat(indent);
  const parts = Array.isArray(value)
    ? value.map((item) => dump(item, indent, inner))
    : entriesOf(value)
        .sort(([a], [b]) => (indent === undefined ? 0 : compareText(a, b)))
        .map(([key, item]) => `${dumpText(key)}: ${dump(item, indent, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (parts.length === 0) return `${open}${close}`;
  return indent === undefined
    ? `${open}${parts.join(", ")}${close}`
    : `${open}${inner}${parts.join(`,${inner}`)}${newline}${close}`;
}

/** The order of Python's `sorted`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dumpText(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whole numbers keep their digits. Python writes small fractions with an exponent of two digits, and from 1e-5 on. */
function pythonNumber(number: NumberValue): string {
  if (isExactNumber(number) && /^(?:\d|-?[1-9])\d*$/.test(number.digits)) return number.digits;
  const value = toDouble(number);
  const text = value !== 0 && Math.abs(value) < 1e-4 ? value.toExponential() : String(value);
  return text.replace(/e-(\d)$/, "e-0$1");
}

/** All bytes of the text's UTF-8 but letters, digits and `_.-~` as `%XX`. */
function percentEncode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\uFFFD")).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
