import { merge } from "../schema/merged-schema.ts";
import type { Schema } from "../schema/types.ts";
import { essenceOf } from "./media-range.ts";
import type { FormField, MediaType } from "./types.ts";

/** Whether a media type is one that forms are sent in. */
export function isFormType(range: string): boolean {
  const type = essenceOf(range);
  return type === "application/x-www-form-urlencoded" || type === "multipart/form-data";
}

/** Whether a body is a form. */
export function isForm({ range = "", fields }: Pick<MediaType, "range" | "fields">): boolean {
  return fields !== undefined || isFormType(range);
}

/** The fields of a form: those that Swagger 2.0 lists, or the properties of its schema, each with its encoding. */
export function formFields({
  fields,
  schema,
  encoding,
}: Pick<MediaType, "fields" | "schema" | "encoding">): FormField[] {
  if (fields !== undefined || schema === undefined) return fields ?? [];
  const { properties, required } = merge([schema]);
  return [...properties].flatMap(([name, { schemas, location }]) => {
    const field = inheriting(schemas);
    return field === undefined ? [] : fieldOf(name, field, required.has(name), encoding, location);
  });
}

/** One schema that says what several do of a value which must fit them all; what is for readers, the last one says. */
function inheriting(schemas: readonly Schema[]): Schema | undefined {
  const last = schemas.at(-1);
  if (last === undefined || schemas.length === 1) return last;
  return {
    ...last,
    allOf: [...schemas.slice(0, -1), ...last.allOf],
    description: schemas.findLast(({ description }) => description !== "")?.description ?? "",
    deprecated: schemas.some(({ deprecated }) => deprecated),
    examples: schemas.findLast(({ examples }) => examples.length > 0)?.examples ?? [],
  };
}

function fieldOf(
  name: string,
  schema: Schema,
  required: boolean,
  encoding: MediaType["encoding"],
  location: FormField["location"],
): FormField {
  const said = encoding.find((each) => each.name === name);
  const style = said?.style ?? "form";
  return {
    name,
    style,
    explode: said?.explode ?? style === "form",
    allowReserved: said?.allowReserved ?? false,
    isStyled: said?.style !== undefined || said?.explode !== undefined,
    description: schema.description,
    required,
    deprecated: schema.deprecated,
    schema,
    examples: schema.examples,
    ...(said?.contentType !== undefined && { contentType: said.contentType }),
    headers: said?.headers ?? [],
    location,
  };
}
