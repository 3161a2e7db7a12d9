import { combinedIn } from "../../schema/schema-parts.ts";
import type { Discriminator, Schema } from "../../schema/types.ts";

/** What the schemas of one value say, taken together, of the keys of an object and of the items of a list. */
export interface Keys {
  /** The schemas, in the order in which they are found: what is combined comes after what combines it. */
  schemas: Schema[];
  /** Those of them that the value must fit in any case. */
  certain: Schema[];
  /** Whether any key may stand in an object, because a schema says so or none says anything of keys. */
  isOpen: boolean;
  /** Whether the check of examples reports keys that no schema names. */
  isGuarded: boolean;
  properties: Map<string, Schema[]>;
  patterns: { pattern: string; schema: Schema }[];
  /** The schemas of further keys. */
  further: Schema[];
  items: Schema[];
  tuples: Schema[][];
  discriminators: Set<Discriminator>;
}

/** Keywords whose schemas speak of items of a list. */
const ofItems = new Set(["contains", "additionalItems", "unevaluatedItems"]);

/** Joins what schemas say of the same value: what they combine, and all of their alternatives, whichever of them fits. */
export function joinKeys(given: readonly Schema[]): Keys {
  const certain = closure(given, ({ allOf }) => allOf);
  const schemas = closure(certain, combinedIn);
  const keys: Keys = {
    schemas,
    certain,
    isOpen:
      schemas.some(isOpen) || (!certain.some(saysKeys) && schemas.some((schema) => isAnyObject(schema))),
    isGuarded: certain.some(allowsNoOthers),
    properties: new Map(),
    patterns: [],
    further: [],
    items: [],
    tuples: [],
    discriminators: new Set(schemas.flatMap(({ discriminator }) => discriminator ?? [])),
  };
  for (const { properties, patternProperties, additionalProperties, items, tuple, held } of schemas) {
    for (const { name, schema } of properties) {
      const known = keys.properties.get(name);
      if (known === undefined) keys.properties.set(name, [schema]);
      else known.push(schema);
    }
    keys.patterns.push(...patternProperties);
    if (typeof additionalProperties === "object") keys.further.push(additionalProperties);
    for (const { keyword, schema } of held) {
      if (keyword === "unevaluatedProperties") keys.further.push(schema);
      else if (ofItems.has(keyword)) keys.items.push(schema);
    }
    if (items !== undefined) keys.items.push(items);
    if (tuple.length > 0) keys.tuples.push(tuple);
  }
  return keys;
}

/** The schemas and all that they lead to, each once: those of one identity say the same of keys. */
function closure(given: readonly Schema[], next: (schema: Schema) => readonly Schema[]): Schema[] {
  const found = new Map(given.map((schema) => [schema.id, schema]));
  // The map grows while it is gone through; a circle of schemas adds nothing new.
  for (const schema of found.values())
    for (const part of next(schema)) if (!found.has(part.id)) found.set(part.id, part);
  return [...found.values()];
}

/** Whether a schema says itself that its objects may hold any key, or could not be read. */
function isOpen({ additionalProperties, constraints, isUnread }: Schema): boolean {
  return (
    isUnread === true ||
    additionalProperties === true ||
    constraints.some(
      ({ keyword, value }) =>
        keyword === "propertyNames" || (keyword === "unevaluatedProperties" && value === true),
    )
  );
}

function allowsNoOthers({ additionalProperties, constraints }: Schema): boolean {
  return (
    additionalProperties === false ||
    constraints.some(({ keyword, value }) => keyword === "unevaluatedProperties" && value === false)
  );
}

/** Whether a schema leaves an object's keys to others, and there are none: it combines nothing. */
function isAnyObject(schema: Schema): boolean {
  const { types } = schema;
  const mayBeObject = types.length === 0 || types.includes("object");
  return mayBeObject && !saysKeys(schema) && combinedIn(schema).length === 0;
}

function saysKeys({ properties, patternProperties, additionalProperties }: Schema): boolean {
  return properties.length > 0 || patternProperties.length > 0 || additionalProperties !== undefined;
}
