import nunjucks from "nunjucks";
import { limits } from "../limits.ts";
import { type Budget, beginRendering, createBudget, isSpent } from "./budget.ts";
import { counted, countFilters, countTests } from "./filters.ts";
import { precompiled, precompiledKey } from "./precompiled.ts";
import { sandbox } from "./sandbox.ts";
import { TemplateError } from "./template-error.ts";

/** Renders nunjucks templates without letting them reach anything but what they are given. */
export interface TemplateEnvironment {
  /**
   * Renders a text with `variables`. An undefined variable is an error.
   * @throws TemplateError
   */
  renderText(text: string, variables: object): string;
  /** Renders one of the templates by its name. @throws TemplateError */
  renderTemplate(name: string, variables: object): string;
}

export interface EnvironmentOptions {
  /** The text of a template by its name; templates cannot reach any other file. */
  template: (name: string) => string | undefined;
  filters?: Record<string, (...args: never[]) => unknown>;
  globals?: Record<string, (...args: never[]) => unknown>;
  /** What all templates of the run may still do; a run of its own where not given. */
  budget?: () => Budget;
}

export function createEnvironment({
  template,
  filters,
  globals,
  budget = createBudget,
}: EnvironmentOptions): TemplateEnvironment {
  sandbox();
  const loader = {
    getSource(name: string) {
      const text = template(name);
      if (text === undefined) throw new Error(`template not found: ${name}`);
      const compiled = precompiled.get(precompiledKey(name, text));
      const source = { src: text, path: name, noCache: false };
      // In place of a text nunjucks also takes what it would compile it to.
      return compiled ? Object.assign(source, { src: { type: "code", obj: compiled } }) : source;
    },
  };
  const environment = new nunjucks.Environment(loader, { autoescape: false, throwOnUndefined: true });
  // The one that nunjucks makes has a template called `__proto__`.
  Object.assign(loader, { cache: Object.create(null) });
  for (const [name, filter] of Object.entries(filters ?? {})) environment.addFilter(name, filter);
  environment.filters = countFilters(environment.filters);
  environment.tests = countTests(environment.tests);
  environment.addGlobal("range", counted(range));
  for (const [name, value] of Object.entries(globals ?? {})) environment.addGlobal(name, value);

  const render = (variables: object, run: (context: object) => string) => {
    const left = budget();
    const isRepeated = isSpent(left);
    beginRendering(left);
    try {
      return run(isolated(variables));
    } catch (error) {
      throw TemplateError.from(error, isRepeated);
    }
  };
  return {
    renderText: (text, variables) => render(variables, (context) => environment.renderString(text, context)),
    renderTemplate: (name, variables) => render(variables, (context) => environment.render(name, context)),
  };
}

/** What nunjucks' own gives, up to a length: one without end would bring the whole process down. */
function range(first: unknown, end?: unknown, step: unknown = 1): number[] {
  const [start, stop] = end === undefined ? [0, Number(first)] : [Number(first), Number(end)];
  const { most, unit } = limits.range;
  const length = Math.max(0, Math.ceil((stop - start) / Number(step)));
  if (!(length <= most)) throw new Error(`range() gives ${most} ${unit} at most`);
  return Array.from({ length }, (_, index) => start + index * Number(step));
}

/** Own, empty properties hide what every object inherits, such as `constructor`. */
const inherited = Object.fromEntries(
  Object.getOwnPropertyNames(Object.prototype)
    .filter((name) => name !== "__proto__")
    .map((name) => [name, undefined]),
);

function isolated(variables: object): object {
  return { ...inherited, ...variables };
}
