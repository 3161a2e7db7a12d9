import { finding } from "../../diagnostics/finding.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { schemasInFiles } from "../../model/schemas-in-files.ts";
import { schemaTypes } from "../../schema/keywords.ts";
import {
  child,
  children,
  items,
  locationOf,
  nameOf,
  type Place,
  reportType,
  rootOf,
  step,
  trailOf,
} from "../../schema/reader.ts";
import { isNumber } from "../../source/number.ts";
import { parentPointer, pointerTo } from "../../source/pointer.ts";
import { isMap, type Value, type ValueMap, valueAt } from "../../source/value.ts";
import type { CheckContext } from "../rule.ts";
import { isAddress } from "./address.ts";
import { checkExampleTypes, checkMediaType } from "./media-types.ts";
import { checkPathParameter } from "./parameters.ts";
import { checkPaths } from "./paths.ts";
import {
  type Alternatives,
  alternativesOf,
  choose,
  type Definition,
  hasType,
  type Rules,
  resolved,
  rootRules,
  rulesOfKey,
} from "./published.ts";
import { reportRepeated } from "./repeated.ts";
import { checkDescription, checkResponses } from "./responses.ts";
import { isObject, isRequiredElsewhere, ownerOf, strangerIn } from "./swagger-objects.ts";

/** What the schema leaves unsaid of some objects, by the names that it gives them. */
const unsaid: Record<string, (context: CheckContext, place: Place) => void> = {
  paths: checkPaths,
  pathParameterSubSchema: checkPathParameter,
  responses: checkResponses,
  response: checkDescription,
  examples: checkExampleTypes,
  mimeType: checkMediaType,
};

interface Walk extends CheckContext {
  /** What is still to be looked at: a list, so that neither nesting nor references take stack. */
  waiting: { place: Place; definition: Definition }[];
  /** What has been looked at, by the rules for it: shared parts are judged once. */
  seen: Map<Rules, Set<Value>>;
  /** Files of JSON Schemas, which API files only refer to: they need not follow Swagger's rules. */
  schemaFiles: ReadonlySet<string>;
}

/**
 * Checks API files against the published schema of Swagger 2.0, and what they refer to where it is used. What the model
 * reports as well is reported in the same words, so that it is shown once; the keywords of schemas are left to the rules
 * about schemas.
 */
export function swaggerSchema(context: CheckContext): void {
  const { model, sources } = context;
  const schemaFiles = schemasInFiles(model).map(({ location }) => location.file);
  const walk: Walk = { ...context, waiting: [], seen: new Map(), schemaFiles: new Set(schemaFiles) };
  for (const { file, language } of model.apis) {
    if (language !== "Swagger 2.0") continue;
    const source = sources.load(file);
    if (source !== undefined) walk.waiting.push({ place: rootOf(source), definition: rootRules });
  }
  for (let next = walk.waiting.pop(); next !== undefined; next = walk.waiting.pop())
    checkPlace(walk, next.place, next.definition);
}

function later(walk: Walk, place: Place, rules: Rules): void {
  const definition = resolved(rules);
  if (definition !== undefined && isNew(walk, place, definition)) walk.waiting.push({ place, definition });
}

function isNew({ seen }: Walk, { value }: Place, { rules }: Definition): boolean {
  if (typeof value !== "object" || value === null) return true;
  const values = seen.get(rules);
  if (values?.has(value)) return false;
  if (values === undefined) seen.set(rules, new Set([value]));
  else values.add(value);
  return true;
}

function checkPlace(walk: Walk, place: Place, definition: Definition): void {
  const { rules } = definition;
  if (definition.name === "schema" && isJsonSchema(walk, place)) return;
  for (const each of rules.allOf ?? []) later(walk, place, each);
  const alternatives = alternativesOf(definition);
  const mayRefer = alternatives.mayRefer || sharedOwners.has(definition.name);
  const reference = valueAt(place.value, "$ref");
  // Among definitions, what is no text is one that has that name.
  const isReference = definitionOwners.has(definition.name)
    ? typeof reference === "string"
    : mayRefer && reference !== undefined;
  if (isReference) follow(walk, place, definition);
  else if (alternatives.values.length > 0) checkChoice(walk, place, alternatives);
  else if (!hasType(place.value, rules)) reportWrong(walk, place, definition);
  else {
    unsaid[definition.name]?.(walk, place);
    if (isMap(place.value)) checkMapping(walk, place, place.value, definition);
    else if (Array.isArray(place.value)) checkList(walk, place, definition);
    else checkScalar(walk, place, rules);
  }
}

