import { finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { limits } from "../limits.ts";
import { normal } from "../source/follow.ts";
import { type Pointer, pointerSteps, pointerTo } from "../source/pointer.ts";
import { besideFile, parseReference } from "../source/reference.ts";
import type { Source } from "../source/source.ts";
import type { Sources } from "../source/sources.ts";
import { isCollection, isMap, type Value, type ValueMap, valueAtPointer } from "../source/value.ts";
import { locationOf, type Place, type Reader } from "./reader.ts";
import type { FilePlace, Origin, Origins } from "./types.ts";

/**
 * An example in which each mapping with a `$ref` to another file is replaced by what that holds, the keys beside the `$ref` laid
 * over it. `undefined` for one that refers to no file, "lost" for one of which a part could not be read, which has been reported. Files are looked for beside the one that refers to them first; references
 * among the keys beside a `$ref` are then looked for beside the file which that leads to, as the Matrix specification relies on.
 */
export function composeExample(
  reader: Reader,
  root: Place,
): { value: Value; origins: Origins } | "lost" | undefined {
  if (!holdsReference(root.value)) return undefined;
  const origins = new Map<Pointer, Origin>();
  const left = limits.referenceChain.most;
  const composing: Composing = { reader, origins, left, open: new Set(), isLost: false };
  const value = compose(composing, root, [], { pointer: "" });
  if (composing.isLost) return "lost";
  return origins.size === 0 ? undefined : { value, origins };
}

interface Composing {
  reader: Reader;
  origins: Map<Pointer, Origin>;
  /** How many references may still be followed. */
  left: number;
  /** The places whose references are being followed. */
  open: Set<string>;
  /** Whether a reference led nowhere, so that a part of the example is not known. */
  isLost: boolean;
}

/** Where a part is in the whole, and the outermost `$ref` that it came by. */
interface Within {
  pointer: Pointer;
  by?: Location;
}

function compose(composing: Composing, place: Place, folders: readonly Source[], within: Within): Value {
  const { value, source, pointer } = place;
  if (!holdsReference(value)) return value;
  const partOf = (key: string | number, part: Value, from: readonly Source[]) =>
    compose(composing, { ...place, pointer: pointerTo(pointer, key), value: part }, from, {
      ...within,
      pointer: pointerTo(within.pointer, key),
    });
  if (Array.isArray(value)) return value.map((item, index) => partOf(index, item, folders));
  if (!isMap(value)) return value;
  const target = targetOf(composing, place, folders);
  const id = `${source.file}#${pointer}`;
  if (target === undefined || composing.open.has(id))
    return new Map([...value].map(([key, part]) => [key, partOf(key, part, folders)]));
  const by = within.by ?? { file: source.file, pointer: pointerTo(pointer, "$ref") };
  composing.origins.set(within.pointer, { at: by, referred: placeIn(target) });
  composing.open.add(id);
  const referred = compose(composing, target, [], { ...within, by });
  composing.open.delete(id);
  const beside = [...value].filter(([key]) => key !== "$ref");
  if (beside.length === 0 || !isMap(referred)) return referred;
  const whole: ValueMap = new Map(referred);
  for (const [key, part] of beside) {
    const own = { ...place, pointer: pointerTo(pointer, key), value: part };
    composing.origins.set(
      pointerTo(within.pointer, key),
      within.by === undefined ? { at: locationOf(own) } : { at: within.by, referred: placeIn(own) },
    );
    whole.set(key, partOf(key, part, [...folders, target.source]));
  }
  return whole;
}

function placeIn({ source: { file }, pointer }: Place): FilePlace {
  return { file, pointer };
}

/**
 * What the `$ref` of a mapping leads to in another file. One that leads to none is a key as any other, unless it is the path of a
 * file: it leads into a folder that is there.
 */
function targetOf(
  composing: Composing,
  { source, pointer, value }: Place,
  folders: readonly Source[],
): Place | undefined {
  const reference = isMap(value) ? value.get("$ref") : undefined;
  if (typeof reference !== "string") return undefined;
  const { sources, report, referencedFiles } = composing.reader;
  const parsed = parseReference(reference);
  if (parsed.kind !== "local" || parsed.path === "") return undefined;
  let holder: string | undefined;
  for (const { file } of [source, ...folders]) {
    const found = sources.files.resolve(besideFile(file, parsed.path));
    if (found.kind !== "file") continue;
    if (composing.left-- <= 0) {
      if (composing.left === -1)
        report(
          finding(
            "reference-chain",
            { limit: limits.referenceChain.most },
            {
              file: source.file,
              pointer: pointerTo(pointer, "$ref"),
            },
          ),
        );
      return undefined;
    }
    holder ??= found.path;
    const target = sources.load(found.path);
    const held = target && valueAtPointer(target.value, parsed.pointer);
    if (target === undefined || held === undefined) continue;
    referencedFiles.add(found.path);
    return { source: target, pointer: parsed.pointer, value: held, references: [] };
  }
  const location = { file: source.file, pointer: pointerTo(pointer, "$ref") };
  if (holder !== undefined) {
    composing.isLost = true;
    // One that cannot be read has been reported.
    const args = { reference, file: holder, missing: parsed.pointer, known: [] };
    if (sources.load(holder) !== undefined) report(finding("reference-missing-value", args, location));
  } else if (isPath(parsed.path, source.file, sources)) {
    composing.isLost = true;
    const path = normal(besideFile(source.file, parsed.path));
    report(finding("reference-missing-file", { reference, path, known: [] }, location));
  }
  return undefined;
}

/** Whether a path leads into a folder that there is beside a file. */
function isPath(path: string, file: string, { files }: Pick<Sources, "files">): boolean {
  const [folder] = /^(?:\.\.?\/)*[^/]+(?=\/)/.exec(path) ?? [];
  return folder !== undefined && files.resolve(besideFile(file, folder)).kind === "folder";
}

function holdsReference(value: Value): boolean {
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isMap(next) && typeof next.get("$ref") === "string") return true;
    if (isCollection(next)) waiting.push(...next.values());
  }
  return false;
}

/** Where a part of an example comes from: its place in the example's file, and in the one that that refers to. */
export function originOf(
  origins: Origins,
  pointer: Pointer,
): { at: Location; referred?: Location } | undefined {
  const steps = pointerSteps(pointer);
  for (let count = steps.length; count >= 0; count--) {
    const origin = origins.get(steps.slice(0, count).reduce<Pointer>(pointerTo, ""));
    if (origin === undefined) continue;
    const rest = steps.slice(count);
    const below = (start: Pointer) => rest.reduce<Pointer>(pointerTo, start);
    const { at, referred } = origin;
    if (referred !== undefined) return { at, referred: { ...referred, pointer: below(referred.pointer) } };
    return { at: "pointer" in at ? { ...at, pointer: below(at.pointer) } : at };
  }
  return undefined;
}
