import { type Finding, finding, type Related, type Report } from "../diagnostics/finding.ts";
import type { Location, Position } from "../diagnostics/location.ts";
import type { Files, ReadResult } from "./files.ts";
import { createFollow, type Following } from "./follow.ts";
import { createInner, type ReadInner } from "./inner.ts";
import { lineStarts, positionOf } from "./lines.ts";
import { memoize } from "./memoize.ts";
import { parseSource } from "./parse.ts";
import type { Pointer } from "./pointer.ts";
import {
  besideFile,
  type IdentifiedSchema,
  type Identifiers,
  noIdentifiers,
  parseReference,
  type Reference,
  type SchemaIndex,
} from "./reference.ts";
import type { Source, Span } from "./source.ts";
import { noSubstitutions, type Substitutions, substitute } from "./substitute.ts";

/** The files of a project, each read and parsed at most once. What cannot be read is reported once. */
export interface Sources extends Following {
  files: Files;
  /**
   * Reads a YAML file, or a JSON file where the name ends in `.json` or the text begins with `{` or `[`.
   * Gives `undefined` where it cannot be read, and reports why, with `trail` telling who wanted it.
   * @param mostEntries so many may a list or a mapping have, if not as many as the project's limit says
   */
  load(path: string, trail?: Related[], mostEntries?: number): Source | undefined;
  /** The same, but reports nothing: whoever loads the file does. */
  peek(path: string): Source | undefined;
  /** Makes a file that was read inherit the language that it is written in from one that refers to it. */
  inherit(file: string, from: Source): void;
  /** Says how the schemas are found that have URIs, which is done once one is needed. */
  identify(find: FindSchemas): void;
  /** The schemas of the project that have URIs. */
  index(): SchemaIndex;
  /** What the text of a reference at a place of a file leads to in a file that was read, whether or not there is a value. */
  placeOf(reference: string, source: Source, pointer: Pointer): IdentifiedSchema | undefined;
  /** The paths of other files that the text of a reference at a place of a file may lead to, relative to that file. */
  pathsIn(reference: string, source: Source, pointer: Pointer): string[];
  readInner: ReadInner;
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

/** Finds the schemas of a project that have URIs. */
export type FindSchemas = (sources: Sources) => SchemaIndex;

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
  findSchemas: FindSchemas | undefined;
  /** Absent where it was not needed. */
  index: SchemaIndex | undefined;
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
  let findSchemas = known?.findSchemas;
  let found = known?.index;
  const index = () => {
    if (found === undefined) {
      // While they are looked for, references are read by paths alone.
      found = new Map();
      found = findSchemas?.(sources) ?? found;
    }
    return found;
  };
  const around = { index, isFile: (path: string) => files.resolve(path).kind === "file" };
  const readReference = (reference: string, source: Source, pointer: Pointer): Reference =>
    identifiers.read(reference, source, pointer, around);
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
    const before = parsed.get(file) ?? parsedBefore?.get(file);
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

  const peeked = memoize((file): Source | undefined => {
    const result = read(file);
    const text = "text" in result ? substituted(file).text : undefined;
    const before = parsed.get(file) ?? parsedBefore?.get(file);
    if (text === undefined || before?.text === text) return text === undefined ? undefined : before;
    let isClean = true;
    const source = parseSource(file, text, () => {
      isClean = false;
    });
    if (source && isClean) parsed.set(file, source);
    return source;
  });
  const peek: Sources["peek"] = (path) => {
    const resolved = files.resolve(path);
    if (resolved.kind !== "file") return undefined;
    return loaded.has(resolved.path) ? loaded.get(resolved.path) : peeked(resolved.path);
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

  // Needed again when the findings are shown.
  const positions = new WeakMap<Location, Position>();
  const position = (location: Location): Position => {
    const known = positions.get(location) ?? positionOf(writtenSpan(location), starts(location.file));
    positions.set(location, known);
    return known;
  };

  const sources: Sources = {
    files,
    load,
    peek,
    inherit(file, from) {
      const source = loaded.get(file);
      if (source !== undefined) loaded.set(file, { ...source, inherits: from });
    },
    identify(find) {
      findSchemas = find;
      found = undefined;
    },
    index,
    ...createFollow(files, load, report, referred, { ...identifiers, read: readReference, index }),
    placeOf(reference, source, pointer) {
      const read = readReference(reference, source, pointer);
      if (!("path" in read)) return undefined;
      const resolved = files.resolve(besideFile(source.file, read.path));
      const target =
        read.path === "" ? source : resolved.kind === "file" ? loaded.get(resolved.path) : undefined;
      if (target === undefined) return undefined;
      const at =
        read.kind === "local" ? read.pointer : identifiers.anchors(target, read.resource).get(read.name);
      return at === undefined ? undefined : { file: target.file, pointer: at };
    },
    pathsIn(reference, source, pointer) {
      const read = [parseReference(reference), readReference(reference, source, pointer)];
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
      findSchemas,
      index: found,
    }),
    span: spanOf,
    add: (path, text) => void reads.set(path, { text }),
    position,
  };
  return sources;
}
