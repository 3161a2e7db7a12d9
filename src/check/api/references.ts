import { limits } from "../../limits.ts";
import { children, identityOf, items, nameOf, type Place } from "../../schema/reader.ts";
import { pointerTo } from "../../source/pointer.ts";
import { parseReference } from "../../source/reference.ts";
import type { Sources } from "../../source/sources.ts";
import { type Value, valueAt, valueAtPointer } from "../../source/value.ts";
import { sharedPartOf } from "./shared-parts.ts";

/** Keys whose values are data or an author's own: what looks like a reference there need not be one. */
const dataKeys = new Set(["example", "examples", "default", "enum", "discriminator"]);

/** Keys whose values have keys of the author's own, to which that does not apply. */
const mapKeys = new Set([
  ...["properties", "patternProperties", "definitions", "$defs", "dependentSchemas", "responses", "headers"],
  ...["schemas", "parameters", "requestBodies", "links", "callbacks", "pathItems", "mediaTypes", "paths"],
]);

/** The keywords whose values lead elsewhere. */
const referring = ["$ref", "$dynamicRef", "$recursiveRef"];

/** How places of a project's files lead to one another. */
export interface References {
  /** The identities of all places that others lead to, by what they hold and refer to, and by `alsoMeant` of those. */
  reachedFrom(places: readonly Place[], alsoMeant: (place: Place) => readonly Place[]): Set<string>;
  /** What the `$ref` of a mapping leads to, and what it passes on its way; where that is wrong, as far as it leads. */
  targetsOf(place: Place): Place[];
  /** Whether a `$ref` led nowhere so far, which has been reported. */
  lacksTarget(): boolean;
}

/** A place, and whether it is data, in which references are guessed. */
interface Visit {
  place: Place;
  isData: boolean;
}

export function createReferences(sources: Sources): References {
  let lacksTarget = false;

  function targetsOf(place: Place): Place[] {
    const targets: Place[] = [];
    let here: Pick<Place, "source" | "pointer" | "value"> = place;
    // What is no text may be a property of that name; whoever knows what stands here reports it. They may lead in a circle.
    while (typeof valueAt(here.value, "$ref") === "string" && targets.length < limits.referenceChain.most) {
      const target = sources.followOnce(here.source, here.pointer);
      if (target === undefined) {
        lacksTarget = true;
        break;
      }
      targets.push(wholeOf({ ...target, references: [] }));
      here = target;
    }
    return targets;
  }

  /** What references lead to in one step: the target, and the part of the API file that it is in. */
  function nextOf(place: Place): Place[] {
    return referring.flatMap((keyword) => {
      if (typeof valueAt(place.value, keyword) !== "string") return [];
      const next = sources.followOnce(place.source, place.pointer, keyword);
      if (next === undefined) lacksTarget = true;
      return next === undefined ? [] : [{ ...next, references: [] }, wholeOf({ ...next, references: [] })];
    });
  }

  function reachedFrom(places: readonly Place[], alsoMeant: (place: Place) => readonly Place[]): Set<string> {
    const reached = new Set<string>();
    const seen = { data: new Set<Value>(), plain: new Set<Value>() };
    const waiting: Visit[] = places.map((place) => ({ place, isData: isDataKey(place) }));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { place, isData } = next;
      if (isData && typeof place.value === "string") {
        const meant = guessed(place, place.value, sources);
        if (meant) waiting.push({ place: meant, isData: meant.pointer.startsWith("/components/examples/") });
      }
      if (typeof place.value !== "object" || place.value === null) continue;
      reached.add(identityOf(place));
      const known = isData ? seen.data : seen.plain;
      if (known.has(place.value)) continue;
      known.add(place.value);
      for (const part of partsOf(place, isData)) waiting.push(part);
      if (isData) continue;
      // One step: what the target refers to is followed in its own turn.
      for (const target of [...nextOf(place), ...alsoMeant(place)])
        waiting.push({ place: target, isData: false });
    }
    return reached;
  }

  return { reachedFrom, targetsOf, lacksTarget: () => lacksTarget };
}

function partsOf(place: Place, isData: boolean): Visit[] {
  const isMap = mapKeys.has(nameOf(place));
  return [
    ...items(place).map((item) => ({ place: item, isData })),
    ...children(place).map(([, part]) => ({ place: part, isData: isData || (!isMap && isDataKey(part)) })),
  ];
}

function isDataKey(place: Place): boolean {
  const key = nameOf(place);
  return dataKeys.has(key) || key.startsWith("x-");
}

/** What a text among data probably refers to: a place in a file that was read. */
function guessed(
  { source, pointer: at }: Place,
  text: string,
  { files, opened }: Sources,
): Place | undefined {
  // A discriminator may name a schema of its file.
  const isName = !text.includes("#/") && at.includes("/discriminator/mapping/");
  if (!text.includes("#/") && !isName) return undefined;
  const reference = parseReference(isName ? `#${pointerTo("/components/schemas", text)}` : text);
  if (reference.kind !== "local") return undefined;
  const { path, pointer } = reference;
  const resolved = files.resolve(source.file.slice(0, source.file.lastIndexOf("/") + 1) + path);
  const file = path === "" ? source : resolved.kind === "file" ? opened(resolved.path)?.source : undefined;
  const value = file && valueAtPointer(file.value, pointer);
  return file && value !== undefined ? wholeOf({ source: file, pointer, value, references: [] }) : undefined;
}

/** The part of an API file that stands for the rest to refer to, if a place is in one, or else the place itself. */
function wholeOf(place: Place): Place {
  const pointer = sharedPartOf(place.pointer);
  const value = pointer === undefined ? undefined : valueAtPointer(place.source.value, pointer);
  return pointer === undefined || value === undefined ? place : { ...place, pointer, value };
}
