import { define, didYouMean, firstNames } from "./define.ts";

/** Of more keys than these only the first are named: nobody reads on. */
const MOST_LISTED = 30;

/** Errors in targets.yaml, in where a project keeps its sources, and in its templates. */
export const projectCodes = {
  "targets-twice": define<{ read: string; unread: string }>({
    severity: "warning",
    message: ({ read, unread }) =>
      `'${unread}' is not read, for there is a '${read}' too; take one of them out`,
  }),
  "targets-unknown-key": define<{ key: string; known: string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ key, known }) =>
      `Unknown key '${key}'${didYouMean(key, known) || `; there may be ${known.length > MOST_LISTED ? firstNames(known) : listed(known)} here`}`,
  }),
  "targets-missing-key": define<{ key: string; owner: string; beginning?: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ key, owner, beginning }) => `${owner} has no '${key}'${suchAs(beginning) || "; add it"}`,
  }),
  "targets-wrong-type": define<{ name: string; wanted: string; found: string; beginning?: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ name, wanted, found, beginning }) =>
      `${name} must be ${typeWord(wanted)}, not ${typeWord(found)}${suchAs(beginning)}`,
  }),
  "targets-empty": define<{ name: string; isRequired: boolean; beginning?: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ name, isRequired, beginning }) =>
      `${name} is empty${suchAs(beginning) || `; fill it in${isRequired ? "" : " or leave it out"}`}`,
  }),
  "targets-entry": define<{ found: string; underDepth: boolean }>({
    severity: "error",
    kind: "configuration",
    message: ({ found, underDepth }) =>
      underDepth
        ? `A depth takes a chapter, a group or a list of them, not ${typeWord(found)}`
        : `An entry must be a chapter, 'group:NAME' or { depth: chapter, group or list of them }, not ${typeWord(found)}`,
  }),
  "invalid-depth": define<{ depth: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ depth }) => {
      if (depth === "group")
        return `'group' is no depth; to name a group, write "group:NAME" without a space`;
      return `'${depth}' is no depth; a depth is a whole number from 0 to 99`;
    },
  }),
  "invalid-substitution": define<{ part: "name" | "value" }>({
    severity: "error",
    kind: "configuration",
    message: ({ part }) =>
      part === "name"
        ? "The text to be replaced is empty or has a line break; write one such as '%VERSION%'"
        : "What stands for a text has a line break, so the lines of files would be others; write it in one line",
  }),
  "invalid-percentage": define<{ name: string; value: number }>({
    severity: "error",
    kind: "configuration",
    message: ({ name, value }) => `'${name}' must be a percentage from 0 to 100, not ${value}`,
  }),
  "nested-depth": define<object>({
    severity: "error",
    kind: "configuration",
    message: () => "A depth stands inside a depth; write one depth, the sum of both",
  }),
  "unknown-group": define<{ group: string; known: string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ group, known }) =>
      `There is no group '${group}'${didYouMean(group, known) || "; add it under 'groups'"}`,
  }),
  "group-circle": define<{ groups: string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ groups }) =>
      `Group '${groups[0]}' contains itself: ${groups.join(" > ")}; take one of them out`,
  }),
  "group-too-large": define<{ limit: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ limit }) => `Groups in groups go beyond ${limit}; name fewer groups inside groups`,
  }),
  "unused-group": define<{ group: string }>({
    severity: "warning",
    message: ({ group }) => `No target uses the group '${group}'; name it in a target or take it out`,
  }),
  "chapter-twice": define<{ chapter: string; target: string }>({
    severity: "warning",
    message: ({ chapter, target }) =>
      `The target '${target}' holds the chapter '${chapter}' twice; take it out of one of the two places`,
  }),
  "chapter-missing": define<{ chapter: string; folder: string; sameName: string[]; known: string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ chapter, folder, sameName, known }) => {
      const meant =
        sameName[0] === undefined ? didYouMean(chapter, known) : `; did you mean '${sameName[0]}'?`;
      return `There is no chapter '${chapter}' in ${folder === "" ? "the project" : `${folder}/`}${meant}`;
    },
  }),
  "path-missing": define<{ path: string; wanted: string; found: string; known: string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ path, wanted, found, known }) => {
      if (found === "circle") return `The links at '${path}' lead round in a circle`;
      if (found === "special") return `'${path}' is a device or a pipe; name a ${wanted}`;
      if (found === "missing") return `There is no ${wanted} '${path}'${didYouMean(path, known)}`;
      return `'${path}' is a ${found}; name a ${wanted}`;
    },
  }),
  "path-outside": define<{ path: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ path }) => `'${path}' leads out of the project; name a place inside it`,
  }),
  "profile-without-events": define<{ key: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ key }) =>
      `'${key}' has no effect without a profile that says how events are written; name one as 'profile', or use 'collections'`,
  }),
  "invalid-output": define<{ output: string; target?: string; label?: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ output, target, label }) =>
      label !== undefined
        ? `The version label '${label}' is no plain file name on every system; write one that is, or give what stands for it with --set, such as --set '${label}=v1'`
        : target === undefined
          ? `'${output}' is no path of plain file names on every system; in each, use letters, digits, '_', '-' and '.', not beginning with '-' or '.' nor ending with '.', and no name that Windows keeps for devices, such as 'con' or 'nul'`
          : `The target's name '${target}' is no plain file name on every system; give the target an 'output'`,
  }),
  "hugo-setting-ignored": define<{ name: string; effect: string }>({
    severity: "warning",
    message: ({ name, effect }) =>
      `'${name}' is not followed here: ${effect}; what relies on it is built and checked as if it were not set`,
  }),
  "output-reserved": define<{ output: string; name: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ output, name }) =>
      `No target can be published as '${output}': a site has a file '${name}' of its own there, and the target would be a folder of that name; give it another 'output'`,
  }),
  "duplicate-output": define<{ output: string; target: string; other: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ output, target, other }) =>
      `Targets '${other}' and '${target}' are both published as '${output}'; give one of them another 'output'`,
  }),
  "invalid-lang": define<{ lang: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ lang }) => `'${lang}' is no language tag; write one as 'en', 'pt-BR' or 'zh-Hant'`,
  }),
  "site-address": define<{ address: string; isBase: boolean }>({
    severity: "error",
    kind: "configuration",
    message: ({ address, isBase }) =>
      `'${address}' is no address of ${isBase ? "a folder of the web; write one such as 'https://spec.example.org/lending/'" : "a version; write one that begins with 'https://', or a path from the root of the site such as '../v1.2/'"}`,
  }),
  "versions-conflict": define<{ version: string; preferred?: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ version, preferred }) =>
      preferred === undefined
        ? `The version '${version}' is listed already; take one of them out`
        : `'${version}' and '${preferred}' are both 'preferred'; readers can be led to one of them only`,
  }),
  "version-unlisted": define<{ version: string; file: string; known: string[] }>({
    severity: "warning",
    message: ({ version, file, known }) =>
      `'${file}' does not list the version '${version}' that is published${didYouMean(version, known) || `; it lists ${listed(known)}`}`,
  }),
  "logo-type": define<{ path: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ path }) =>
      `'${path}' is no picture for a page, by its ending; name an svg, png, jpg, webp or gif`,
  }),
  "logo-size": define<{ path: string; kilobytes: number; most: number }>({
    severity: "warning",
    message: ({ path, kilobytes, most }) =>
      `'${path}' has ${kilobytes} kB, and every page holds it; make it ${most} kB at most`,
  }),
  "edit-address": define<{ address: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ address }) =>
      `'${address}' is no address of a chapter to edit; begin it with 'https://' or write a relative one, with '{file}' and, if it has lines, '{line}'`,
  }),
  "word-placeholder": define<{
    name: string;
    placeholder: string;
    known: string[];
    isMissing: boolean;
  }>({
    severity: "error",
    kind: "configuration",
    message: ({ name, placeholder, known, isMissing }) =>
      isMissing
        ? `'${name}' lacks '${placeholder}', which the page puts in; write it where it stands in this language`
        : `The page puts nothing in for '${placeholder}' here${didYouMean(placeholder, known) || (known.length > 0 ? `; there may be ${listed(known)}` : "; take it out")}`,
  }),
  "redirect-unknown": define<{ to: string; known: readonly string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ to, known }) =>
      `No target has the anchor '${to}' to lead to${didYouMean(to.replace(/^.*#/, ""), known) || "; take it from the page's address after a click on a heading"}`,
  }),
  "redirect-existing": define<{ id: string }>({
    severity: "warning",
    message: ({ id }) => `'${id}' is an anchor that there is, so it does not lead on; take this redirect out`,
  }),
  "redirect-circle": define<{ id: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ id }) =>
      `The redirect of '${id}' leads back to itself; let it lead to an anchor that there is`,
  }),
  "title-style": define<{ style: string; problem: "character" | "repeated" }>({
    severity: "error",
    kind: "configuration",
    message: ({ style, problem }) =>
      problem === "character"
        ? `'${style}' cannot underline a title; take one ASCII punctuation character, such as '=', '-' or '~'`
        : `'${style}' stands for another level too; give every level, the relative ones included, a character of its own`,
  }),
  "descriptions-unknown": define<{ language: string; known: string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ language, known }) =>
      `'${language}' is nothing that descriptions can be written in${didYouMean(language, known) || `; there are ${listed(known)}`}`,
  }),
  "descriptions-path-unmatched": define<{ path: string }>({
    severity: "warning",
    message: ({ path }) =>
      `No API file or event schema that is read stands at '${path}', so its language is of no use; name one, or a folder of them, ` +
      "or take this out",
  }),
  "collection-without-files": define<{ path: string }>({
    severity: "warning",
    message: ({ path }) => `No YAML or JSON file is found by '${path}'; write one there, or correct the path`,
  }),
  "duplicate-placeholder": define<{ placeholder: string; file: string; other: string }>({
    severity: "error",
    message: ({ placeholder, file, other }) =>
      `'{{${placeholder}}}' stands for '${other}', so nothing can show '${file}'; rename one of them, or give the collection a 'prefix'`,
  }),
  "editor-unknown": define<{ editor: string; known: string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ editor, known }) =>
      `'${editor}' is no editor that is known${didYouMean(editor, known) || `; there are ${listed(known)}`} ('spec serve --editor' takes an address as well)`,
  }),
  "event-unread": define<{ kind: "schemas" | "examples"; folder: string; home: string }>({
    severity: "warning",
    message: ({ kind, folder, home }) =>
      `Nothing reads the ${kind === "schemas" ? "event schemas" : "examples of events"} in '${folder}'; move this to '${home}', or ` +
      `name the folder as '${kind}' under sources.events in targets.yaml`,
    houseStyle: "one-wording",
  }),
  "event-group-unmatched": define<{ pattern: string; known: string[] }>({
    severity: "warning",
    message: ({ pattern, known }) =>
      `No event type is called '${pattern}', so the group shows nothing for it${didYouMean(pattern, known)}`,
  }),
  "changelog-without-version": define<Record<never, never>>({
    severity: "warning",
    message: () =>
      "No title of the changelog names a version such as 'v1.2.3'; write the newest one in its title",
  }),
  "changelog-version-missing": define<{ version: string; file: string; known: string[] }>({
    severity: "error",
    message: ({ version, file, known }) =>
      `The changelog '${file}' has no title '${version}'${didYouMean(version, known)}; add it, or name a version that it has`,
  }),
  "duplicate-changelog": define<{ name: string; other: string }>({
    severity: "error",
    message: ({ name, other }) =>
      `'${other}' is the changelog '${name}' already, so nothing of this is shown; rename one of them`,
  }),
  "newsfragment-folder": define<{ folder: string }>({
    severity: "error",
    message: ({ folder }) =>
      `This has the name of a newsfragment and stands where none is read, so it is shown nowhere; move it to '${folder}'`,
  }),
  "newsfragment-name": define<{ name: string; type: string; known: string[] }>({
    severity: "error",
    message: ({ name, type, known }) =>
      `'${name}' is no name of a newsfragment, so it is shown nowhere; name it ISSUE.TYPE, TYPE being one of ${known.map((each) => `'${each}'`).join(", ")}${didYouMean(type, known)}`,
  }),
  "toml-syntax": define<{ reason: string }>({
    severity: "error",
    message: ({ reason }) => `This is not valid TOML: ${reason}`,
  }),
  "data-no-rows": define<{ name: string }>({
    severity: "error",
    message: ({ name }) =>
      `No table '${name}' can be made of this: it must be a list of mappings, each of which is a row, or lines of comma-separated values`,
  }),
  "data-column-missing": define<{ column: string; file: string; known: string[] }>({
    severity: "error",
    message: ({ column, file, known }) =>
      `No row of '${file}' has a key '${column}'${didYouMean(column, known)}`,
  }),
  "template-set-empty": define<{ folder: string }>({
    severity: "warning",
    message: ({ folder }) =>
      `The folder '${folder}' holds no templates (*.njk), so nothing of it is used; put some into it, or name another folder`,
  }),
  "template-unused": define<{ name: string; base: string; known: readonly string[] }>({
    severity: "warning",
    message: ({ name, base, known }) =>
      `'${name}' replaces no template of the set '${base}', and no other template names it` +
      `${didYouMean(name, known) || "; include it in one, or take it out"}`,
  }),
  "template-set-base-unknown": define<{ name: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ name }) => `'${name}' is no set that comes with spec; a set.txt says 'default' or '2015'`,
  }),
  "template-failed": define<{ template: string; cause: string }>({
    severity: "error",
    message: ({ template, cause }) => `The template ${template} failed: ${cause}`,
  }),
};

const typeWords = new Map([
  ["null", "empty"],
  ["array", "a list"],
  ["object", "a mapping"],
  ["string", "text"],
  ["integer", "a number"],
  ["number", "a number"],
  ["boolean", "true or false"],
]);

/** A JSON Schema type in plain words. */
function typeWord(type: string): string {
  return typeWords.get(type) ?? type;
}

function suchAs(beginning: string | undefined): string {
  return beginning === undefined ? "" : `; write, for example, ${beginning}`;
}

function listed(names: string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
