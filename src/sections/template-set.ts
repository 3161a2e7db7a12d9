import { finding, type Report } from "../diagnostics/finding.ts";
import { filesBelow } from "../project/layout.ts";
import { readWithoutConflicts, withoutConflicts } from "../source/conflicts.ts";
import type { Files } from "../source/files.ts";

/** The template sets that come with `spec`. */
export type BuiltInSet = "default" | "2015";

/** The text of a template that comes with `spec`, such as `http-api.njk` of `default`. */
export type BuiltInTemplates = (set: BuiltInSet, name: string) => string | undefined;

/** The templates that sections are made with. */
export interface TemplateSet {
  /** The set that comes with `spec` which this is, or which it changes: it decides what templates are given. */
  base: BuiltInSet;
  /** The project's own folder of templates, for a set of its own. */
  folder?: string;
  /** The text of a template; `default/event.njk` is the one that comes with `spec`, whatever the project's own says. */
  template(name: string): string | undefined;
  /** The project's own file for a template, where it has one. */
  ownFile(name: string): string | undefined;
}

function isBuiltInSet(name: string): name is BuiltInSet {
  return name === "default" || name === "2015";
}

/**
 * The set that comes with `spec` by the name of `choice`, or else the templates in the project's folder `choice`:
 * what that folder lacks is taken from the set that its file `set.txt` names, `default` without one. Gives `undefined`
 * where there is neither.
 */
export function chooseTemplateSet(
  choice: string,
  builtIn: BuiltInTemplates,
  files: Files,
  report: Report,
): TemplateSet | undefined {
  const template = (base: BuiltInSet, name: string) => {
    const [prefix = "", rest] = name.split("/");
    return rest !== undefined && isBuiltInSet(prefix) ? builtIn(prefix, rest) : builtIn(base, name);
  };
  if (isBuiltInSet(choice))
    return { base: choice, template: (name) => template(choice, name), ownFile: () => undefined };

  const folder = files.resolve(choice);
  if (folder.kind !== "folder") return undefined;
  const base = readBase(folder.path, files, report);
  reportConflicts(folder.path, files, report);
  const ownFile = (name: string) => {
    const file = files.resolve(`${folder.path}/${name}`);
    return file.kind === "file" ? file.path : undefined;
  };
  return {
    base,
    folder: folder.path,
    ownFile,
    template(name) {
      const file = ownFile(name);
      const own = file === undefined ? undefined : files.read(file);
      return own !== undefined && "text" in own ? withoutConflicts(own.text).text : template(base, name);
    },
  };
}

/**
 * Whether the template of API files shows `objects`, those that several endpoints use, in a place of their own. A project's own
 * template that does not is given their tables with each endpoint.
 */
export function showsObjects({ template }: TemplateSet): boolean {
  const text = template("http-api.njk") ?? "";
  const namesObjects = (part: string) => {
    const tag = part.search(/\{[{%]/);
    return tag >= 0 && /\bobjects\b/.test(part.slice(tag));
  };
  return text.includes("default/http-api.njk") || text.split("}").some(namesObjects);
}

/** Whether some of its templates may know no classes: those of `2015` do not, and a project's own may be older than these. */
export function mayLackClasses({ base, folder }: TemplateSet): boolean {
  return base === "2015" || folder !== undefined;
}

/** Reports the conflicts that git has marked in a project's own templates. */
function reportConflicts(folder: string, files: Files, report: Report): void {
  // What cannot be listed is reported where the templates are looked for.
  for (const file of filesBelow(files, folder, () => {}, [])) {
    const own = file.endsWith(".njk") ? files.read(file) : undefined;
    if (own !== undefined && "text" in own)
      readWithoutConflicts(file, own.text, { hasFences: false, report });
  }
}

function readBase(folder: string, files: Files, report: Report): BuiltInSet {
  const file = `${folder}/set.txt`;
  const read = files.read(file);
  const name = "text" in read ? read.text.trim() : "default";
  if (isBuiltInSet(name)) return name;
  report(finding("template-set-base-unknown", { name }, { file }));
  return "default";
}
