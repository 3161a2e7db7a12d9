import { finding, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { templatesIn } from "../project/templates-in.ts";
import type { Files } from "../source/files.ts";
import type { BuiltInTemplates, TemplateSet } from "./template-set.ts";

/** The templates that sections are made with: every set has them. */
const sectionTemplates = [
  "http-api.njk",
  "event.njk",
  "events.njk",
  "variants.njk",
  "common-fields.njk",
  "schemas.njk",
  "types.njk",
];

/**
 * Reports the templates in a project's own folder that have no effect: they replace none of the base, and no other
 * template names them. A folder that holds neither templates nor a `set.txt` is reported at `chosen`.
 */
export function reportUnusedTemplates(
  folder: string,
  { base, template }: TemplateSet,
  {
    builtIn,
    files,
    chosen,
    report,
  }: { builtIn: BuiltInTemplates; files: Files; chosen: Location; report: Report },
): void {
  const own = templatesIn(files, folder, report);
  if (own.length === 0 && files.resolve(`${folder}/set.txt`).kind !== "file")
    report(finding("template-set-empty", { folder }, chosen));
  const replaceable = [...namedFrom(sectionTemplates, (name) => builtIn(base, name)).keys()];
  const named = namedFrom([...sectionTemplates, ...own], template);
  // A name that is put together while a template is rendered may be any.
  if ([...named.values()].includes(undefined)) return;
  const isNamed = (name: string) =>
    [...named].some(([other, names]) => other !== name && names?.includes(name));
  for (const name of own)
    if (!replaceable.includes(name) && !isNamed(name))
      report(finding("template-unused", { name, base, known: replaceable }, { file: `${folder}/${name}` }));
}

/** Templates and all that they name, directly or not: each with the names in it, `undefined` where it has any name. */
function namedFrom(
  names: readonly string[],
  template: (name: string) => string | undefined,
): Map<string, string[] | undefined> {
  const named = new Map<string, string[] | undefined>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (named.has(name)) continue;
    const inside = namesIn(template(name) ?? "");
    named.set(name, inside);
    open.push(...(inside ?? []));
  }
  return named;
}

/** The names of templates that a template includes, imports or extends; `undefined` where it puts one together. */
function namesIn(text: string): string[] | undefined {
  const names: string[] = [];
  for (const [, rest = ""] of text.matchAll(/\{%-?\s*(?:include|import|from|extends)\b([^%]*)%\}/g)) {
    const found = [...rest.matchAll(/"([^"]*)"|'([^']*)'/g)].map(
      ([, double, single]) => double ?? single ?? "",
    );
    if (found.length === 0 || /[~+]/.test(rest)) return undefined;
    names.push(...found);
  }
  return names;
}
