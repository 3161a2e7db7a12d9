import { type Body, bodiesOf } from "../../api/bodies.ts";
import { formFields, isFormType } from "../../api/form-fields.ts";
import type { FormField, MediaType, NamedExample } from "../../api/types.ts";
import { escaped } from "../../rst/emit/inline.ts";
import { messageText } from "../../schema/example.ts";
import { merge } from "../../schema/merged-schema.ts";
import type { ShownValue } from "../../schema/tables/object-graph.ts";
import { shownExamples } from "../../schema/whole-example.ts";
import { type ExampleView, exampleView } from "./example-view.ts";
import { NOTHING_MORE, type SchemaView, schemaView, valueTables } from "./schema-view.ts";
import type { Apart } from "./table-view.ts";

/** A body in media types that say the same. */
export interface BodyView {
  /** What it is: its schema, and that of each item of a stream; or the fields of a form. */
  values: SchemaView[];
  examples: ExampleView[];
}

/**
 * The bodies of a message, one for media types that have one schema.
 * @param named the media types that are named already: where these are all that the only body has, it does not name them again
 * @param said descriptions that stand before
 * @param apart objects that get no tables here
 */
export function bodyViews(
  content: readonly MediaType[],
  named: readonly string[],
  said: string[],
  apart: Apart,
): BodyView[] {
  const bodies = bodiesOf(content);
  return bodies.map((body) => {
    const isNamed = bodies.length === 1 && named.every((range) => body.ranges.includes(range));
    const types = isNamed || body.ranges.length === 0 ? "" : ` as ${escaped(body.ranges.join(", "))}`;
    return { values: valuesOf(body, types, said, apart), examples: examplesOf(body) };
  });
}

/** The values that bodies show the types of: the fields of a form, or the whole. */
export function bodyValues(content: readonly MediaType[]): ShownValue[] {
  return bodiesOf(content).flatMap((body): ShownValue[] => {
    const whole = [body.schema ?? [], body.itemSchema ?? []].flat();
    return plainForm(body) ?? whole.map((schema) => ({ schema, name: "" }));
  });
}

/** The fields of a form that is the only body of a request, which are shown as parameters are. */
export function formParameters(content: readonly MediaType[]): FormField[] | undefined {
  const [body, second] = bodiesOf(content);
  return body === undefined || second !== undefined ? undefined : plainForm(body);
}

function valuesOf(body: Body, types: string, said: string[], apart: Apart): SchemaView[] {
  const { schema, itemSchema } = body;
  const form = plainForm(body);
  const label = `Body${types}`;
  if (form) return [nothingSaid(label, { tables: valueTables(form, label, apart, false) })];
  const values = [
    ...(schema ? [schemaView(schema, label, said, apart)] : []),
    ...(itemSchema ? [schemaView(itemSchema, `Each item${types}`, said, apart)] : []),
  ];
  return values.length > 0 || types === "" ? values : [nothingSaid(label, { type: "any" })];
}

function nothingSaid(label: string, view: Partial<SchemaView>): SchemaView {
  return { ...NOTHING_MORE, label, description: "", type: "", tables: [], ...view };
}

function examplesOf({ ranges, schema, examples }: Body): ExampleView[] {
  const all: NamedExample[] = shownExamples(examples, schema);
  return all.map((example) => {
    const mediaType = example.mediaType ?? ranges[0] ?? "application/json";
    return exampleView({ ...example, text: messageText(example, mediaType) });
  });
}

/** The fields of a body that is a form, and of which there is no more to say than that. */
function plainForm(body: Body): FormField[] | undefined {
  if (body.fields !== undefined) return body.fields;
  const isForm = body.ranges.length > 0 && body.ranges.every(isFormType);
  if (body.schema === undefined || !isForm) return undefined;
  const { properties, patterns, further, alternatives, held } = merge([body.schema]);
  const isPlain =
    properties.size > 0 &&
    [...properties.values()].every(({ schemas }) => schemas.length === 1) &&
    patterns.size === 0 &&
    [alternatives, held, further].every((list) => list.length === 0);
  return isPlain ? formFields(body) : undefined;
}
