import { finding } from "../../diagnostics/finding.ts";
import {
  child,
  children,
  identityOf,
  items,
  locationOf,
  nameOf,
  type Place,
  rootOf,
} from "../../model/reader.ts";
import { pointerOf, pointerSteps } from "../../source/pointer.ts";
import type { Sources } from "../../source/sources.ts";
import { type Value, valueAt, valueAtPointer } from "../../source/value.ts";
import type { CheckContext } from "../rule.ts";

/** The keys of an API file under which parts stand for the rest to refer to. */
const kinds = new Map([
  ["definitions", "definition"],
  ["parameters", "parameter"],
  ["responses", "response"],
]);

/** Keys whose values are data, in which a `$ref` leads nowhere. */
const dataKeys = new Set(["example", "examples", "default", "enum"]);

/** Keys whose values have keys of the author's own, to which that does not apply. */
const mapKeys = new Set(["properties", "patternProperties", "definitions", "responses", "headers"]);

interface Shared {
  kind: string;
  name: string;
  place: Place;
}

/** Whatever API files keep for the rest to refer to is referred to, by the file itself or by another. */
export function unusedShared({ model, sources, report }: CheckContext): void {
  const roots = model.apis.flatMap(({ file }) => rootOfFile(sources, file));
  const shared = roots.flatMap(sharedIn);
  if (shared.length === 0) return;
  const events = [...model.events, ...model.commonFields];
  const users = [
    ...roots.flatMap((root) => partsOf(root).filter((part) => !kinds.has(nameOf(part)))),
    ...events.flatMap(({ location }) => rootOfFile(sources, location.file)),
  ];
  const used = usedBy(users, subtypesOf(shared, sources), sources);
  for (const { kind, name, place } of shared)
    if (!used.has(identityOf(place)))
      report(finding("unused-shared", { kind, name }, locationOf(place, "key")));
}

function rootOfFile(sources: Sources, file: string): Place[] {
  const source = sources.load(file);
  return source === undefined ? [] : [rootOf(source)];
}

function sharedIn(root: Place): Shared[] {
  return [...kinds].flatMap(([key, kind]) =>
    children(child(root, key)).map(([name, place]) => ({ kind, name, place })),
  );
}

/** The identities of all that `users` refer to, and what that refers to in turn. */
function usedBy(users: Place[], subtypes: ReadonlyMap<string, Place[]>, sources: Sources): Set<string> {
  const used = new Set<string>();
  const seen = new Set<Value>();
  const waiting = [...users];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (typeof place.value !== "object" || seen.has(place.value)) continue;
    seen.add(place.value);
    for (const part of partsOf(place)) waiting.push(part);
    for (const target of targetsOf(place, sources)) {
      used.add(identityOf(target));
      waiting.push(target);
      // Values of a type with a discriminator may be of any type that inherits from it.
      if (valueAt(target.value, "discriminator") !== undefined) {
        const heirs = subtypes.get(identityOf(target)) ?? [];
        for (const heir of heirs) {
          used.add(identityOf(heir));
          waiting.push(heir);
        }
      }
    }
  }
  return used;
}

function partsOf(place: Place): Place[] {
  const isMap = mapKeys.has(nameOf(place));
  const isPart = (key: string) => isMap || !(dataKeys.has(key) || key.startsWith("x-"));
  return [...items(place), ...children(place).flatMap(([key, each]) => (isPart(key) ? each : []))];
}

/** At most so many references in a row are followed: they may lead round in a circle. */
const LONGEST_CHAIN = 100;

/** What the `$ref` of a mapping leads to, and what it passes on its way; where that is at fault, as far as it leads. */
function targetsOf(place: Place, sources: Sources): Place[] {
  const targets: Place[] = [];
  if (typeof valueAt(place.value, "$ref") !== "string") return targets;
  let target = sources.followOnce(place.source, place.pointer);
  while (target !== undefined && targets.length < LONGEST_CHAIN) {
    targets.push(wholeOf({ ...target, references: [] }));
    target = sources.followOnce(target.source, target.pointer);
  }
  return targets;
}

/** The shared part that a place is in, or else the place itself. */
function wholeOf(place: Place): Place {
  const [key, name] = pointerSteps(place.pointer);
  if (key === undefined || name === undefined || !kinds.has(key)) return place;
  const pointer = pointerOf([key, name]);
  const value = valueAtPointer(place.source.value, pointer);
  return value === undefined ? place : { ...place, pointer, value };
}

/** The definitions that inherit from others, by the identity of those. */
function subtypesOf(shared: Shared[], sources: Sources): Map<string, Place[]> {
  const subtypes = new Map<string, Place[]>();
  for (const { place } of shared)
    for (const parent of items(child(place, "allOf")).flatMap((each) => targetsOf(each, sources))) {
      const known = subtypes.get(identityOf(parent));
      if (known === undefined) subtypes.set(identityOf(parent), [place]);
      else known.push(place);
    }
  return subtypes;
}
