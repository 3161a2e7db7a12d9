import type { CatalogueItem } from "./catalogue.ts";
import { planTypes, type TypesPlan } from "./default/types/types-plan.ts";
import { typesSection } from "./names.ts";

/** Makes plans of where types have their tables, each once. */
export interface TypePlans {
  /** For a section that stands alone; that of types has those of all sections together. */
  alone(this: void, section: string): TypesPlan;
  /** For a text that shows some sections. Where one of them is that of types, no other shows any at its end. */
  together(this: void, sections: readonly string[]): TypesPlan;
}

export function createTypePlans(items: ReadonlyMap<string, CatalogueItem>): TypePlans {
  const plans = new Map<string, TypesPlan>();
  const plan = (sections: readonly string[]): TypesPlan => {
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
  const together: TypePlans["together"] = (sections) => {
    const key = JSON.stringify(sections);
    const made = plans.get(key) ?? plan(sections);
    plans.set(key, made);
    return made;
  };
  const all = [...items.keys()];
  return { together, alone: (section) => together(section === typesSection ? all : [section]) };
}
