import { finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { type Pointer, pointerTo } from "../source/pointer.ts";
import type { Sources } from "../source/sources.ts";
import { textAt, type Value, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import { findPlace } from "./place.ts";
import schema from "./targets.schema.json" with { type: "json" };
import { readWords } from "./words.ts";

/** A file that targets.yaml names for the pages. */
export interface PageFile {
  /** Path from the project's root. */
  file: string;
  location: Location;
}

/** What a target puts into its pages beside its text. */
export interface PageSettings {
  /** Files of HTML. */
  head?: PageFile;
  header?: PageFile;
  footer?: PageFile;
  css?: PageFile;
  logo?: PageFile;
  icon?: PageFile;
  /** The address to edit a chapter at, with `{file}` and `{line}`. */
  edit?: string;
  /** The file of the page's own words in another language, and what it says. */
  wordsFile?: string;
  words?: Readonly<Record<string, string>>;
  /** As BCP 47 has it. */
  lang: string;
  /** Whether `raw` passes on HTML. */
  raw: boolean;
  /** Whether `llms.txt` lists the target; where nothing is said, that of a site does. */
  llms?: boolean;
}

const { properties } = schema.definitions.page;
const languageTag = new RegExp(properties.lang.pattern);
const picture = new RegExp(properties.logo.pattern);
const editAddress = new RegExp(properties.edit.pattern);

export const pageDefaults: PageSettings = {
  lang: properties.lang.default,
  raw: properties.raw.default,
};

/** Reads one `page`; what it does not say, or says wrongly, which is reported, is as `base` has it. */
export function readPage(
  context: Context,
  sources: Sources,
  value: Value | undefined,
  pointer: Pointer,
  base: PageSettings,
): PageSettings {
  const settings = { ...base };
  for (const key of ["head", "header", "footer", "css", "logo", "icon"] as const) {
    const file = readFile(context, valueAt(value, key), pointerTo(pointer, key), key);
    if (file) settings[key] = file;
  }
  const lang = valueAt(value, "lang");
  if (typeof lang === "string") {
    if (languageTag.test(lang)) settings.lang = lang;
    else context.report(finding("invalid-lang", { lang }, placeIn(context, pointerTo(pointer, "lang"))));
  }
  const edit = textAt(value, "edit");
  if (edit !== undefined) {
    if (editAddress.test(edit)) settings.edit = edit;
    else
      context.report(
        finding("edit-address", { address: edit }, placeIn(context, pointerTo(pointer, "edit"))),
      );
  }
  const words = textAt(value, "words");
  const wordsPlace = words && findPlace(context, words, "file", pointerTo(pointer, "words"));
  if (wordsPlace) {
    settings.wordsFile = wordsPlace.path;
    settings.words = readWords(context, sources, wordsPlace.path);
  }
  for (const key of ["raw", "llms"] as const) {
    const choice = valueAt(value, key);
    if (typeof choice === "boolean") settings[key] = choice;
  }
  return settings;
}

function readFile(
  context: Context,
  path: Value | undefined,
  pointer: Pointer,
  key: string,
): PageFile | undefined {
  if (typeof path !== "string" || path === "") return undefined;
  const location = placeIn(context, pointer);
  if ((key === "logo" || key === "icon") && !picture.test(path)) {
    context.report(finding("logo-type", { path }, location));
    return undefined;
  }
  const place = findPlace(context, path, "file", pointer);
  return place && { file: place.path, location };
}
