import { finding } from "../diagnostics/finding.ts";
import { createGlob } from "../source/glob.ts";
import { listFolder } from "../source/list-folder.ts";
import { type Pointer, pointerTo } from "../source/pointer.ts";
import { entriesOf, textAt, type Value, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import { filesBelow, isDataFile, isOwn, parentOf, pathIn } from "./layout.ts";
import { findPlace } from "./place.ts";
import type { CollectionFiles } from "./project.ts";

/** Files that a path of targets.yaml names, and the folder that they are in. */
interface NamedFiles {
  folder: string;
  files: string[];
}

/** Finds the files of the collections that targets.yaml names, and reports those that have no schema. */
export function readCollections(context: Context): CollectionFiles[] {
  return entriesOf(valueAt(context.source.value, "collections")).map(([name, value]) => {
    const pointer = pointerTo("/collections", name);
    const schemas = findFiles(context, valueAt(value, "schemas"), pointerTo(pointer, "schemas"));
    const examples = findFiles(context, valueAt(value, "examples"), pointerTo(pointer, "examples"));
    const isSchema = new Set(schemas?.files);
    // Where no file is found, that is all there is to say.
    const lacksSchemas = schemas === undefined || schemas.files.length === 0;
    const lacksExamples = (examples?.files ?? []).length === 0 && valueAt(value, "examples") !== undefined;
    return {
      name,
      title: textAt(value, "title") ?? name,
      prefix: textAt(value, "prefix") ?? "",
      schemas: schemas?.files ?? [],
      examples: lacksSchemas ? [] : (examples?.files.filter((file) => !isSchema.has(file)) ?? []),
      ...(examples && { examplesFolder: examples.folder }),
      ...(lacksExamples && { lacksExamples }),
      location: placeIn(context, pointer, "key"),
    };
  });
}

/** The YAML and JSON files that a path means: a file, those below a folder, or those that a glob matches. */
function findFiles(context: Context, path: Value | undefined, pointer: Pointer): NamedFiles | undefined {
  if (typeof path !== "string" || path === "") return undefined;
  const found = /[*?]/.test(path) ? matchingFiles(context, path, pointer) : filesAt(context, path, pointer);
  if (found?.files.length === 0)
    context.report(finding("collection-without-files", { path }, placeIn(context, pointer)));
  return found;
}

function filesAt(context: Context, path: string, pointer: Pointer): NamedFiles | undefined {
  const place = findPlace(context, path, "file or folder", pointer);
  if (place?.kind === "file") return { folder: parentOf(place.path), files: [place.path] };
  return (
    place && {
      folder: place.path,
      files: canonical(context, filesBelow(context.files, place.path, context.report)),
    }
  );
}

function matchingFiles(context: Context, path: string, pointer: Pointer): NamedFiles | undefined {
  const steps = path.split("/");
  const fixed = steps.findIndex((step) => /[*?]/.test(step));
  const folder = findPlace(context, steps.slice(0, fixed).join("/"), "folder", pointer)?.path;
  if (folder === undefined) return undefined;
  const rest = steps.slice(fixed);
  const isMatch = createGlob(pathIn(folder, rest.join("/")));
  const depth = rest.includes("**") ? Number.POSITIVE_INFINITY : rest.length;
  return { folder, files: canonical(context, filesUpTo(context, folder, depth), isMatch) };
}

/** The files in a folder, and in those inside it that are no links, down to a depth. */
function* filesUpTo(context: Context, folder: string, depth: number): Generator<string> {
  for (const { name, kind } of listFolder(context.files, folder, context.report) ?? []) {
    const path = pathIn(folder, name);
    if (kind !== "folder") yield path;
    else if (depth > 1 && isOwn(context.files, path)) yield* filesUpTo(context, path, depth - 1);
  }
}

/** Each file once, links followed. */
function canonical(
  { files }: Context,
  paths: Iterable<string>,
  isMatch: (path: string) => boolean = () => true,
): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    if (!isDataFile(path) || !isMatch(path)) continue;
    const resolved = files.resolve(path);
    found.add(resolved.kind === "file" ? resolved.path : path);
  }
  return [...found];
}
