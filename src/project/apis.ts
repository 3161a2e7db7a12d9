import { isOpenApi } from "../api/openapi3/versions.ts";
import { finding } from "../diagnostics/finding.ts";
import { pointerTo } from "../source/pointer.ts";
import type { Sources } from "../source/sources.ts";
import { isMap, itemsOf, type Value, valueAt } from "../source/value.ts";
import { nameDefinitions, nameGroups, readSuffixes, type Unnamed } from "./api-groups.ts";
import type { Context } from "./context.ts";
import { filesBelow, isDataFile, parentOf, pathInDefinitions } from "./layout.ts";
import { findPlace } from "./place.ts";
import type { Profile } from "./profile/profile.ts";
import type { Project } from "./project.ts";
import schema from "./targets.schema.json" with { type: "json" };

/** A file that may be an API file; one that targets.yaml names must be. */
interface Candidate {
  path: string;
  /** The folder that was searched for it; absent where targets.yaml names the file itself. */
  root?: string;
}

/**
 * `invalid` is what must be one, or would be, and cannot be read as one, which has been reported; `unmarked` what holds
 * no sign of either being one or not.
 */
type Kind = "api" | "invalid" | "unmarked" | "other";

/** Finds the API files, and reports those that do not say what they are written in. */
export function readApis(
  context: Context,
  sources: Sources,
  profile: Profile,
): Pick<Project, "apiFiles" | "unmarkedFiles" | "definitionFiles"> {
  const apis: Unnamed[] = [];
  const invalid: Unnamed[] = [];
  const unmarked: string[] = [];
  const { folders, candidates, definitions } = findCandidates(context, profile);
  const suffixOf = readSuffixes(context, profile);
  for (const [file, { path, root }] of distinct(context, candidates)) {
    const kind = kindOf(context, file, sources.load(file)?.value, root === undefined);
    const api = { file, path, ...(root !== undefined && { root }) };
    if (kind === "unmarked") unmarked.push(file);
    if (kind === "invalid") invalid.push(api);
    if (kind !== "api") continue;
    folders.add(parentOf(file));
    apis.push(api);
  }
  return {
    apiFiles: nameGroups(apis, invalid, suffixOf, context),
    unmarkedFiles: unmarked.filter((file) => folders.has(parentOf(file))),
    definitionFiles: nameDefinitions(
      [...distinct(context, definitions)].map(([file, candidate]) => ({ file, ...candidate })),
      suffixOf,
    ),
  };
}

/** The files that may be API files, those in folders of definitions beside them, and the folders that were searched. */
function findCandidates(
  context: Context,
  { partFolders }: Profile,
): {
  folders: Set<string>;
  candidates: Candidate[];
  definitions: Candidate[];
} {
  const { files } = context;
  const folders = new Set<string>();
  const definitions: Candidate[] = [];
  const inFolder = (folder: string) => {
    folders.add(folder);
    const found = [...filesBelow(files, folder, context.report, partFolders)].filter(isApiFileName);
    const isDefinition = (path: string) => pathInDefinitions(path.slice(folder.length)) !== undefined;
    definitions.push(...found.filter(isDefinition).map((path) => ({ path, root: folder })));
    return found.filter((path) => !isDefinition(path)).map((path) => ({ path, root: folder }));
  };
  const named = valueAt(valueAt(context.source.value, "sources"), "apis");
  if (named === undefined) {
    const candidates = schema.properties.sources.properties.apis.default.flatMap((path) => {
      const resolved = files.resolve(path);
      return resolved.kind === "folder" ? inFolder(resolved.path) : [];
    });
    return { folders, candidates, definitions };
  }
  const candidates = itemsOf(named).flatMap((path, index) => {
    if (typeof path !== "string" || path === "") return [];
    const place = findPlace(context, path, "file or folder", pointerTo("/sources/apis", index));
    if (place === undefined) return [];
    return place.kind === "folder" ? inFolder(place.path) : [{ path: place.path }];
  });
  return { folders, candidates, definitions };
}

/** Each file once, by its canonical path, and under its own name rather than a link's; a link to no file by its own. */
function distinct({ files }: Context, all: Candidate[]): Map<string, Candidate> {
  const result = new Map<string, Candidate>();
  for (const candidate of all) {
    const resolved = files.resolve(candidate.path);
    const path = resolved.kind === "file" ? resolved.path : candidate.path;
    if (!result.has(path) || path === candidate.path) result.set(path, candidate);
  }
  return result;
}

function kindOf(context: Context, file: string, value: Value | undefined, isNamed: boolean): Kind {
  if (value === undefined) return "invalid";
  if ((isMap(value) && value.has("swagger")) || isOpenApi(value)) return "api";
  const hasPaths = isMap(value) && value.has("paths");
  if (!hasPaths && !isNamed) return value === null || isMap(value) ? "unmarked" : "other";
  const location = hasPaths ? { file, pointer: "/paths", at: "key" as const } : { file };
  context.report(finding("api-version-missing", {}, location));
  return "invalid";
}

/** Settings of tools, which may stand among API files and are no part of the API. */
const settingsOfTools =
  /^(?:package(?:-lock)?|npm-shrinkwrap|composer(?:-lock)?|bower|lerna|nx|turbo|deno|biome|vercel|renovate|angular|openapitools|(?:ts|js)config(?:[.-][\w.-]+)?|(?:pnpm-)?(?:lock|workspace)|pnpm-(?:lock|workspace)|(?:docker-)?compose|mkdocs|redocly|_config|[\w-]+\.config)\.(?:json|ya?ml)$/;

function isApiFileName(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return isDataFile(name) && !settingsOfTools.test(name);
}
