import { finding } from "../../diagnostics/finding.ts";
import {
  child,
  children,
  identityOf,
  locationOf,
  type Place,
  reportType,
  trailOf,
} from "../../schema/reader.ts";
import { isCollection, isMap, type Value, valueAt } from "../../source/value.ts";
import { type Applied, mayRefer, rulesFor, withoutReference } from "./applied.ts";
import { alternativesOf, choose } from "./choose.ts";
import { hasType, isNoName } from "./fits.ts";
import type { Form } from "./form.ts";
import { checkList } from "./list.ts";
import { checkMapping } from "./mapping.ts";
import type { Rules } from "./published/rules.ts";
import { isWrongText, reportWrong } from "./scalar.ts";
import { checkObjectsIn } from "./schemas.ts";
import { later, type Waiting, type Walk } from "./work-list.ts";

/**
 * Checks API files of one language against its published schema, and what they refer to where it is used. The keywords of
 * schemas are left to the rules about schemas.
 */
export function createFormCheck(
  form: Form,
  context: Pick<Walk, "sources" | "report" | "isSchemaFile">,
): (root: Place) => void {
  const walk: Walk = { ...context, form, waiting: [], seen: new Map(), wrong: new Set() };
  return (root) => {
    later(walk, root, [form.root]);
    for (let next = walk.waiting.pop(); next !== undefined; next = walk.waiting.pop()) checkPlace(walk, next);
  };
}

/** Of a value that is wrong altogether, one thing is said. */
function checkPlace(walk: Walk, { place, rules, isTypeReadElsewhere }: Waiting): void {
  rules.some((each) => isWrong(walk, place, each, isTypeReadElsewhere));
}

function isWrong(walk: Walk, place: Place, given: Rules, isTypeReadElsewhere: boolean): boolean {
  const { form } = walk;
  const base = withoutReference(given);
  if ((base.name === "schema" || form.isSchema(base.name)) && walk.isSchemaFile(place.source)) return false;
  const refers = valueAt(place.value, "$ref") !== undefined;
  const rules = refers && !mayRefer(given) ? special(base, place.value) : base;
  const owner = refers && !mayRefer(given) ? form.looseOwner(base, place) : undefined;
  if (refers && (mayRefer(given) || mayRefer(rules) || owner !== undefined)) {
    if (owner !== undefined) reportReference(walk, place, owner);
    follow(walk, place, rules);
    if (!form.extendsReference(rules.name)) return false;
  }
  // Of a schema that is one only the objects in it are looked at.
  if (form.isSchema(rules.name) && isMap(place.value)) {
    checkObjectsIn(walk, place, place.value, rules);
    return false;
  }
  const applied = rulesFor(rules, place.value);
  const wrong = applied.layers.find(
    ({ rules }) => !hasType(place.value, rules) || isNoName(place.value, rules),
  );
  if (wrong !== undefined) {
    const identity = identityOf(place);
    const isRead =
      place.value !== null && (isTypeReadElsewhere || form.isTypeReadElsewhere(applied.name, place.value));
    if (!walk.wrong.has(identity)) reportWrong(walk, place, { ...wrong.rules, name: applied.name }, isRead);
    walk.wrong.add(identity);
    return true;
  }
  if (form.isSchema(applied.name)) {
    if (isMap(place.value)) checkObjectsIn(walk, place, place.value, rules);
    return false;
  }
  if (applied.unchosen !== undefined) reportUnchosen(walk, place, applied);
  const missingLevel = form.missingLevel(applied, place);
  if (missingLevel !== undefined) {
    walk.report(missingLevel);
    return true;
  }
  form.checkOf(applied.name)?.(walk, place);
  if (isMap(place.value)) checkMapping(walk, place, place.value, applied);
  else if (Array.isArray(place.value)) checkList(walk, place, applied, isTypeReadElsewhere);
  else return applied.layers.some((layer) => isWrongText(walk, place, layer.rules));
  return false;
}

/** The rules of the alternative that a value was meant for, where there are several. */
function special(rules: Rules, value: Value): Rules {
  const choice = choose(alternativesOf(rules), value);
  return (choice?.kind === "chosen" && choice.alternative.layers.at(-1)) || rules;
}

function reportReference({ report, form: { language } }: Walk, place: Place, owner: string): void {
  const at = child(place, "$ref");
  if (at !== undefined)
    report(
      finding("not-in-swagger", { key: "$ref", owner, language }, locationOf(at, "key"), trailOf(place)),
    );
}

function follow(walk: Walk, place: Place, rules: Rules): void {
  const { report, form } = walk;
  const target = walk.sources.follow(place.source, place.pointer, trailOf(place));
  const other = target && form.otherKind(rules.name, target);
  if (other !== undefined) {
    const at = child(place, "$ref") ?? place;
    const args = { reference: String(at.value), expected: form.ownerOf(rules.name, null), ...other };
    report(finding("reference-of-other-kind", args, locationOf(at), trailOf(place)));
    return;
  }
  const counting = form.besideReference(rules.name);
  for (const [key, each] of counting === "all" ? [] : children(place)) {
    if (key === "$ref" || key.startsWith("x-") || counting.includes(key)) continue;
    report(finding("beside-reference", { key }, locationOf(each, "key"), trailOf(place)));
  }
  if (target === undefined) return;
  const references = [...target.references, ...place.references];
  later(walk, { ...target, references }, [rules]);
}

function reportUnchosen({ form, report }: Walk, place: Place, { name, layers, unchosen }: Applied): void {
  if (unchosen === undefined) return;
  const { key } = unchosen;
  const at = child(place, key);
  // Whoever requires a key reads it, too, unless it holds more than a text.
  if (form.isRequiredElsewhere(name, key) && !isCollection(at?.value ?? null)) return;
  // Rules of their own want a text.
  if (
    at !== undefined &&
    layers.some(({ rules }) => rules.properties.has(key) && typeof at.value !== "string")
  )
    return;
  if (at === undefined) {
    if (layers.some(({ rules }) => rules.required.includes(key))) return;
    report(
      finding("missing-key", { key, owner: "A security scheme" }, locationOf(place, "key"), trailOf(place)),
    );
  } else if (unchosen.kind === "unknown" && typeof at.value === "string") {
    const advice = form.adviceOn(key, at.value);
    const args = { key, value: at.value, known: unchosen.known, advice };
    report(finding("unknown-value", args, locationOf(at), trailOf(place)));
  } else reportType({ report }, at, "a string");
}
