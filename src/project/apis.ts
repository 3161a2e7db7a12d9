import { finding } from "../diagnostics/finding.ts";
import { pointerTo } from "../source/pointer.ts";
import type { Sources } from "../source/sources.ts";
import { isMap, itemsOf, type Value, valueAt } from "../source/value.ts";
import type { Context } from "./context.ts";
import { filesBelow, isDataFile, versionOf } from "./layout.ts";
import { findPlace } from "./place.ts";
import type { ApiFile } from "./project.ts";
import schema from "./targets.schema.json" with { type: "json" };

/** A file that may be an API file; one that targets.yaml names must be. */
interface Candidate {
  path: string;
  isNamed: boolean;
}

/** Finds the API files, and reports two of one group, and those that lack their `swagger` key. */
export function readApis(context: Context, sources: Sources): ApiFile[] {
  const byGroup = new Map<string, ApiFile>();
  for (const [file, { path, isNamed }] of distinct(context, candidates(context))) {
    const value = sources.load(file)?.value;
    if (!isApi(context, file, value, isNamed)) continue;
    const group = groupOf(path);
    const first = byGroup.get(group);
    if (first === undefined) byGroup.set(group, { file, group });
    else
      context.report(
        finding("duplicate-api-group", { group, file, other: first.file }, { file }, [
          { message: `the other file of the group '${group}'`, location: { file: first.file } },
        ]),
      );
  }
  return [...byGroup.values()];
}

/** The name of an API file's group, from its path: `content_repo` for `v1/content-repo.yaml`, `v2_sync` for `v2_alpha/sync.yaml`. */
function groupOf(path: string): string {
  const [fileName = "", ...folders] = path.split("/").reverse();
  const name = fileName.replace(/\.\w+$/, "").replace(/[-.]/g, "_");
  const folder = folders.find((step) => versionOf(step) !== undefined) ?? "v1";
  return folder === "v1" ? name : `v${versionOf(folder)?.replaceAll(".", "_")}_${name}`;
}

function candidates(context: Context): Candidate[] {
  const { files } = context;
  const inFolder = (folder: string) =>
    [...filesBelow(files, folder)].filter(isDataFile).map((path) => ({ path, isNamed: false }));
  const named = valueAt(valueAt(context.source.value, "sources"), "apis");
  if (named === undefined)
    return schema.properties.sources.properties.apis.default.flatMap((path) => {
      const resolved = files.resolve(path);
      return resolved.kind === "folder" ? inFolder(resolved.path) : [];
    });
  return itemsOf(named).flatMap((path, index) => {
    if (typeof path !== "string" || path === "") return [];
    const place = findPlace(context, path, "file or folder", pointerTo("/sources/apis", index));
    if (place === undefined) return [];
    return place.kind === "folder" ? inFolder(place.path) : [{ path: place.path, isNamed: true }];
  });
}

/** Each file once, by its canonical path, and under its own name rather than a link's. */
function distinct({ files }: Context, all: Candidate[]): Map<string, Candidate> {
  const result = new Map<string, Candidate>();
  for (const candidate of all) {
    const resolved = files.resolve(candidate.path);
    if (resolved.kind !== "file") continue;
    if (!result.has(resolved.path) || resolved.path === candidate.path) result.set(resolved.path, candidate);
  }
  return result;
}

function isApi(context: Context, file: string, value: Value | undefined, isNamed: boolean): boolean {
  if (value === undefined) return false;
  if (isMap(value) && value.has("swagger")) return true;
  const key = ["openapi", "paths"].find((each) => isMap(value) && value.has(each));
  if (key !== undefined)
    context.report(
      finding("api-version-missing", { openapi: key === "openapi" }, { file, pointer: `/${key}`, at: "key" }),
    );
  else if (isNamed) context.report(finding("api-version-missing", { openapi: false }, { file }));
  return false;
}
