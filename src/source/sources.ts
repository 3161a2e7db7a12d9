import { type Finding, finding, type Related, type Report } from "../diagnostics/finding.ts";
import type { Location, Position } from "../diagnostics/location.ts";
import type { Files, ReadResult } from "./files.ts";
import { createFollow } from "./follow.ts";
import { createInner } from "./inner.ts";
import { lineStarts, positionOf } from "./lines.ts";
import { memoize } from "./memoize.ts";
import { parseSource } from "./parse.ts";
import type { Pointer } from "./pointer.ts";
import { type Identifiers, noIdentifiers, parseReference } from "./reference.ts";
import type { Source, Span } from "./source.ts";
import { noSubstitutions, type Substitutions, substitute } from "./substitute.ts";
import type { Value } from "./value.ts";

/** The files of a project, each read and parsed at most once. What cannot be read is reported once. */
export interface Sources {
  files: Files;
  /**
   * Reads a YAML file, or a JSON file where the name ends in `.json` or the text begins with `{` or `[`.
   * Gives `undefined` where it cannot be read, and reports why, with `trail` telling who wanted it.
   * @param mostEntries so many may a list or a mapping have, if not as many as the project's limit says
   */
  load(path: string, trail?: Related[], mostEntries?: number): Source | undefined;
  /** Makes a file that was read inherit the language that it is written in from one that refers to it. */
  inherit(file: string, from: Source): void;
  /** Follows the `$ref` of the mapping at `pointer`; reports where it leads nowhere, out of the project, or to the network. */
  follow(source: Source, pointer: Pointer, trail?: Related[]): Target | undefined;
  /** The same, in one step: what it leads to may be a `$ref` again. Other keywords that hold a reference are followed as well. */
  followOnce(source: Source, pointer: Pointer, keyword?: string): Omit<Target, "references"> | undefined;
  /** The paths of other files that the text of a `$ref` in a file may lead to, relative to that file. */
  pathsIn(reference: string, source: Source): string[];
  /** Reads the JSON text in the string at `pointer`; reports where it is not valid JSON and gives `undefined`. */
  readInner(source: Source, pointer: Pointer): { value: Value } | undefined;
  /** Makes texts stand for others in all files but the one that says so; what the command line says of the same name goes before. */
  substitute(values: ReadonlyMap<string, string>, except: string): void;
  /** What stands for others now. */
  substitutions(): ReadonlyMap<string, string>;
  /** The text of any file of the project, chapters included. */
  text(path: string): string | undefined;
  /** The same as it is written, before anything is substituted in it: positions are those in this text. */
  written(path: string): string | undefined;
  /** The same, but reports what cannot be read. */
  readText(path: string): string | undefined;
  /** Makes a text known under a path, as if it were a file of the project. */
  add(path: string, text: string): void;
  /** A file that was read so far. */
  opened(file: string): Opened | undefined;
  /** All files that were read so far. */
  allOpened(): Opened[];
  /** All that was reported of files and references so far. */
  errors(): readonly Finding[];
  /** The files that references of others led to so far, also where they could not be read. */
  referred: ReadonlySet<string>;
  /** What is known of files so far. */
  known(): Known;
  /** Where a location begins and ends in its file; its first character where the location names no more than the file. */
  span(location: Location): Span;
  /** Line and column of a location; the first character of the file where the location names no more than the file. */
  position(location: Location): Position;
}

/** What `Sources` know of files, for others of the same project. */
export interface Known {
  reads: ReadonlyMap<string, ReadResult>;
  loaded: ReadonlyMap<string, Source | undefined>;
  /** The files that were parsed without an error. */
  parsed: ReadonlyMap<string, Source>;
  /** What was reported of them. */
  errors: readonly Finding[];
  referred: ReadonlySet<string>;
  substitutions: Substitutions;
}

export interface SourcesOptions {
  /** What is known already, and has not changed: it is not read, nor its errors reported, again. */
  known?: Known | undefined;
  /** How schemas are named, where they are: without, only pointers lead into files. */
  identifiers?: Identifiers | undefined;
  /** Texts that stand for others, from the command line; absent where all is to be read as it is written. */
  substitutions?: ReadonlyMap<string, string> | "as-written" | undefined;
  /** Files that were parsed before: where their text is still the same, so is what it was parsed to. */
  parsed?: ReadonlyMap<string, Source> | undefined;
}

/** A file that was read, and what it was parsed to where it is data. */
export interface Opened {
  file: string;
  text: string;
  source?: Source;
}

/** What a reference leads to, every link and further reference on the way followed. */
export interface Target {
  source: Source;
  pointer: Pointer;
  value: Value;
  /** The `$ref`s that were followed, the last one first. */
  references: Location[];
}

