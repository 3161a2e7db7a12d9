import type { Location } from "../diagnostics/location.ts";
import { lastStep, type Pointer, parentPointer } from "../source/pointer.ts";
import { withInherited } from "./inherited.ts";
import type { Discriminator, Schema, Subtype } from "./types.ts";

/**
 * Finds which schemas the values of each discriminator name: the alternatives of its schema, and the components that inherit from
 * it, by the mapping or else by their names.
 */
export function linkSubtypes(schemas: Iterable<Schema>, components: readonly Schema[]): void {
  // References to a schema have the same discriminator.
  const holders = new Map<Discriminator, Schema>();
  for (const schema of schemas) if (schema.discriminator) holders.set(schema.discriminator, schema);
  if (holders.size === 0) return;
  const heirs = heirsOf(components, new Set([...holders.values()].map(({ id }) => id)));
  for (const [discriminator, holder] of holders) {
    const { id, anyOf, oneOf } = holder;
    const ownValue = nameOf(holder);
    if (ownValue !== undefined) discriminator.ownValue = ownValue;
    const alternatives = [...anyOf, ...oneOf];
    const named = [...alternatives, ...(heirs.get(id) ?? [])].flatMap((schema) => {
      const name = nameOf(schema);
      return name === undefined ? [] : [{ value: name, schema }];
    });
    discriminator.subtypes = distinct([...discriminator.mapping, ...named]);
    const isByNameAlone = discriminator.mapping.length === 0 && alternatives.length > 0;
    discriminator.isOpen ||= isByNameAlone || named.length + discriminator.mapping.length === 0;
  }
}

/** The components that inherit from each of some schemas, by the identities of those. */
function heirsOf(components: readonly Schema[], wanted: ReadonlySet<string>): Map<string, Schema[]> {
  const heirs = new Map<string, Schema[]>();
  for (const component of components) {
    for (const { id } of withInherited([component]).schemas) {
      if (!wanted.has(id) || id === component.id) continue;
      const known = heirs.get(id);
      if (known === undefined) heirs.set(id, [component]);
      else known.push(component);
    }
  }
  return heirs;
}

/** The name of a component that a schema is, or refers to; `undefined` where there is none. */
function nameOf({ location, references }: Schema): string | undefined {
  const passed = [...references.map(holderOf).reverse(), location];
  return passed.map(componentName).find((name) => name !== undefined);
}

function holderOf(reference: Location): Location {
  if (!("pointer" in reference)) return reference;
  return { file: reference.file, pointer: parentPointer(reference.pointer) ?? "" };
}

function componentName(place: Location): string | undefined {
  const pointer: Pointer = "pointer" in place ? place.pointer : "";
  return /^(?:\/components\/schemas|\/definitions)\/[^/]+$/.test(pointer) ? lastStep(pointer) : undefined;
}

/** Of subtypes with one value the first. */
function distinct(subtypes: readonly Subtype[]): Subtype[] {
  const byValue = new Map([...subtypes].reverse().map((each) => [each.value, each]));
  return [...byValue.values()].reverse();
}
