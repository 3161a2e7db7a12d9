import { withInherited } from "../../schema/inherited.ts";
import { allowedBy } from "../../schema/joined.ts";
import { schemaTypes } from "../../schema/keywords.ts";
import { type Members, membersOf } from "../../schema/members.ts";
import { combinedIn } from "../../schema/schema-parts.ts";
import type { Discriminator, Property, Schema } from "../../schema/types.ts";
import {
  canonicalValue,
  isCollection,
  isMap,
  typeName,
  type Value,
  type ValueMap,
} from "../../source/value.ts";

/** What the schemas of one value say, taken together, of the keys of an object and of the items of a list. */
export interface Keys {
  /** The schemas, in the order in which they are found: what is combined comes after what combines it. */
  schemas: Schema[];
  /** Those of them that the value must fit in any case. */
  certain: Schema[];
  /** The types that it may have; absent where nothing is said. */
  types: readonly string[] | undefined;
  /** Whether any key may be in an object, because a schema says so or none says anything of keys. */
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
  const members = membersOf(schemas);
  return {
    schemas,
    certain,
    types: allowedBy(certain).types?.names,
    isOpen: members.isOpen || (!certain.some(saysKeys) && schemas.some(isAnyObject)),
    isGuarded: certain.some(allowsNoOthers),
    members,
    discriminators: new Set(schemas.flatMap(({ discriminator }) => discriminator ?? [])),
  };
}

/**
 * The schemas that a value must fit which must fit the given ones.
 * @param value where it is known, an alternative must be fitted too where no other one can be
 */
export function mustFit(given: readonly Schema[], value?: Value): Schema[] {
  const onlyOne = (alternatives: Schema[]) => {
    const possible = value === undefined ? [] : alternatives.filter((schema) => mayFit(schema, value));
    return possible.length === 1 ? possible : [];
  };
  return closure(given, ({ allOf, anyOf, oneOf }) => [...allOf, ...onlyOne(anyOf), ...onlyOne(oneOf)]);
}

/** Whether a value may fit a schema, by its type, by the keys that must be there, and by those whose values are listed. */
function mayFit(schema: Schema, value: Value): boolean {
  const { types } = allowedBy([schema]);
  if (isCollection(value) && types !== undefined && !mayBeOf(types.names, value)) return false;
  return !isMap(value) || withInherited([schema]).schemas.every((part) => mayHold(part, value));
}

/** Whether an object or a list may be of some types: a word that is no type refuses nothing. */
export function mayBeOf(types: readonly string[], value: Value[] | ValueMap): boolean {
  return types.includes(typeName(value)) || !types.every((type) => schemaTypes.includes(type));
}

function mayHold({ required, properties }: Schema, object: ValueMap): boolean {
  const isListed = ({ name, schema }: Property) => {
    const value = object.get(name) ?? null;
    const { values } = value === null ? {} : allowedBy([schema]);
    return values === undefined || values.list.some((each) => canonicalValue(each) === canonicalValue(value));
  };
  return required.every((name) => object.has(name)) && properties.every(isListed);
}

/** The schemas and all that they lead to, each once: those of one identity say the same of keys. */
function closure(given: readonly Schema[], next: (schema: Schema) => readonly Schema[]): Schema[] {
  const found = new Map(given.map((schema) => [schema.id, schema]));
  // The map grows while it is gone through; a circle of schemas adds nothing new.
  for (const schema of found.values())
    for (const part of next(schema)) if (!found.has(part.id)) found.set(part.id, part);
  return [...found.values()];
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

/** Whether a schema says which keys there are in an object, or what they hold. */
export function saysKeys({ properties, patternProperties, additionalProperties }: Schema): boolean {
  return properties.length > 0 || patternProperties.length > 0 || additionalProperties !== undefined;
}
