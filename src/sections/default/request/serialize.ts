import { separatorOf } from "../../../api/separators.ts";
import type { ValueHolder } from "../../../api/types.ts";
import { isJsonType, jsonLine } from "../../../source/json-text.ts";
import { entriesOf, isMap, type Value } from "../../../source/value.ts";

/*
 * Values as they are written into a request, by their styles: RFC 6570, as OpenAPI uses it, and the styles that OpenAPI
 * and Swagger add to it.
 */

/** What decides how a value is written. */
export type Written = Pick<ValueHolder, "name"> &
  Partial<Pick<ValueHolder, "style" | "explode" | "allowReserved" | "mediaType">>;

/** A text as it is in the part of a request that it is written into. */
export type Encode = (text: string) => string;

/** A value as `name=value` pairs: one, or one for each item or property. */
export function pairsOf(written: Written, value: Value, encode: Encode = encodeFor(written)): string[] {
  const { style = "form", explode = false } = written;
  const name = encode(written.name);
  if (written.mediaType !== undefined) return [`${name}=${encode(valueText(value, written.mediaType))}`];
  if (style === "deepObject" && isMap(value))
    return entriesOf(value).map(([key, item]) => `${name}%5B${encode(key)}%5D=${encode(plainText(item))}`);
  if (explode && Array.isArray(value)) return value.map((item) => `${name}=${encode(plainText(item))}`);
  if (explode && isMap(value)) return assignments(value, encode);
  return [`${name}=${joined(value, written, encode)}`];
}

/** A value as it is in a path. */
export function inPath(written: Written, value: Value): string {
  const { style = "simple", explode = false, mediaType } = written;
  const encode = (text: string) => encodeFor(written)(text).replace(/[/?#]/g, encodeURIComponent);
  if (mediaType !== undefined) return encode(valueText(value, mediaType));
  if (style === "matrix") {
    const pairs = pairsOf({ ...written, style: "form" }, value, encode);
    return pairs.map((pair) => `;${pair.replace(/=$/, "")}`).join("");
  }
  const isParted = explode && (isMap(value) || Array.isArray(value));
  if (style === "label")
    return isParted
      ? parts(value, encode)
          .map((part) => `.${part}`)
          .join("")
      : `.${joined(value, written, encode)}`;
  return isParted ? parts(value, encode).join(",") : joined(value, written, encode);
}

/** A value as it is in a header. */
export function inHeader(written: Written, value: Value): string {
  if (written.mediaType !== undefined) return valueText(value, written.mediaType);
  const asIs = (text: string) => text;
  return written.explode && isMap(value) ? parts(value, asIs).join(",") : joined(value, written, asIs);
}

/** A value as text of a media type. */
export function valueText(value: Value, mediaType: string): string {
  return isJsonType(mediaType) ? jsonLine(value) : plainText(value);
}

/** A value as text: what is no string as JSON. */
export function plainText(value: Value): string {
  return typeof value === "string" ? value : jsonLine(value);
}

/** How the text of a value is encoded in an address or a form. */
export function encodeFor({ allowReserved }: Written): Encode {
  return allowReserved ? encodeUnlessReserved : encode;
}

/** Percent-encodes all that could mean something in an address; half a surrogate pair has no encoding. */
export function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/**
 * The same, but for what is encoded already (RFC 6570, section 3.2.3), and for what is reserved in addresses and may
 * be in a value: `#`, `[` and `]` may not be in a query (RFC 3986), `&` and `+` would not be read as they are meant.
 */
function encodeUnlessReserved(text: string): string {
  return wellFormed(text).replace(/%[\da-f]{2}|[^:/?@!$'()*,;=]/giu, (part) =>
    part.length === 3 ? part : encodeURIComponent(part),
  );
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** The items, or each key with its value. */
function parts(value: Value, encode: Encode): string[] {
  return Array.isArray(value) ? value.map((item) => encode(plainText(item))) : assignments(value, encode);
}

function assignments(value: Value, encode: Encode): string[] {
  return entriesOf(value).map(([key, item]) => `${encode(key)}=${encode(plainText(item))}`);
}

/** Items, or keys and values in turn, with what the style puts between them. Commas stay as they are. */
function joined(value: Value, { style = "form" }: Written, encode: Encode): string {
  const separator = separatorOf(style);
  const texts = Array.isArray(value) ? value : isMap(value) ? entriesOf(value).flat() : [value];
  return texts.map((text) => encode(plainText(text))).join(separator === "," ? separator : encode(separator));
}