const typeWords: Record<string, string> = {
  object: "a mapping",
  array: "a list",
  string: "a string",
  boolean: "true or false",
};

/** Reports a value of the wrong type; what the model makes sense of all the same only troubles other tools. */
function reportWrong(walk: Walk, place: Place, { name, rules }: Definition): void {
  const { value, source, pointer } = place;
  if (value === null && !isObject(name)) {
    walk.report(finding("empty-value", { key: nameOf(place) }, locationOf(place, "key"), trailOf(place)));
  } else if (rules.type === "string" && !isForTypes(rules) && isScalar(value)) {
    const { start, end } = source.locate(pointer);
    const args = { key: nameOf(place), text: source.text.slice(start, end) };
    walk.report(finding("unquoted-text", args, locationOf(place), trailOf(place)));
  } else reportType(walk, place, typeInWords(rules));
}

function isScalar(value: Value): boolean {
  return isNumber(value) || typeof value === "boolean";
}

/** The type that rules ask for, in the model's words. */
function typeInWords(rules: Rules): string {
  return isForTypes(rules) ? "a type's name" : (typeWords[rules.type ?? ""] ?? "something else");
}

/** Whether rules are those for the `type` of a parameter, a header, or their items. */
function isForTypes(rules: Rules): boolean {
  return rules.enum?.includes("integer") ?? false;
}

/** A file that names the JSON Schema it follows, or holds an event, is no part of Swagger. */
function isJsonSchema({ schemaFiles }: Walk, { source }: Place): boolean {
  return schemaFiles.has(source.file) || valueAt(source.value, "$schema") !== undefined;
}

/** Mappings of definitions, which many keep in a file of their own. */
const definitionOwners = new Map([
  ["definitions", "'definitions'"],
  ["parameterDefinitions", "'parameters'"],
  ["responseDefinitions", "'responses'"],
  ["securityDefinitions", "'securityDefinitions'"],
]);

/** Parts that stand for others to refer to, where the schema has no `$ref` in turn, and the model follows it. */
const sharedOwners = new Map([
  ["parameter", "a shared parameter"],
  ["response", "a shared response"],
]);

function follow(walk: Walk, place: Place, definition: Definition): void {
  const owner = sharedOwners.get(definition.name) ?? definitionOwners.get(definition.name);
  const at = child(place, "$ref");
  if (owner !== undefined && at !== undefined)
    walk.report(finding("not-in-swagger", { key: "$ref", owner }, locationOf(at, "key"), trailOf(place)));
  if (definition.name !== "schema") reportIgnored(walk, place);
  const target = walk.sources.follow(place.source, place.pointer, trailOf(place));
  if (target === undefined) return;
  const references = [...target.references, ...place.references];
  if (isNew(walk, target, definition)) walk.waiting.push({ place: { ...target, references }, definition });
}

/** Everywhere but in schemas, whatever stands beside a `$ref` is lost. */
function reportIgnored({ report }: Walk, place: Place): void {
  for (const [key, each] of children(place)) {
    if (key === "$ref" || key.startsWith("x-")) continue;
    report(finding("beside-reference", { key }, locationOf(each, "key"), trailOf(place)));
  }
}

function checkChoice(walk: Walk, place: Place, alternatives: Alternatives): void {
  const choice = choose(alternatives, place.value);
  if (choice?.kind === "meant") checkPlace(walk, place, choice.definition);
  // What the model says of a parameter's place is enough.
  if (choice === undefined || choice.kind === "meant" || choice.key === "in") return;
  const { key } = choice;
  const at = child(place, key);
  if (choice.kind === "untold" || at === undefined) {
    walk.report(
      finding("missing-key", { key, owner: "A security scheme" }, locationOf(place, "key"), trailOf(place)),
    );
  } else if (typeof at.value === "string") {
    const args = { key, value: at.value, known: choice.known };
    walk.report(finding("unknown-value", args, locationOf(at), trailOf(place)));
  } else reportType(walk, at, "a string");
}