export function createSources(
  files: Files,
  tell: Report,
  {
    known,
    parsed: parsedBefore = known?.parsed,
    identifiers = noIdentifiers,
    substitutions: given = new Map(),
  }: SourcesOptions = {},
): Sources {
  const errors = [...(known?.errors ?? [])];
  const report: Report = (found) => {
    errors.push(found);
    tell(found);
  };
  const reads = new Map(known?.reads);
  const loaded = new Map(known?.loaded);
  const parsed = new Map(known?.parsed);
  const read = (path: string): ReadResult => {
    const result = reads.get(path) ?? files.read(path);
    reads.set(path, result);
    return result;
  };
  const referred = new Set(known?.referred);
  let substitutions = known?.substitutions ?? noSubstitutions;
  const substituteAll = () =>
    memoize((path: string) => {
      const result = read(path);
      const values = path === substitutions.except ? noSubstitutions.values : substitutions.values;
      return substitute("text" in result ? result.text : "", values);
    });
  let substituted = substituteAll();
  const starts = memoize((path: string) => {
    const result = read(path);
    return lineStarts("text" in result ? result.text : "unreadable" in result ? (result.before ?? "") : "");
  });

  const written = (path: string) => {
    const result = read(path);
    return "text" in result ? result.text : undefined;
  };
  const text = (path: string) => (written(path) === undefined ? undefined : substituted(path).text);

  const readOrReport = (file: string, trail: Related[] = []): string | undefined => {
    const result = read(file);
    if ("text" in result) return substituted(file).text;
    if ("missing" in result) report(finding("file-missing", { file }, { file }, trail));
    else {
      const { unreadable: reason, before } = result;
      const location = before === undefined ? { file } : { file, offset: before.length };
      report(finding("file-unreadable", { file, reason }, location, trail));
    }
    return undefined;
  };

  const parse = (file: string, trail: Related[], mostEntries?: number): Source | undefined => {
    const text = readOrReport(file, trail);
    if (text === undefined) return undefined;
    const before = parsedBefore?.get(file);
    let isClean = true;
    const reportError: Report = (error) => {
      isClean = false;
      report({ ...error, related: [...error.related, ...trail] });
    };
    const source = before?.text === text ? before : parseSource(file, text, reportError, mostEntries);
    if (source && isClean) parsed.set(file, source);
    return source;
  };

  const load: Sources["load"] = (path, trail = [], mostEntries) => {
    const resolved = files.resolve(path);
    const file = resolved.kind === "file" ? resolved.path : path;
    if (loaded.has(file)) return loaded.get(file);
    const isOutside = resolved.kind === "outside";
    if (isOutside) report(finding("file-outside-project", { file }, { file }, trail));
    const source = isOutside ? undefined : parse(file, trail, mostEntries);
    loaded.set(file, source);
    return source;
  };

  const spanOf = (location: Location): Span => {
    if ("offset" in location) return { start: location.offset, end: location.end ?? location.offset };
    const source = "pointer" in location ? loaded.get(location.file) : undefined;
    if (source === undefined || !("pointer" in location)) return { start: 0, end: 0 };
    if ("within" in location)
      return source.innerSpan(location.pointer, location.within.start, location.within.end);
    return location.inner === undefined
      ? source.locate(location.pointer, location.at)
      : source.locateInner(location.pointer, location.inner, location.at);
  };

  const opened = (file: string): Opened | undefined => {
    const result = reads.get(file);
    if (result === undefined || !("text" in result)) return undefined;
    const source = loaded.get(file);
    return { file, text: substituted(file).text, ...(source && { source }) };
  };

  const writtenSpan = (location: Location) => substituted(location.file).written(spanOf(location));

  // Asked for again when the findings are shown.
  const positions = new WeakMap<Location, Position>();
  const position = (location: Location): Position => {
    const known = positions.get(location) ?? positionOf(writtenSpan(location), starts(location.file));
    positions.set(location, known);
    return known;
  };

  return {
    files,
    load,
    inherit(file, from) {
      const source = loaded.get(file);
      if (source !== undefined) loaded.set(file, { ...source, inherits: from });
    },
    ...createFollow(files, load, report, referred, identifiers),
    pathsIn(reference, source) {
      const read = [parseReference(reference), identifiers.read(reference, source, "")];
      return [...new Set(read.flatMap((each) => ("path" in each && each.path !== "" ? each.path : [])))];
    },
    readInner: createInner(report),
    substitute(values, except) {
      if (given === "as-written") return;
      substitutions = { values: new Map([...values, ...given]), except };
      substituted = substituteAll();
    },
    substitutions: () => substitutions.values,
    text,
    written,
    readText: memoize((path) => readOrReport(path)),
    opened,
    allOpened: () => [...reads.keys()].flatMap((file) => opened(file) ?? []),
    errors: () => errors,
    referred,
    known: () => ({
      reads: new Map(reads),
      loaded: new Map(loaded),
      parsed: new Map(parsed),
      errors: [...errors],
      referred: new Set(referred),
      substitutions,
    }),
    span: spanOf,
    add: (path, text) => void reads.set(path, { text }),
    position,
  };
}
