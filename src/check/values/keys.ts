import { type Members, membersOf } from "../../schema/members.ts";
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
  members: Members;
  discriminators: Set<Discriminator>;
}

/** Joins what schemas say of the same value: what they combine, and all of their alternatives, whichever of them fits. */
export function joinKeys(given: readonly Schema[]): Keys {
  const certain = mustFit(given);
  const schemas = closure(certain, combinedIn);
  return {
    schemas,
    certain,
    isOpen:
      schemas.some(isOpen) || (!certain.some(saysKeys) && schemas.some((schema) => isAnyObject(schema))),
    isGuarded: certain.some(allowsNoOthers),
    members: membersOf(schemas),
    discriminators: new Set(schemas.flatMap(({ discriminator }) => discriminator ?? [])),
  };
}

/** The schemas that a value must fit which must fit the given ones. */
export function mustFit(given: readonly Schema[]): Schema[] {
  return closure(given, ({ allOf }) => allOf);
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
