import { finding } from "../../diagnostics/finding.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { locationOf, type Place, step, trailOf } from "../../schema/reader.ts";
import type { Value, ValueMap } from "../../source/value.ts";
import { type Applied, keysOf } from "./applied.ts";
import { exclusiveKeys } from "./exclusive-keys.ts";
import { hasType, rulesOfKey } from "./fits.ts";
import type { Form, Stranger } from "./form.ts";
import { checkName, nameFinding } from "./names.ts";
import type { Rules } from "./published/rules.ts";
import { later, type Walk } from "./work-list.ts";

/** Checks a mapping that is one where it should be: its keys, and later what stands under them. */
export function checkMapping(walk: Walk, place: Place, map: ValueMap, applied: Applied): void {
  const { report, form } = walk;
  const { layers } = applied;
  const missing = missingKeys(map, applied);
  const exclusive = exclusiveKeys(map, applied);
  const strangers = new Map<string, Stranger>();
  const isClosed = layers.some(({ rules }) => rules.isClosed);
  for (const [key, value] of map) {
    if (isExtension(key, applied)) continue;
    const at = step(place, key, value);
    for (const { rules } of layers) checkName(walk, at, key, rules);
    const isForbidden = layers.some(
      ({ rules }) => rules.not?.required.length === 1 && rules.not.required.includes(key),
    );
    const ofKey = layers.flatMap(({ rules }) => rulesOfKey(rules, key));
    if (isForbidden && !exclusive.has(key)) strangers.set(key, form.strangerIn(applied, key, map));
    else if (ofKey.length > 0) {
      const closer = ofKey.filter((rules) => !rules.isForbidden && !isPlain(form, value, rules));
      if (closer.length > 0 && !missing.includes(key))
        later(walk, at, closer, form.isTypeReadElsewhere(applied.name, value, key));
    } else if (isClosed) {
      const isUndecided = applied.undecided.some((rules) => keysOf(rules).has(key));
      if (!isUndecided && !exclusive.has(key)) strangers.set(key, form.strangerIn(applied, key, map));
    } else
      for (const [pattern] of layers.flatMap(({ rules }) => rules.patterns)) {
        const error = nameFinding(key, pattern, locationOf(at, "key"), trailOf(place));
        if (error !== undefined) report(error);
      }
  }
  for (const [key, other] of exclusive) {
    const at = step(place, key, map.get(key) ?? null);
    report(finding("exclusive-keys", { key, other }, locationOf(at, "key"), trailOf(place)));
  }
  reportMissing(walk, place, missing, applied, strangers);
  reportStrangers(walk, place, map, applied, strangers);
  for (const { rules } of layers) checkCount(walk, place, map, applied, rules);
}

/** Whether a key is the author's own, wherever such keys may stand. */
function isExtension(key: string, { layers }: Applied): boolean {
  return (
    key.startsWith("x-") &&
    layers.some(({ rules }) => rules.isClosed || rules.patterns.some(([pattern]) => pattern.source === "^x-"))
  );
}

/** Whether a value needs no closer look, as most do not: it is no mapping or list, and its type is all that is wanted. */
function isPlain({ checkOf }: Form, value: Value, rules: Rules): boolean {
  const { types, pattern, format, allowed = [value], name } = rules;
  const isOfType = types.length > 0 && hasType(value, rules) && allowed.includes(value);
  return (
    typeof value !== "object" &&
    isOfType &&
    pattern === undefined &&
    format === undefined &&
    checkOf(name) === undefined
  );
}

/** The keys that a mapping needs, of which an empty one is as good as none. */
function missingKeys(map: ValueMap, { layers }: Applied): string[] {
  const required = new Set(layers.flatMap(({ rules }) => rules.required));
  return [...required].filter((key) => (map.get(key) ?? null) === null);
}

function reportMissing(
  { form, report }: Walk,
  place: Place,
  missing: readonly string[],
  { name, keyChoices }: Applied,
  strangers: ReadonlyMap<string, Stranger>,
): void {
  const choices = keyChoices.filter(({ given }) => given.length === 0).map(({ keys }) => keys);
  for (const [key, ...others] of [...missing.map((each) => [each]), ...choices]) {
    if (key === undefined || form.isRequiredElsewhere(name, key)) continue;
    // A key may be there under a name that is reported as its misspelling, or as what other versions say it by.
    const isNear = ([stranger, about]: [string, Stranger]) =>
      [key, ...others].some(
        (each) => ("meant" in about && about.meant === each) || nearest(stranger, [each]).length > 0,
      );
    if ([...strangers].some(isNear)) continue;
    const args = {
      key,
      owner: capitalized(form.ownerOf(name, place.value)),
      ...(others.length > 0 && { others }),
    };
    report(finding("missing-key", args, locationOf(place, "key"), trailOf(place)));
  }
}

function reportStrangers(
  { form, report }: Walk,
  place: Place,
  map: ValueMap,
  { name, layers }: Applied,
  strangers: ReadonlyMap<string, Stranger>,
): void {
  const meantBefore = new Set<string>();
  for (const [key, stranger] of strangers) {
    const location = locationOf(step(place, key, map.get(key) ?? null), "key");
    const owner = form.ownerOf(name, place.value);
    if (stranger.kind === "extension") {
      const { instead } = stranger;
      const args = { key, owner, language: form.language, instead };
      report(finding("not-in-swagger", args, location, trailOf(place)));
    }
    if (stranger.kind !== "unexpected") continue;
    const { home, advice, meant } = stranger;
    if (meant !== undefined && meantBefore.has(meant)) continue;
    if (meant !== undefined) meantBefore.add(meant);
    const known = layers.flatMap(({ rules }) => [...rules.properties.keys()]);
    report(finding("unexpected-key", { key, owner, known, home, advice }, location, trailOf(place)));
  }
}

/** Mappings of which the schema counts the keys are those of the media types of a parameter, and of responses. */
function checkCount(
  { form, report }: Walk,
  place: Place,
  map: ValueMap,
  { name }: Applied,
  rules: Rules,
): void {
  const { leastKeys, mostKeys = Infinity } = rules;
  const count = map.size;
  if ((count >= leastKeys && count <= mostKeys) || form.checkOf(name) !== undefined) return;
  report(finding("media-type-count", { count }, locationOf(place, "key"), trailOf(place)));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
