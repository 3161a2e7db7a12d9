import { finding } from "../diagnostics/finding.ts";
import { lastStep, type Pointer, pointerTo } from "../source/pointer.ts";
import { entriesOf, isMap, typeName, type Value, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import { layout, pathIn } from "./layout.ts";
import { findPlace } from "./place.ts";
import type { Profile } from "./profile/profile.ts";
import type { DescriptionLanguage, DescriptionLanguages } from "./project.ts";

const languages: readonly DescriptionLanguage[] = ["rst", "markdown", "plain"];

/** The key of the language that descriptions have where no path says another. */
const USUAL = "default";

/**
 * Reads `descriptions` of targets.yaml: what descriptions are written in, as one word for all files, or by folder and file. A
 * profile may say what is usual. Without it a project with targets.yaml among its chapters writes them in reStructuredText;
 * others, and all files of OpenAPI 3, write what their language says that they are, Markdown.
 */
export function readDescriptions(
  context: Context,
  profile: Profile,
  openApiFiles: readonly string[],
): DescriptionLanguages {
  const { source } = context;
  const usual = profile.descriptions ?? (isIn(source.file, layout.chapters) ? "rst" : "markdown");
  const read: DescriptionLanguages = { usual, paths: [], markdownFiles: [] };
  const value = valueAt(source.value, "descriptions");
  if (typeof value !== "string" && valueAt(value, USUAL) === undefined)
    read.markdownFiles.push(...openApiFiles);
  if (value === undefined) return read;
  if (!isMap(value)) {
    const wanted = "rst, markdown, plain, or a mapping";
    return { ...read, usual: readLanguage(context, value, "/descriptions", wanted) ?? read.usual };
  }
  for (const [key, item] of entriesOf(value)) {
    const pointer = pointerTo("/descriptions", key);
    const language = readLanguage(context, item, pointer);
    if (key === USUAL) read.usual = language ?? read.usual;
    else {
      const options = { at: "key", words: [USUAL] } as const;
      const place = findPlace(context, key, "file or folder", pointer, options);
      if (place && language)
        read.paths.push({ path: place.path, language, location: placeIn(context, pointer, "key") });
    }
  }
  return read;
}

/** The language that a value names; reports what is none. */
export function readLanguage(
  context: Context,
  value: Value,
  pointer: Pointer,
  wanted = "rst, markdown or plain",
): DescriptionLanguage | undefined {
  const language = languages.find((each) => each === value);
  if (typeof value !== "string") {
    const name = `'${lastStep(pointer)}'`;
    const place = placeIn(context, pointer, value === null ? "key" : "value");
    context.report(finding("targets-wrong-type", { name, wanted, found: typeName(value) }, place));
  } else if (language === undefined) {
    const args = { language: value, known: [...languages] };
    context.report(finding("descriptions-unknown", args, placeIn(context, pointer)));
  }
  return language;
}

/** Gives the language of the descriptions in a file: what is said of the file itself, or of the nearest folder around it. */
export function languageOfDescriptions({
  usual,
  paths,
  markdownFiles,
}: DescriptionLanguages): (file: string) => DescriptionLanguage {
  const nearestFirst = paths.toSorted((one, other) => other.path.length - one.path.length);
  const inMarkdown = new Set(markdownFiles);
  return (file) =>
    nearestFirst.find(({ path }) => isIn(file, path))?.language ??
    (inMarkdown.has(file) ? "markdown" : usual);
}

/** Whether a file is the one at a path, or lies below the folder there. */
export function isIn(file: string, path: string): boolean {
  return file === path || file.startsWith(pathIn(path, ""));
}
