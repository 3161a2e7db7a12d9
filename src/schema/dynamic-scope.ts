import { memoizeByObject } from "../source/memoize.ts";
import type { Pointer } from "../source/pointer.ts";
import type { Source } from "../source/source.ts";
import { type Value, valueAt } from "../source/value.ts";
import { type Resource, resourceAt } from "./resources.ts";

/** A schema in a file that has been read. */
interface SchemaPlace {
  source: Source;
  pointer: Pointer;
}

/**
 * The schemas that dynamic references may lead to, by their name: of all resources on the way to a schema, that of the
 * outermost one that has the name. References out of a recursive structure lead to different schemas on different ways.
 */
export type DynamicScope = ReadonlyMap<string, SchemaPlace>;

export const emptyScope: DynamicScope = new Map();

/** The scopes that were entered from each: that of a resource is made once. */
const entered = new WeakMap<DynamicScope, Map<Resource, DynamicScope>>();

/** The scope of a schema that is reached out of another scope: the same one, or one with the names of its resource as well. */
export function enterResource(scope: DynamicScope, { source, pointer }: SchemaPlace): DynamicScope {
  const resource = resourceAt(source, pointer);
  if (resource.dynamicAnchors.size === 0) return scope;
  const before = entered.get(scope) ?? new Map<Resource, DynamicScope>();
  entered.set(scope, before);
  const inner = before.get(resource) ?? withNames(scope, source, resource);
  before.set(resource, inner);
  return inner;
}

function withNames(scope: DynamicScope, source: Source, { dynamicAnchors }: Resource): DynamicScope {
  const added = [...dynamicAnchors].filter(([name]) => !scope.has(name));
  if (added.length === 0) return scope;
  return new Map([...scope, ...added.map(([name, pointer]) => [name, { source, pointer }] as const)]);
}

/** A text that is the same for equal scopes. */
export const scopeKey = memoizeByObject((scope: DynamicScope): string =>
  [...scope]
    .map(([name, { source, pointer }]) => JSON.stringify([name, source.file, pointer]))
    .sort()
    .join(" "),
);

/** Where a dynamic reference leads that would lead to `target` if it were a `$ref`. */
export function dynamicTarget<T extends SchemaPlace & { value: Value }>(
  scope: DynamicScope,
  reference: Value | undefined,
  target: T,
): SchemaPlace {
  const fragment = String(reference).split("#")[1] ?? "";
  const isDynamic =
    fragment === ""
      ? valueAt(target.value, "$recursiveAnchor") === true
      : valueAt(target.value, "$dynamicAnchor") === fragment;
  return (isDynamic ? scope.get(fragment) : undefined) ?? target;
}
