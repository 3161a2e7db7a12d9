import type { Collection, NamedSchema } from "../model/types.ts";
import type { Comparing } from "./comparing.ts";
import { pairUp } from "./pair-up.ts";

/** A schema with the title of its collection. */
interface Collected {
  collection: Collection;
  schema: NamedSchema;
}

/** Compares the schemas of collections: they are written by some and read by others, as events are. */
export function compareCollections(
  before: readonly Collection[],
  after: readonly Collection[],
  { list, schemas }: Comparing,
): void {
  const [olds, news] = [before, after].map(schemasIn);
  const same = pairUp(
    olds ?? [],
    news ?? [],
    ({ collection, schema }) => `${collection.name} ${schema.name}`,
  );
  // One file in another collection, or a title under another name.
  const moved = pairUp(same.gone, same.added, ({ schema }) => schema.title ?? schema.name);
  for (const each of moved.gone)
    list.add("schema-removed", {}, { class: "breaking", use: useOf(each), before: each.schema.location });
  for (const each of moved.added)
    list.add("schema-added", {}, { class: "additive", use: useOf(each), after: each.schema.location });
  for (const [one, other] of [...same.both, ...moved.both]) {
    const use = useOf(other);
    const sides = { use, before: one.schema.location, after: other.schema.location };
    const [was, is] = [one, other].map((each) => useOf(each).join(" › "));
    // Whoever knows it by its name does not find it.
    if (was !== is && was !== undefined && is !== undefined)
      list.add("schema-renamed", { before: was, after: is }, { class: "risky", ...sides });
    if (one.schema.description !== other.schema.description)
      list.add("text-changed", { what: "description" }, { class: "docs", ...sides });
    list.addPair(schemas.pairOf([one.schema.schema], [other.schema.schema]), "both", use);
  }
}

function schemasIn(collections: readonly Collection[]): Collected[] {
  return collections.flatMap((collection) => collection.schemas.map((schema) => ({ collection, schema })));
}

function useOf({ collection, schema }: Collected): string[] {
  return [collection.name, schema.name];
}
