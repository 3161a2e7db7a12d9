import type { Files } from "../source/files.ts";
import { createGlob } from "../source/glob.ts";
import { listFolder } from "../source/list-folder.ts";
import { pointerTo } from "../source/pointer.ts";
import { itemsOf, type Value, valueAt } from "../source/value.ts";
import type { Context } from "./context.ts";
import { isDataFile, isOwn, pathIn, versionOf } from "./layout.ts";
import { findPlace } from "./place.ts";
import type { EventRules, Profile } from "./profile/profile.ts";
import type { EventFolder } from "./project.ts";

/** Finds the folders of event schemas and of their examples. */
export function readEventFolders(context: Context, { events }: Profile): EventFolder[] {
  if (events === undefined) return [];
  const named = valueAt(valueAt(context.source.value, "sources"), "events");
  if (named === undefined) return usualEventFolders(context, events);
  return itemsOf(named).flatMap((item, index) => {
    const pointer = pointerTo("/sources/events", index);
    const folderAt = (key: string) => {
      const path = valueAt(item, key);
      if (typeof path !== "string" || path === "") return undefined;
      return findPlace(context, path, "folder", pointerTo(pointer, key))?.path;
    };
    const schemas = folderAt("schemas");
    const examples = folderAt("examples");
    if (schemas === undefined) return [];
    const lacksExamples = examples === undefined && valueAt(item, "examples") !== undefined;
    return [{ ...eventFolder(schemas, examples), ...(lacksExamples && { lacksExamples }) }];
  });
}

/** Finds the files of the fields that events share. */
export function readCommonFields(
  context: Context,
  { events }: Profile,
  folders: readonly EventFolder[],
): string[] {
  if (events === undefined) return [];
  const { commonFields } = events;
  const isShown = createGlob(commonFields.files);
  const named = valueAt(valueAt(context.source.value, "sources"), "common_fields");
  const found =
    namedFolder(context, named) ?? folders.map(({ schemas }) => `${schemas}/${commonFields.folder}`);
  const paths = found.flatMap((folder) =>
    (listFolder(context.files, folder, context.report) ?? [])
      .filter(({ name, kind }) => kind === "file" && isDataFile(name) && isShown(name))
      .map(({ name }) => canonical(context.files, pathIn(folder, name)) ?? []),
  );
  return [...new Set(paths.flat())];
}

function namedFolder(context: Context, named: Value | undefined): string[] | undefined {
  if (typeof named !== "string" || named === "") return undefined;
  const place = findPlace(context, named, "folder", "/sources/common_fields");
  return place === undefined ? [] : [place.path];
}

/** The folder of schemas where it holds any itself, and each version folder inside it. */
function usualEventFolders({ files, report }: Context, places: EventRules): EventFolder[] {
  const entries = listFolder(files, places.schemas, report);
  const schemas = canonical(files, places.schemas);
  if (entries === undefined || schemas === undefined) return [];
  const isFlat = entries.some(({ name, kind }) => kind === "file" && !/\.(md|rst|txt)$/i.test(name));
  const versions = entries.filter(
    ({ name, kind }) =>
      kind === "folder" && versionOf(name) !== undefined && isOwn(files, pathIn(schemas, name)),
  );
  const examplesIn = (steps: string) => {
    const path = `${places.examples}${steps}`;
    const resolved = files.resolve(path);
    // Whether there is one is unknown where a folder on the way cannot be looked into: who reads it reports that.
    if (resolved.kind === "unreadable") return path;
    return resolved.kind === "folder" ? resolved.path : undefined;
  };
  return [
    ...(isFlat ? [eventFolder(schemas, examplesIn(""))] : []),
    ...versions.map(({ name }) => eventFolder(pathIn(schemas, name), examplesIn(`/${name}`))),
  ];
}

function eventFolder(schemas: string, examples: string | undefined): EventFolder {
  return examples === undefined ? { schemas } : { schemas, examples };
}

function canonical(files: Files, path: string): string | undefined {
  const resolved = files.resolve(path);
  return "path" in resolved ? resolved.path : undefined;
}
