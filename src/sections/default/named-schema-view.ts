import type { NamedSchema } from "../../model/types.ts";
import { escaped, literal } from "../../rst/emit/inline.ts";
import { typeExpression } from "../../schema/tables/tables.ts";
import { shownExamples } from "../../schema/whole-example.ts";
import { dataFileName } from "../../source/data-file-name.ts";
import type { Variables } from "../view.ts";
import { exampleView } from "./example-view.ts";
import { schemaView } from "./schema-view.ts";
import { type Apart, withoutOwn } from "./table-view.ts";

/** A schema of a collection, under its title, or its name where it has none. */
export function namedSchemaView(
  { name, title, description, schema, examples, location }: NamedSchema,
  apart: Apart,
): Variables {
  const { title: _, ...untitled } = schema;
  const label = typeExpression(untitled).kind === "object" ? "Fields" : "Value";
  return {
    title: title === undefined ? literal(name) : escaped(title),
    description,
    fields: schemaView(untitled, label, [description], withoutOwn(apart, schema)),
    examples: shownExamples(examples, schema).map((example) =>
      exampleView(example, examples.length > 1 ? exampleName(example.location.file, name) : undefined),
    ),
    location,
  };
}

/** What tells an example from others of its schema, by the name of its file: `late` for `loan.late.json`. */
function exampleName(file: string, schema: string): string | undefined {
  const base = dataFileName(file);
  if (base === schema) return undefined;
  return base.startsWith(`${schema}.`) ? base.slice(schema.length + 1) : base;
}
