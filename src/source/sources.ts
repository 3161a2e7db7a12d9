import { finding, type Related, type Report } from "../diagnostics/finding.ts";
import type { Location, Position } from "../diagnostics/location.ts";
import type { Files } from "./files.ts";
import { createFollow } from "./follow.ts";
import { createInner } from "./inner.ts";
import { lineStarts, positionOf } from "./lines.ts";
import { parseSource } from "./parse.ts";
import type { Pointer } from "./pointer.ts";
import type { Source, Span } from "./source.ts";
import type { Value } from "./value.ts";

/** The files of a project, each read and parsed at most once. What cannot be read is reported once. */
export interface Sources {
  files: Files;
  /**
   * Reads a YAML file, or a JSON file where the name ends in `.json` or the text begins with `{` or `[`.
   * Gives `undefined` where it cannot be read, and reports why, with `trail` telling who wanted it.
   */
  load(path: string, trail?: Related[]): Source | undefined;
  /** Follows the `$ref` of the mapping at `pointer`; reports where it leads nowhere, out of the project, or to the network. */
  follow(source: Source, pointer: Pointer, trail?: Related[]): Target | undefined;
  /** Reads the JSON text in the string at `pointer`; reports where it is not valid JSON and gives `undefined`. */
  readInner(source: Source, pointer: Pointer): { value: Value } | undefined;
  /** The text of any file of the project, chapters included. */
  text(path: string): string | undefined;
  /** Line and column of a location; the first character of the file where the location names no more than the file. */
  position(location: Location): Position;
}

/** What a reference leads to, every link and further reference on the way followed. */
export interface Target {
  source: Source;
  pointer: Pointer;
  value: Value;
  /** The `$ref`s that were followed, the last one first. */
  references: Location[];
}

export function createSources(files: Files, report: Report): Sources {
  const read = memoize(files.read);
  const starts = memoize((path: string) => lineStarts(text(path) ?? ""));
  const loaded = new Map<string, Source | undefined>();

  const text = (path: string) => {
    const result = read(path);
    return "text" in result ? result.text : undefined;
  };

  const load: Sources["load"] = (path, trail = []) => {
    const resolved = files.resolve(path);
    const file = resolved.kind === "file" ? resolved.path : path;
    if (!loaded.has(file)) {
      if (resolved.kind === "outside") report(finding("file-outside-project", { file }, { file }, trail));
      const result = resolved.kind === "outside" ? undefined : read(file);
      if (result !== undefined && "missing" in result)
        report(finding("file-missing", { file }, { file }, trail));
      if (result !== undefined && "unreadable" in result)
        report(finding("file-unreadable", { file, reason: result.unreadable }, { file }, trail));
      loaded.set(
        file,
        result !== undefined && "text" in result
          ? parseSource(file, result.text, (fault) =>
              report({ ...fault, related: [...fault.related, ...trail] }),
            )
          : undefined,
      );
    }
    return loaded.get(file);
  };

  const spanOf = (location: Location): Span => {
    if ("offset" in location) return { start: location.offset, end: location.end ?? location.offset };
    const source = "pointer" in location ? loaded.get(location.file) : undefined;
    if (source === undefined || !("pointer" in location)) return { start: 0, end: 0 };
    return location.inner === undefined
      ? source.locate(location.pointer, location.at)
      : source.locateInner(location.pointer, location.inner, location.at);
  };

  return {
    files,
    load,
    follow: createFollow(files, load, report),
    readInner: createInner(report),
    text,
    position: (location) => positionOf(spanOf(location), starts(location.file)),
  };
}

function memoize<T>(compute: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    let result = known.get(path);
    if (result === undefined) {
      result = compute(path);
      known.set(path, result);
    }
    return result;
  };
}
