import { finding, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { pointerTo } from "../source/pointer.ts";
import type { IdentifiedSchema, SchemaIndex } from "../source/reference.ts";
import type { Source } from "../source/source.ts";
import type { Sources } from "../source/sources.ts";
import { canonicalValue, valueAtPointer } from "../source/value.ts";
import { filesNamedIn } from "./inherit-dialects.ts";
import { type Resource, resourcesOf } from "./resources.ts";

/**
 * Finds the schemas that have URIs in some files of a project, and in what references by path lead to from these, however
 * many references away: what is referred to by its URI is in one of them. `$self` of an OpenAPI file is such a URI.
 */
export function findIdentifiedSchemas(sources: Sources, files: readonly string[]): SchemaIndex {
  const index = new Map<string, IdentifiedSchema[]>();
  const found = new Set<string>();
  const waiting = [...files];
  // The list grows while it is gone through.
  for (const path of waiting) {
    const source = sources.peek(path);
    if (source === undefined || found.has(source.file)) continue;
    found.add(source.file);
    for (const { uri, pointer } of identifiedIn(source)) {
      const known = index.get(uri);
      if (known === undefined) index.set(uri, [{ file: source.file, pointer }]);
      else known.push({ file: source.file, pointer });
    }
    for (const named of filesNamedIn(source, sources).keys()) waiting.push(named);
  }
  return index;
}

/** Whether a schema in a file has a URI. */
export function identifiesSchemas(source: Source | undefined): boolean {
  return source !== undefined && identifiedIn(source).length > 0;
}

/** Reports each schema that says otherwise than one before it with the same URI: which of them is meant is unknown. */
export function reportSharedUris(sources: Sources, report: Report): void {
  for (const [uri, [first, ...others]] of sources.index()) {
    const before = first && textOf(first, sources);
    for (const each of others) {
      if (first === undefined || textOf(each, sources) === before) continue;
      const related = { message: "The first of them is here", location: identifierOf(first, sources) };
      report(finding("schema-id-twice", { uri }, identifierOf(each, sources), [related]));
    }
  }
}

/** The schemas in a file that have URIs. */
function identifiedIn(source: Source): (Pick<Resource, "uri" | "pointer"> & { keyword: string })[] {
  const { byPointer, alias } = resourcesOf(source);
  const all = [...byPointer.values()].flatMap(({ uri, pointer, identifiedBy }) =>
    identifiedBy === undefined ? [] : { uri, pointer, keyword: identifiedBy },
  );
  return alias === undefined ? all : [...all, { uri: alias, pointer: "", keyword: "$id" }];
}

function identifierOf({ file, pointer }: IdentifiedSchema, sources: Sources): Location {
  const source = sources.load(file);
  const own = source && identifiedIn(source).find((each) => each.pointer === pointer);
  return { file, pointer: own ? pointerTo(pointer, own.keyword) : pointer };
}

/** A text that is the same for schemas that say the same. */
function textOf({ file, pointer }: IdentifiedSchema, sources: Sources): string {
  const source = sources.load(file);
  return canonicalValue((source && valueAtPointer(source.value, pointer)) ?? null);
}
