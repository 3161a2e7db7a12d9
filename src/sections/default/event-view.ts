import type { EventType } from "../../model/types.ts";
import { escaped, literal } from "../../rst/emit/inline.ts";
import type { Schema } from "../../schema/types.ts";
import { dataFileName } from "../../source/data-file-name.ts";
import type { Variables } from "../view.ts";
import { exampleView } from "./example-view.ts";
import { schemaView } from "./schema-view.ts";

export function eventView(event: EventType): Variables {
  const { name, variant, title, description, kind, schema, content, stateKey, examples, location } = event;
  const own = ownSchema(schema);
  return {
    title: literal(name),
    variantTitle: literal(variant ?? name),
    kind: KINDS.get(kind) ?? "",
    // A title of one word is the schema's name: nothing that a reader could use.
    summary: title?.trim().includes(" ") ? escaped(title) : "",
    description,
    stateKey: stateKey && schemaView(stateKey, "State key"),
    content: content && schemaView(content, "Content", [description]),
    own: own && schemaView(own, "Event", [schema.description]),
    examples: examples.map((example) => {
      const file = exampleName(example.location.file);
      return exampleView(example, file === name ? undefined : file);
    }),
    location,
  };
}

const KINDS = new Map<EventType["kind"], string>([
  ["state", "State event"],
  ["message", "Message event"],
]);

/** What the event itself says beside its content: the keys that have no place of their own on the page. */
function ownSchema(schema: Schema): Schema | undefined {
  const isOther = (name: string) => !["content", "state_key", "type"].includes(name);
  const properties = schema.properties.filter(({ name }) => isOther(name));
  if (properties.length === 0 && schema.patternProperties.length === 0) return undefined;
  const { title: _, ...rest } = schema;
  return { ...rest, properties, required: schema.required.filter(isOther), allOf: [] };
}

function exampleName(file: string): string {
  return dataFileName(file).replace("$", "#");
}
