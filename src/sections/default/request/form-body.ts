import type { FormField } from "../../../api/types.ts";
import { merge } from "../../../schema/merged-schema.ts";
import type { Schema } from "../../../schema/types.ts";
import { isMap, type Value, valueAt } from "../../../source/value.ts";
import { exampleOf, exampleValue, isGiven, placeholder } from "./sent.ts";
import { encode, pairsOf, valueText } from "./serialize.ts";

/** A field with what a request shows of it; `value` is absent where that is a placeholder. */
interface Filled {
  field: FormField;
  value?: Value;
  /** What is sent, as it is. */
  text?: string;
}

const BOUNDARY = "boundary";

/** A form as a body: its text, with its media type. */
export interface FormBody {
  mediaType: string;
  content: string;
}

/** The form with the examples that its fields have; `undefined` where there is no field to show. */
export function formOfFields(fields: readonly FormField[], isMultipart: boolean): FormBody | undefined {
  const filled = fields.filter(isGiven).map((field): Filled => {
    const example = exampleOf(field);
    if (example === undefined) return { field };
    return example.isJoined ? { field, text: example.text } : { field, value: exampleValue(example) };
  });
  return filled.length === 0 ? undefined : formBody(filled, isMultipart);
}

/** The form with the values of an example of the whole. */
export function formOfValue(fields: readonly FormField[], value: Value, isMultipart: boolean): FormBody {
  const filled = fields.flatMap((field): Filled[] => {
    const own = valueAt(value, field.name);
    return own === undefined ? [] : [{ field, value: own }];
  });
  return formBody(filled, isMultipart);
}

function formBody(filled: readonly Filled[], isMultipart: boolean): FormBody {
  if (!isMultipart) {
    const content = filled.flatMap(fieldPairs).join("&");
    return { mediaType: "application/x-www-form-urlencoded", content };
  }
  const parts = filled.flatMap(fieldParts);
  return {
    mediaType: `multipart/form-data; boundary=${BOUNDARY}`,
    content: `${parts.map((part) => `--${BOUNDARY}\n${part}\n`).join("")}--${BOUNDARY}--`,
  };
}

function fieldPairs({ field, value, text }: Filled): string[] {
  if (text !== undefined) return [`${encode(field.name)}=${encode(text)}`];
  if (value === undefined) return [`${encode(field.name)}=${placeholder(field)}`];
  // An object is JSON unless its style is said.
  const mediaType = isMap(value) && !field.isStyled ? (typeOf(field) ?? "application/json") : undefined;
  return pairsOf({ ...field, ...(mediaType !== undefined && { mediaType }) }, value);
}

/** The parts of a multipart body for a field: one, or one for each item of a list. */
function fieldParts({ field, value, text }: Filled): string[] {
  if (text !== undefined) return [part(field, text)];
  if (value === undefined) return [part(field, placeholder(field))];
  const isParted = Array.isArray(value) && field.explode;
  const values = isParted ? value : [value];
  return values.map((each) =>
    part(field, partText(field, each), isMap(each) ? "application/json" : undefined),
  );
}

function partText(field: FormField, value: Value): string {
  if (!Array.isArray(value)) return valueText(value, typeOf(field) ?? "");
  const [pair = ""] = pairsOf({ ...field, explode: false }, value, (text) => text);
  return pair.slice(field.name.length + 1);
}

function part(field: FormField, text: string, usualType?: string): string {
  const { items } = merge([field.schema]);
  const isFile = isBinary([field.schema]) || isBinary(items);
  const file = isFile ? `; filename="${field.name}"` : "";
  const type = typeOf(field) ?? usualType;
  const headers = field.headers.flatMap((header) => {
    const example = exampleOf(header);
    return example === undefined ? [] : [`${header.name}: ${example.text}`];
  });
  return [
    `Content-Disposition: form-data; name="${field.name}"${file}`,
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    ...headers,
    "",
    text,
  ].join("\n");
}

/** The first media type that a field may be written in, where it names one. */
function typeOf({ contentType }: FormField): string | undefined {
  const first = contentType?.split(",")[0]?.trim();
  return first === undefined || first.includes("*") ? undefined : first;
}

/** Whether schemas that all hold are those of bytes, which are in no example. */
export function isBinary(schemas: Schema[]): boolean {
  const { types, constraints } = merge(schemas);
  const says = (keyword: string) => constraints.some((each) => each.keyword === keyword);
  const hasFormat = constraints.some(({ keyword, value }) => keyword === "format" && value === "binary");
  if (types.includes("file") || hasFormat) return true;
  return says("contentMediaType") && !says("contentEncoding");
}
