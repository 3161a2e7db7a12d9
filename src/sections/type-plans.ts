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
    const { listsSchemes, listsServers } = whoLists(sections, items);
    const id = JSON.stringify([types.id, [...listsSchemes], [...listsServers]]);
    const idFor = (section: string) =>
      JSON.stringify([types.id, listsSchemes.has(section), listsServers.has(section)]);
    const made = { ...types, listsSchemes, listsServers, id, idFor };
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
 * since many files may have the same. So with servers, which no section is all about.
 */
function whoLists(
  sections: readonly string[],
  items: ReadonlyMap<string, CatalogueItem>,
): Pick<TypesPlan, "listsSchemes" | "listsServers"> {
  const listing = sections.flatMap((name) => {
    const recipe = items.get(name)?.recipe;
    return recipe && "lists" in recipe && recipe.lists ? [{ name, ...recipe.lists }] : [];
  });
  const apart = listing.filter(({ isAllAboutSchemes }) => isAllAboutSchemes);
  const others = listing.filter(({ isAllAboutSchemes }) => !isAllAboutSchemes);
  const schemesOf = ({ name, schemes }: (typeof listing)[number]) => ({ name, said: textOf(schemes) });
  const known = apart.map((section) => schemesOf(section).said);
  return {
    listsSchemes: firstToSay(others.map(schemesOf), known),
    listsServers: firstToSay(others.map(({ name, servers }) => ({ name, said: textOf(servers) }))),
  };
}

/** The names of those that say what none before them does, nor what is known. */
function firstToSay(
  all: readonly { name: string; said: string }[],
  known: readonly string[] = [],
): ReadonlySet<string> {
  const heard = new Set(known);
  return new Set(
    all.flatMap(({ name, said }) => {
      if (heard.has(said)) return [];
      heard.add(said);
      return [name];
    }),
  );
}

/** What is said, wherever it is written. */
function textOf(all: readonly object[]): string {
  return JSON.stringify(all, (key, value: unknown) => (key === "location" ? undefined : value));
}
