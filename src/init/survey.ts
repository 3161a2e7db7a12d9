import { isOpenApi } from "../api/openapi3/versions.ts";
import { filesBelow, isChapter, isDataFile } from "../project/layout.ts";
import type { Sources } from "../source/sources.ts";
import { isMap, valueAt } from "../source/value.ts";

/** What a folder without a targets.yaml holds. Paths are from its root, in the order of the listings. */
export interface Survey {
  readonly apis: readonly FoundApi[];
  /** JSON Schemas that say so by `$schema`. */
  readonly schemas: readonly string[];
  readonly chapters: readonly string[];
  /** All files of YAML and JSON. */
  readonly data: readonly string[];
}

export interface FoundApi {
  readonly file: string;
  /** The title that it gives itself; else the name of its file. */
  readonly title: string;
}

/** Folders of what is built or fetched, where copies of sources are. */
const built = ["out", "dist", "build", "target", "vendor", "coverage", "site", "_site", "public"];

const foldersOfChapters = /^(?:docs?|documentation|specs?|specification|chapters)\//i;

/** What stands beside chapters for those who work on a project. */
const notes =
  /(?:^|\/)(?:_.*|(?:contributing|changelog|changes|licen[cs]e|notice|authors|todo)(?:[._-].*)?)$/i;

/** Looks for what a specification can be made of. What cannot be read is passed over: the check of the project says it. */
export function survey(sources: Sources): Survey {
  const files = [...filesBelow(sources.files, "", () => {}, built)].filter(
    (file) => sources.files.resolve(file).kind === "file",
  );
  const data = files.filter(isDataFile);
  const apis: FoundApi[] = [];
  const schemas: string[] = [];
  for (const file of data) {
    const value = sources.load(file)?.value;
    if (!isMap(value)) continue;
    const title = valueAt(value.get("info"), "title");
    if (value.has("swagger") || isOpenApi(value))
      apis.push({
        file,
        title: typeof title === "string" && title.trim() !== "" ? title.trim() : stemOf(file),
      });
    else if (isDialect(value.get("$schema"))) schemas.push(file);
  }
  const chapters = files.filter(
    (file) => isChapter(file) && foldersOfChapters.test(file) && !notes.test(file),
  );
  return { apis, schemas, chapters: chapters.toSorted(firstOnesFirst), data };
}

function isDialect(uri: unknown): boolean {
  return typeof uri === "string" && /^https?:\/\/json-schema\.org\/draft/.test(uri);
}

/** A file's name without its folder and its endings: `loan` for `schemas/loan.schema.json`. */
export function stemOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/(?<=.)\..*$/, "");
}

/** By path, but what begins a folder by its name before the others of it, and files before the folders beside them. */
function firstOnesFirst(one: string, other: string): number {
  const [a, b] = [orderOf(one), orderOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function orderOf(file: string): string {
  const steps = file.split("/");
  const name = steps.pop() ?? "";
  const isFirst = /^(?:index|readme|intro(?:duction)?|overview|about|start|getting[-_]started)\b/i.test(name);
  return [...steps.map((step) => `2${step}`), `${isFirst ? 0 : 1}${name}`].join("/");
}
