import type { ArgumentsOf, Code } from "../diagnostics/codes.ts";
import { finding, type Related, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { limits } from "../limits.ts";
import type { Files } from "./files.ts";
import { listFolder } from "./list-folder.ts";
import { memoizeByObject } from "./memoize.ts";
import { type Pointer, pointerSteps, pointerTo } from "./pointer.ts";
import { besideFile, type Identifiers, type Reference, type SchemaIndex } from "./reference.ts";
import type { Source } from "./source.ts";
import { isMap, typeName, type Value, type ValueMap, valueAt, valueAtPointer } from "./value.ts";

/** How references of a project are followed. */
export interface Following {
  /** Follows the `$ref` of the mapping at `pointer`; reports where it leads nowhere, out of the project, or to the network. */
  follow(source: Source, pointer: Pointer, trail?: Related[]): Target | undefined;
  /** The same, in one step: what it leads to may be a `$ref` again. Other keywords that hold a reference are followed as well. */
  followOnce(source: Source, pointer: Pointer, keyword?: string): Place | undefined;
  /** The file that the `$ref` of the mapping at `pointer` leads to, whatever is in it; reports as `follow` does. */
  followToFile(source: Source, pointer: Pointer): string | undefined;
}

/** What a reference leads to, every link and further reference on the way followed. */
export interface Target {
  source: Source;
  pointer: Pointer;
  value: Value;
  /** The `$ref`s that were followed, the last one first. */
  references: Location[];
}

/** A value and where it stands. */
type Place = Omit<Target, "references">;

/**
 * Makes the ways to follow references: each `$ref` is resolved once, and each error reported once, at the
 * `$ref`'s value. The files that references of others lead to are added to `referred`.
 */
export function createFollow(
  files: Files,
  load: Load,
  report: Report,
  referred: Set<string>,
  references: References,
): Following {
  const targets = new Map<string, Place | undefined>();
  const reportedCircles = new Set<string>();
  const reportedChains = new Set<string>();
  const tooLong = new Set<string>();
  const farAhead = new Map<string, Place>();

  /**
   * Whether the chain from a place is known to be too long from another that leads to it or that it leads to, so that a
   * chain of thousands is not walked again from each of its references.
   */
  const isTooLong = (here: Place): boolean => {
    const id = identityOf(here);
    const second = targets.get(id);
    if (second === undefined || tooLong.has(id)) return tooLong.has(id);
    const near = farAhead.get(id);
    const far = near && next(near, referenceOf(near), () => [referencedFrom(referenceOf(here))]);
    if (far !== undefined && hasReference(far)) farAhead.set(identityOf(second), far);
    else if (!tooLong.has(identityOf(second))) return false;
    tooLong.add(id);
    return true;
  };

  let nested = 0;
  const followWithin: Run["followWithin"] = (source, pointer) => {
    if (nested >= limits.referenceChain.most) return undefined;
    nested++;
    const target = followOnce(source, pointer);
    nested--;
    return target;
  };

  const run: Run = { files, load, report, referred, references, followWithin };
  const next = (
    here: Place,
    location: Location,
    trail: () => Related[],
    keyword = "$ref",
  ): Place | undefined => {
    const id = keyword === "$ref" ? identityOf(here) : `${keyword} ${identityOf(here)}`;
    if (!targets.has(id)) {
      // A pointer that passes the very mapping whose `$ref` holds it leads nowhere.
      targets.set(id, undefined);
      targets.set(id, resolve(here, keyword, location, trail, run));
    }
    return targets.get(id);
  };

  const followOnce: Following["followOnce"] = (source, pointer, keyword = "$ref") => {
    const here = { source, pointer, value: valueAtPointer(source.value, pointer) ?? null };
    if (valueAt(here.value, keyword) === undefined) return undefined;
    return next(here, { file: source.file, pointer: pointerTo(pointer, keyword) }, () => [], keyword);
  };

  const follow: Following["follow"] = (source, pointer, trail = []) => {
    let here: Place = { source, pointer, value: valueAtPointer(source.value, pointer) ?? null };
    const references: Location[] = [];
    const passed = new Set<string>();
    const first = here;
    if (isTooLong(first)) return undefined;
    while (hasReference(here)) {
      const id = identityOf(here);
      const location = referenceOf(here);
      const wholeTrail = () => [...references.map(referencedFrom), ...trail];
      if (passed.has(id)) {
        if (!reportedCircles.has(id)) {
          const reference = String(valueAt(here.value, "$ref"));
          const others = wholeTrail().filter((each) => !isSame(each.location, location));
          report(finding("reference-circle", { reference }, location, others));
        }
        for (const each of passed) reportedCircles.add(each);
        return undefined;
      }
      if (references.length >= limits.referenceChain.most) {
        if (![...passed].some((each) => reportedChains.has(each))) {
          const related = references.slice(-1).map(referencedFrom);
          report(finding("reference-chain", { limit: limits.referenceChain.most }, location, related));
        }
        for (const each of passed) reportedChains.add(each);
        tooLong.add(identityOf(first));
        const second = next(first, referenceOf(first), () => []);
        if (second !== undefined) farAhead.set(identityOf(second), here);
        return undefined;
      }
      passed.add(id);
      const target = next(here, location, wholeTrail);
      if (target === undefined) return undefined;
      references.unshift(location);
      here = target;
    }
    return references.length === 0 ? undefined : { ...here, references };
  };

  const led = new Map<string, string | undefined>();
  const followToFile: Following["followToFile"] = (source, pointer) => {
    const here = { source, pointer, value: valueAtPointer(source.value, pointer) ?? null };
    const id = identityOf(here);
    if (!led.has(id)) led.set(id, readReference(here, "$ref", referenceOf(here), () => [], run)?.path);
    return led.get(id);
  };

  return { follow, followOnce, followToFile };
}

function hasReference({ value }: Place): boolean {
  return valueAt(value, "$ref") !== undefined;
}

/** Where the `$ref` of a mapping stands. */
function referenceOf({ source, pointer }: Place) {
  return { file: source.file, pointer: pointerTo(pointer, "$ref") };
}

function identityOf({ source, pointer }: Place): string {
  return `${source.file}#${pointer}`;
}

/** Reads a file that a reference leads to. */
type Load = (path: string, trail: Related[]) => Source | undefined;

/** How references of the project are read. */
export interface References extends Omit<Identifiers, "read"> {
  read(reference: string, source: Source, pointer: Pointer): Reference;
  index(): SchemaIndex;
}

/** What following references takes. */
interface Run {
  files: Files;
  load: Load;
  report: Report;
  referred: Set<string>;
  references: References;
  /** Follows a `$ref` that a pointer passes; not without end. */
  followWithin: (source: Source, pointer: Pointer) => Place | undefined;
}

/** A reference that leads into the project, and the file that it leads to. */
interface LocalReference {
  reference: string;
  parsed: Exclude<Reference, { kind: "remote" | "outside" }>;
  path: string;
}

/** Reads the reference of a mapping under a keyword as far as its file. */
function readReference(
  { source, pointer, value }: Place,
  keyword: string,
  location: Location,
  trail: () => Related[],
  { files, report, referred, references }: Run,
): LocalReference | undefined {
  const fail = <C extends Code>(code: C, args: ArgumentsOf[C]) => {
    report(finding(code, args, location, trail()));
    return undefined;
  };
  const reference = valueAt(value, keyword) ?? null;
  if (typeof reference !== "string") return fail("reference-not-text", { type: typeName(reference) });
  const parsed = references.read(reference, source, pointer);
  if (parsed.kind === "remote") {
    const known = [...references.index().keys()];
    return fail("reference-remote", { reference: parsed.uri ?? reference, known });
  }
  if (parsed.kind === "outside") return fail("reference-outside-project", { reference });
  if (parsed.path === "") return { reference, parsed, path: source.file };
  const path = besideFile(source.file, parsed.path);
  const resolved = files.resolve(path);
  if (resolved.kind === "outside") return fail("reference-outside-project", { reference });
  if (resolved.kind === "unreadable") {
    const { folder, reason } = resolved;
    report(
      finding("folder-unreadable", { folder, reason }, { file: folder }, [
        referencedFrom(location),
        ...trail(),
      ]),
    );
    return undefined;
  }
  if (resolved.kind !== "file") {
    // What cannot be listed gives no suggestions; whoever reads it reports that.
    const known = listFolder(files, normal(`${path}/..`), () => {})?.map(({ name }) => name) ?? [];
    const named = parsed.uri === undefined ? [] : namesBeside(parsed.uri, references.index());
    return fail("reference-missing-file", { reference, path: normal(path), known: [...known, ...named] });
  }
  if (resolved.path !== source.file) referred.add(resolved.path);
  return { reference, parsed, path: resolved.path };
}

/** Where the reference of a mapping under a keyword leads, in one step. */
function resolve(
  here: Place,
  keyword: string,
  location: Location,
  trail: () => Related[],
  run: Run,
): Place | undefined {
  const read = readReference(here, keyword, location, trail, run);
  if (read === undefined) return undefined;
  const { reference, parsed, path } = read;
  const { load, report, references, followWithin } = run;
  const fail = <C extends Code>(code: C, args: ArgumentsOf[C]) => {
    report(finding(code, args, location, trail()));
    return undefined;
  };
  const target = parsed.path === "" ? here.source : load(path, [referencedFrom(location), ...trail()]);
  if (target === undefined) return undefined;
  const anchors = parsed.kind === "name" ? references.anchors(target, parsed.resource) : new Map();
  if (parsed.kind === "name" && anchors.size === 0)
    return fail("reference-pointer", { reference, like: references.pointerLike(target, parsed.name) });
  const pointer: Pointer | undefined = parsed.kind === "name" ? anchors.get(parsed.name) : parsed.pointer;
  if (pointer === undefined) {
    const missing = parsed.kind === "name" ? parsed.name : "";
    const known = [...anchors.keys()];
    return fail("reference-missing-value", { reference, file: target.file, missing, known });
  }
  const at = (there: Pointer): Place | undefined => {
    const found = valueAtPointer(target.value, there);
    return found === undefined ? undefined : { source: target, pointer: there, value: found };
  };
  const found = at(pointer);
  if (found !== undefined) return found;
  const through = throughReferences(target, pointer, followWithin);
  if (through !== undefined) return through;
  // Other files may be such whose form nobody checks.
  const misspelt = target === here.source ? references.pointerMisspelt(target, pointer) : undefined;
  if (misspelt !== undefined) return at(misspelt);
  const elsewhere = references.pointerElsewhere(target, pointer);
  return fail("reference-missing-value", {
    reference,
    file: target.file,
    ...firstMissing(target.value, pointer),
    ...(elsewhere !== undefined && { instead: `${reference.split("#", 1)}#${elsewhere}` }),
  });
}

/**
 * What a pointer leads to that passes a mapping with a `$ref`, as where `#/definitions/User` passes
 * `definitions: { $ref: definitions.yaml }`.
 */
function throughReferences(
  source: Source,
  pointer: Pointer,
  followWithin: Run["followWithin"],
): Place | undefined {
  let here: Place = { source, pointer: "", value: source.value };
  let most = limits.referenceChain.most;
  for (const step of pointerSteps(pointer)) {
    const steps = pointerTo("", step);
    let next = valueAtPointer(here.value, steps);
    while (next === undefined && typeof valueAt(here.value, "$ref") === "string") {
      const target = most-- > 0 ? followWithin(here.source, here.pointer) : undefined;
      if (target === undefined) return undefined;
      here = target;
      next = valueAtPointer(here.value, steps);
    }
    if (next === undefined) return undefined;
    here = { source: here.source, pointer: here.pointer + steps, value: next };
  }
  return here;
}

/** What the URIs of schemas end with that are beside a URI, as files are in a folder. */
function namesBeside(uri: string, index: SchemaIndex): string[] {
  const folder = uri.slice(0, uri.lastIndexOf("/") + 1);
  return [...index.keys()].flatMap((each) => {
    const name = each.startsWith(folder) ? each.slice(folder.length) : "";
    return name === "" || name.includes("/") ? [] : name;
  });
}

function isSame(a: Location, b: Location): boolean {
  return a.file === b.file && "pointer" in a && "pointer" in b && a.pointer === b.pointer;
}

/** What a trail says of a reference that was followed. */
export function referencedFrom(location: Location): Related {
  return { message: "Referenced from here", location };
}

/** The first step of a pointer that leads nowhere, and the keys that are in its place. */
function firstMissing(value: Value, pointer: Pointer): { missing: string; known: string[] } {
  let here = value;
  for (const step of pointerSteps(pointer)) {
    const next = valueAtPointer(here, pointerTo("", step));
    if (next === undefined) return { missing: step, known: isMap(here) ? keysOf(here) : [] };
    here = next;
  }
  return { missing: pointer, known: [] };
}

/** The keys of a value: the same list each time, so that what is looked for in it finds what it made of the list before. */
const keysOf = memoizeByObject((map: ValueMap) => [...map.keys()]);

/** A path without `.`, `..` and empty steps. */
export function normal(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
