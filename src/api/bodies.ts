import type { Schema } from "../schema/types.ts";
import type { Encoding, FormField, MediaType, NamedExample } from "./types.ts";

/** A body in those of its media types that have one schema, or the same fields of a form. */
export interface Body {
  /** The media types; none where Swagger 2.0 names none. */
  ranges: string[];
  schema?: Schema;
  itemSchema?: Schema;
  fields?: FormField[];
  encoding: Encoding[];
  examples: NamedExample[];
}

/** The media types of a body, those that say the same taken together, in the author's order. */
export function bodiesOf(content: readonly MediaType[]): Body[] {
  const bodies = new Map<unknown, Body>();
  for (const { range, schema, itemSchema, fields, encoding, examples } of content) {
    const key = fields ?? `${idOf(schema)} ${idOf(itemSchema)} ${encoding.length > 0 ? range : ""}`;
    const known = bodies.get(key);
    if (known === undefined) {
      const said = {
        ...(schema && { schema }),
        ...(itemSchema && { itemSchema }),
        ...(fields && { fields }),
      };
      bodies.set(key, { ranges: [range ?? []].flat(), ...said, encoding, examples: [...examples] });
      continue;
    }
    if (range !== undefined) known.ranges.push(range);
    // Media types of Swagger 2.0 share their examples.
    known.examples.push(...examples.filter((example) => !known.examples.includes(example)));
  }
  return [...bodies.values()];
}

/** A schema that is described anew where it is used says more than the schema itself. */
function idOf(schema: Schema | undefined): string {
  return schema === undefined ? "" : `${schema.id} ${JSON.stringify(schema.description)}`;
}

/** The media types of a body, each once. */
export function rangesOf(content: readonly MediaType[]): string[] {
  return [...new Set(content.flatMap(({ range }) => range ?? []))];
}

/** The fields of a form, each once, also where it is sent in several media types. */
export function fieldsOf(content: readonly MediaType[] = []): FormField[] {
  return [...new Set(content.flatMap(({ fields = [] }) => fields))];
}