function checkScalar(walk: Walk, place: Place, rules: Rules): void {
  const { value } = place;
  if (typeof value !== "string") return;
  if (rules.enum !== undefined && !rules.enum.includes(value)) {
    const known = rules.enum.filter((each) => typeof each === "string");
    // The model reports names that are no type at all.
    if (!isForTypes(rules) || schemaTypes.includes(value)) {
      const args = { key: keyOf(place), value, known };
      walk.report(finding("unknown-value", args, locationOf(place), trailOf(place)));
    }
  }
  if (rules.format !== undefined && !isAddress(value, rules.format)) {
    const args = { key: nameOf(place), value, isMail: rules.format === "email" };
    walk.report(finding("invalid-address", args, locationOf(place), trailOf(place)));
  }
}

/** The key that a value, or the list that it is an item of, stands under. */
function keyOf(place: Place): string {
  const parent = parentPointer(place.pointer);
  const name = nameOf(place);
  return parent !== undefined && /^\d+$/.test(name) ? nameOf({ ...place, pointer: parent }) : name;
}

function checkList(walk: Walk, place: Place, { name, rules }: Definition): void {
  const { items: ofItem } = rules;
  const isEmpty = items(place).length < (rules.minItems ?? 0);
  if (isEmpty) walk.report(finding("empty-list", { key: nameOf(place) }, locationOf(place), trailOf(place)));
  // Parameters are told apart by name and place, not by all that is said of them.
  const ofTags = ofItem !== undefined && resolved(ofItem)?.name === "tag";
  if (rules.uniqueItems && name !== "parametersList")
    reportRepeated(walk, place, ofTags ? "name" : undefined);
  if (ofItem !== undefined) for (const item of items(place)) later(walk, item, ofItem);
}

function checkMapping(walk: Walk, place: Place, map: ValueMap, { name, rules }: Definition): void {
  const missing = (rules.required ?? []).filter((key) => (map.get(key) ?? null) === null);
  for (const key of missing) {
    if (isRequiredElsewhere(name, key) || isMisspelt(key, place, rules)) continue;
    const args = { key, owner: capitalized(ownerOf(name)) };
    walk.report(finding("missing-key", args, locationOf(place, "key"), trailOf(place)));
  }
  map.forEach((value, key) => {
    const ofKey = rulesOfKey(rules, key);
    const definition = ofKey && resolved(ofKey);
    if (ofKey === undefined) {
      if (rules.additionalProperties === false) reportStranger(walk, place, key, { name, rules });
    } else if (definition !== undefined && !isPlain(value, definition) && !missing.includes(key))
      later(walk, step(place, key, value), ofKey);
  });
}

/** Whether a value needs no closer look, as most do not: it is no mapping or list, and its type is all that is asked for. */
function isPlain(value: Value, { name, rules }: Definition): boolean {
  const { type, format, enum: allowed = [value] } = rules;
  const isAnyOfType = type !== undefined && format === undefined && unsaid[name] === undefined;
  return typeof value !== "object" && isAnyOfType && hasType(value, rules) && allowed.includes(value);
}

/** Whether a key is there under a name that is reported as its misspelling. */
function isMisspelt(key: string, place: Place, rules: Rules): boolean {
  const strangers = children(place).filter(([name]) => rulesOfKey(rules, name) === undefined);
  return rules.additionalProperties === false && strangers.some(([name]) => nearest(name, [key]).length > 0);
}

function reportStranger({ report }: Walk, place: Place, key: string, { name, rules }: Definition): void {
  const location = {
    file: place.source.file,
    pointer: pointerTo(place.pointer, key),
    at: "key" as const,
  };
  const stranger = strangerIn(name, key);
  const owner = ownerOf(name);
  if (stranger.kind === "extension") {
    const { instead } = stranger;
    const args = { key, owner, ...(instead !== undefined && { instead }) };
    report(finding("not-in-swagger", args, location, trailOf(place)));
  }
  if (stranger.kind === "unexpected") {
    const { home } = stranger;
    const known = Object.keys(rules.properties ?? {});
    const args = { key, owner, known, ...(home !== undefined && { home }) };
    report(finding("unexpected-key", args, location, trailOf(place)));
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
