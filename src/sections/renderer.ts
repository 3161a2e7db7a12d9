import type { SecurityScheme, Server } from "../api/types.ts";
import type { Place } from "../schema/tables/shared-objects.ts";
import type { Schema } from "../schema/types.ts";
import { type Budget, createBudget } from "../templates/budget.ts";
import { createEnvironment } from "../templates/environment.ts";
import type { TypesPlan } from "./default/types/types-plan.ts";
import { createMarks } from "./marks.ts";
import { isSameValue } from "./same-value.ts";
import type { Section } from "./section.ts";
import type { TemplateSet } from "./template-set.ts";
import type { Making, Variables, View } from "./view.ts";

/** What makes one section by a template of the set: what of the model it shows, and its variables. */
export interface TemplateRecipe {
  template: string;
  shown: object;
  variables: (making: Making) => Variables;
  /** What it shows of types; absent where it shows none of its own. */
  types?: {
    places: () => readonly Place[];
    /** Schemas in the author's order. */
    order: readonly Schema[];
    /** Whether it may show at its end the types that it alone uses. */
    hasEnd: boolean;
  };
  /** What a text lists once, however many files say it. */
  lists?: { schemes: readonly SecurityScheme[]; servers: readonly Server[]; isAllAboutSchemes: boolean };
  /** Whether it shows the types that several sections have in common, and nothing else. */
  showsCommon?: true;
}

/** Renders sections by templates, and remembers what it rendered for as long as its templates stay what they are. */
export interface Renderer {
  /** Whether the templates that it has used, and what they see of the model, are the same in another set and view. */
  fits(set: TemplateSet, view: View): boolean;
  /** Takes templates that it has not used yet from this set, and what they do from the budget of this run. */
  use(set: TemplateSet, budget: Budget): void;
  /**
   * Renders a section, unless what it last rendered for the key shows the same of the model and of types.
   * @throws TemplateError
   */
  render(key: string, name: string, recipe: TemplateRecipe, types: TypesPlan): Section;
  /** A text that comes of no template; the same section as before where it is the same text. */
  plain(name: string, text: string): Section;
}

export function createRenderer(first: TemplateSet, view: View): Renderer {
  let set = first;
  let budget = createBudget();
  const used = new Map<string, string | undefined>();
  const rendered = new Map<string, { template: string; shown: unknown; section: Section }>();
  const plain = new Map<string, { text: string; section: Section }>();
  const marks = createMarks();
  const environment = createEnvironment({
    template(name) {
      const text = set.template(name);
      used.set(name, text);
      return text;
    },
    filters: view.filters,
    globals: { at: marks.mark },
    budget: () => budget,
  });
  return {
    fits: (otherSet, otherView) =>
      otherView.id === view.id &&
      otherSet.base === set.base &&
      [...used].every(([name, text]) => otherSet.template(name) === text),
    use(newest, left) {
      set = newest;
      budget = left;
    },
    render(key, name, { template, shown: ofModel, showsCommon, variables }, types) {
      const shown = [ofModel, types.idFor(name), showsCommon ? types.common : []];
      const known = rendered.get(key);
      if (known?.template === template && isSameValue(known.shown, shown)) return known.section;
      rendered.delete(key);
      const made = variables({ section: name, types, mark: marks.markText });
      const section = marks.unmark(name, environment.renderTemplate(template, made));
      rendered.set(key, { template, shown, section });
      return section;
    },
    plain(name, text) {
      const known = plain.get(name);
      const section = known?.text === text ? known.section : marks.unmark(name, text);
      plain.set(name, { text, section });
      return section;
    },
  };
}
