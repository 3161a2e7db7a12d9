import { kindTitle } from "../../model/kind-title.ts";
import type { EventType } from "../../model/types.ts";
import type { EventRules } from "../../project/profile/profile.ts";
import { escaped, literal } from "../../rst/emit/inline.ts";
import type { Schema } from "../../schema/types.ts";
import { exampleName } from "../event-examples.ts";
import type { Variables } from "../view.ts";
import { exampleView } from "./example-view.ts";
import { historyView } from "./history-view.ts";
import { schemaView } from "./schema-view.ts";
import { type Apart, withoutOwn } from "./table-view.ts";

/** What a page goes by where a project has no events, so that nothing is shown by it. */
const noRules: Pick<EventRules, "properties" | "variantMarks"> = {
  properties: { type: "type", content: "content", key: "key" },
  variantMarks: [],
};

/**
 * @param rules absent where the project's profile knows no events
 * @param shownTitle a title in place of its name, in reStructuredText
 */
export function eventView(
  event: EventType,
  rules: EventRules | undefined,
  apart: Apart,
  shownTitle?: string,
): Variables {
  const { properties, variantMarks } = rules ?? noRules;
  const { name, variant, title, description, kind, schema, content, stateKey, examples, location } = event;
  const own = ownSchema(event, rules);
  return {
    title: shownTitle ?? literal(name),
    variantTitle: literal(variant ?? name),
    kind: kind === undefined ? "" : kindTitle(kind),
    // A title of one word is the schema's name: nothing that a reader could use.
    summary: title?.trim().includes(" ") ? escaped(title) : "",
    description,
    history: historyView(schema.history),
    keyLabel: wordsOf(properties.key),
    stateKey: stateKey && schemaView(stateKey, wordsOf(properties.key), [], apart),
    content: content && schemaView(content, "Content", [description], apart),
    own: own && schemaView(own, "Event", [schema.description], withoutOwn(apart, own)),
    examples: examples.map((example) => {
      const file = exampleName(example, variantMarks);
      return exampleView(example, file === name ? undefined : file);
    }),
    location,
  };
}

/** The name of a property as words: `State key` for `state_key`. */
function wordsOf(name: string): string {
  const words = name.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** What the event itself says beside its content: the keys that have no place of their own on the page. */
export function ownSchema({ schema }: EventType, rules: EventRules | undefined): Schema | undefined {
  const known = Object.values((rules ?? noRules).properties);
  const isOther = (name: string) => !known.includes(name);
  const properties = schema.properties.filter(({ name }) => isOther(name));
  if (properties.length === 0 && schema.patternProperties.length === 0) return undefined;
  const { title: _, history: _h, ...rest } = schema;
  return { ...rest, properties, required: schema.required.filter(isOther), allOf: [] };
}
