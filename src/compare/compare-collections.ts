import type { Collection, Model, NamedSchema } from "../model/types.ts";
import { compareExamples } from "./compare-words-of.ts";
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
    compareExamples(one.schema.examples, other.schema.examples, { list, use });
    list.addPair(schemas.pairOf([one.schema.schema], [other.schema.schema]), "both", use);
  }
}

/**
 * Compares the schemas in folders of definitions, and the fields that events share. What operations and events refer to of them has been
 * judged by who sends it.
 */
export function compareDefinitions(
  before: Pick<Model, "definitions" | "commonFields">,
  after: Pick<Model, "definitions" | "commonFields">,
  { list, schemas }: Comparing,
): void {
  const [olds, news] = [before, after].map(({ definitions, commonFields }) => [
    ...definitions,
    ...commonFields,
  ]);
  // What is new or gone there changes nothing until something refers to it.
  for (const [one, other] of pairUp(olds ?? [], news ?? [], ({ name }) => name).both) {
    if ("examples" in one && "examples" in other)
      compareExamples(one.examples, other.examples, { list, use: [other.name] });
    list.addPair(schemas.pairOf([one.schema], [other.schema]), "both", [other.name], "what is not known");
  }
}

function schemasIn(collections: readonly Collection[]): Collected[] {
  return collections.flatMap((collection) => collection.schemas.map((schema) => ({ collection, schema })));
}

function useOf({ collection, schema }: Collected): string[] {
  return [collection.name, schema.name];
}
