import type { SecurityScheme } from "../api/types.ts";
import type { CatalogueItem } from "./catalogue.ts";
import { NO_SHARED_TYPES, planTypes, type TypesPlan } from "./default/types/types-plan.ts";
import { typesSection } from "./names.ts";

/** Makes plans of where types have their tables, each once, and security schemes theirs. */
export interface TypePlans {
  /** For a section that stands alone; that of types has those of all sections together. */
  alone(this: void, section: string): TypesPlan;
  /** For a text that shows some sections. Where one of them is that of types, no other shows any at its end. */
  together(this: void, sections: readonly string[]): TypesPlan;
  /** The same where every place shows the tables of its types itself. */
  repeated(this: void, sections: readonly string[]): TypesPlan;
}

export function createTypePlans(items: ReadonlyMap<string, CatalogueItem>): TypePlans {
  const plans = new Map<string, TypesPlan>();
  const planned = (sections: readonly string[]) => {
    const typed = sections.flatMap((name) => {
      const recipe = items.get(name)?.recipe;
      const types = recipe && "types" in recipe ? recipe.types : undefined;
      return types ? [{ name, ...types }] : [];
    });
    const isApart = sections.includes(typesSection);
    const withEnd = typed.filter(({ hasEnd }) => hasEnd && !isApart).map(({ name }) => name);
    return planTypes({
      places: new Map(typed.map(({ name, places }) => [name, places()])),
      withEnd: new Set(withEnd),
      order: typed.flatMap(({ order }) => order),
    });
  };
  const plan = (sections: readonly string[], isRepeated: boolean): TypesPlan => {
    const key = JSON.stringify([sections, isRepeated]);
    const before = plans.get(key);
    if (before !== undefined) return before;
    const types = isRepeated ? NO_SHARED_TYPES : planned(sections);
    const listsSchemes = listingSchemes(sections, items);
    const made = { ...types, listsSchemes, id: JSON.stringify([types.id, ...listsSchemes]) };
    plans.set(key, made);
    return made;
  };
  const together: TypePlans["together"] = (sections) => plan(sections, false);
  const all = [...items.keys()];
  return {
    together,
    repeated: (sections) => plan(sections, true),
    alone: (section) => together(section === typesSection ? all : [section]),
  };
}

/**
 * The sections of APIs that list the security schemes of theirs: those whose schemes no section of security shows, nor any before it,
 * since many files may have the same.
 */
function listingSchemes(
  sections: readonly string[],
  items: ReadonlyMap<string, CatalogueItem>,
): ReadonlySet<string> {
  const listing = new Set<string>();
  const withSchemes = sections.flatMap((name) => {
    const recipe = items.get(name)?.recipe;
    const schemes = recipe && "schemes" in recipe ? recipe.schemes : undefined;
    return schemes ? [{ name, ...schemes, said: textOf(schemes.shown) }] : [];
  });
  const known = new Set(withSchemes.flatMap(({ isApart, said }) => (isApart ? said : [])));
  for (const { name, said } of withSchemes) {
    if (!known.has(said)) listing.add(name);
    known.add(said);
  }
  return listing;
}

/** What schemes say, wherever they are written. */
function textOf(schemes: readonly SecurityScheme[]): string {
  return JSON.stringify(schemes, (key, value: unknown) => (key === "location" ? undefined : value));
}
