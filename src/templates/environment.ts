import nunjucks from "nunjucks";
import { precompiled, precompiledKey } from "./precompiled.ts";
import { allowRounds, sandbox } from "./sandbox.ts";
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
}

export function createEnvironment({ template, filters, globals }: EnvironmentOptions): TemplateEnvironment {
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
  environment.addGlobal("range", range);
  for (const [name, filter] of Object.entries(filters ?? {})) environment.addFilter(name, filter);
  for (const [name, value] of Object.entries(globals ?? {})) environment.addGlobal(name, value);

  const render = (variables: object, run: (context: object) => string, text: () => string) => {
    allowRounds();
    try {
      return run(isolated(variables));
    } catch (error) {
      throw TemplateError.from(error, text());
    }
  };
  return {
    renderText: (text, variables) =>
      render(
        variables,
        (context) => environment.renderString(text, context),
        () => text,
      ),
    renderTemplate: (name, variables) =>
      render(
        variables,
        (context) => environment.render(name, context),
        () => template(name) ?? "",
      ),
  };
}

const LONGEST_RANGE = 100_000;

/** What nunjucks' own gives, up to a length: one without end would bring the whole process down. */
function range(first: number, end?: number, step = 1): number[] {
  const [start, stop] = end === undefined ? [0, first] : [first, end];
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (!(length <= LONGEST_RANGE)) throw new Error(`range() gives ${LONGEST_RANGE} numbers at most`);
  return Array.from({ length }, (_, index) => start + index * step);
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
