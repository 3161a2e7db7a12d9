import { finding, type Related, type Report } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { createIsFirst, type IsFirst } from "../../diagnostics/once.ts";
import type { Progress } from "../../progress.ts";
import { originOf } from "../../schema/compose-example.ts";
import { isOfType } from "../../schema/joined.ts";
import { referencedFrom } from "../../source/follow.ts";
import { type Pointer, pointerTo } from "../../source/pointer.ts";
import type { Sources } from "../../source/sources.ts";
import { placeOf } from "../keyword-place.ts";
import { causeOf } from "./alternatives.ts";
import type { Trail } from "./applied-schemas.ts";
import { createBudget, type Exceeded } from "./budget.ts";
import type { Bundle } from "./bundle-types.ts";
import type { Check, Collected, EnumCheck } from "./collect.ts";
import { compareEngines } from "./compare-engines.ts";
import type { Engine, EngineName, Engines } from "./engines/engine.ts";
import { loadEngines } from "./engines/load.ts";
import { wrongType } from "./explain.ts";
import { inspect, type ValueError } from "./inspect.ts";
import { joinMissing } from "./join-missing.ts";
import { createMatchBudget, type MatchBudget } from "./pattern/automaton.ts";
import { plainValue } from "./plain-value.ts";
import { createBundler } from "./schema-bundle.ts";
import { schemaTypes } from "./schema-keywords.ts";
import { createMayCompare } from "./second-opinion.ts";
import { subtypeChecks } from "./subtype-checks.ts";
import { locationIn } from "./value-place.ts";

export type { EngineName };

/** How much was checked, each value counted once. */
/** What examples are checked with. */
export interface ExamplesIo {
  sources: Sources;
  report: Report;
  progress?: Progress | undefined;
}

export type CheckedCounts = {
  /** Examples of all kinds, those of parameters and headers included. */
  examples: number;
  defaults: number;
};

/**
 * Checks every example, default and enumerated value that was collected against its schema. Each error is reported at
 * the value that the author has to change, with the place of the schema that it does not fit and the references that led
 * there; no error stops the rest. What a schema says in vain is reported whether anything is checked against it or not.
 */
export async function checkExamples(
  collected: Collected,
  io: ExamplesIo,
  engine: EngineName = "auto",
): Promise<CheckedCounts> {
  return judgeExamples(collected, io, await loadEngines(engine));
}

/** The same, by engines that are loaded. @param budget what all matches with patterns may take */
export function judgeExamples(
  collected: Collected,
  { sources, report, progress }: ExamplesIo,
  engines: Engines,
  budget = createMatchBudget(),
): CheckedCounts {
  const { enums, roots, examples, defaults } = collected;
  const checks = [...collected.checks, ...subtypeChecks(collected, report)];
  for (const each of enums) checkEnum(each, report);
  const bundler = createBundler(
    sources,
    checks.map(({ value }) => value),
    report,
    budget,
  );
  const definitions = checks.map(({ schema }) => bundler.add(placeOf(schema.location)));
  for (const { location } of roots) bundler.add(placeOf(location));
  const bundle = bundler.finish();
  const run: Run = {
    bundle,
    engines: engines(bundle),
    exceeded: createBudget(bundle),
    mayCompare: createMayCompare(bundle),
    tooComplex: new Set(),
    isFirst: createIsFirst(),
    budget,
    report,
  };
  for (const [index, check] of checks.entries()) {
    runCheck(check, definitions[index] ?? 0, run);
    progress?.("Checking examples", index + 1, checks.length);
  }
  return { examples, defaults };
}

function checkEnum({ values, types, place }: EnumCheck, report: Report): void {
  // What is no type has been reported, and nobody can tell which values it means.
  if (!types.every((type) => schemaTypes.some((each) => each === type))) return;
  for (const [index, value] of values.entries()) {
    // Swagger 2.0 has no type `null`: to list it is how authors say that a value may be null.
    if (value === null || isOfType(value, types)) continue;
    const reason = wrongType(plainValue(value), types);
    report(finding("enum-mismatch", { reason }, { ...place, pointer: pointerTo(place.pointer, index) }));
  }
}

interface Run {
  bundle: Bundle;
  engines: [Engine, Engine?];
  exceeded: (definition: number, value: unknown) => Exceeded | undefined;
  mayCompare: (definition: number) => boolean;
  /** The definitions that were reported as too complex. */
  tooComplex: Set<number>;
  budget: MatchBudget;
  /** Of places, and what is wrong there. */
  isFirst: IsFirst;
  report: Report;
}

const tooDeep = "it, or its schema, is nested too deeply; give a flatter one";

function runCheck(check: Check, definition: number, run: Run): void {
  const { bundle, report, tooComplex, budget, isFirst } = run;
  const [engine, second] = run.engines;
  try {
    const value = plainValue(check.value);
    if (value === undefined) throw new RangeError(tooDeep);
    const limit = run.exceeded(definition, value);
    if (limit !== undefined) {
      const related = [
        { message: "This value is not checked", location: check.place },
        ...check.schema.references.map(referencedFrom),
      ];
      const at = placeOf(check.schema.location);
      if (!tooComplex.has(definition)) report(finding("schema-too-complex", { limit }, at, related));
      tooComplex.add(definition);
      return;
    }
    const errors = inspect(engine, bundle, definition, value);
    if (second !== undefined && run.mayCompare(definition))
      compareEngines(check, [engine, errors], [second, inspect(second, bundle, definition, value)], report);
    for (const each of joinMissing(errors)) {
      const cause = causeOf(engine, bundle, each, value);
      if (cause === undefined) continue;
      const { message, error } = cause;
      const location = locationOf(check, error);
      // Two parents of one schema, or a schema and its subtype, may require the same: one finding is enough.
      if (!isFirst(location, message)) continue;
      const code = check.subject === "default" ? "default-mismatch" : "example-mismatch";
      report(finding(code, { reason: message }, location, relatedOf(check, error, bundle)));
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // What patterns are too much for is reported once, and all values after it are left unchecked by them.
    if (budget.isReported) return;
    budget.isReported = budget.remaining < 0;
    const isOverflow = error.message.startsWith("Maximum call stack");
    const reason = isOverflow ? tooDeep : error.message;
    report(finding("example-not-checked", { reason }, check.place));
  }
}

/** The keywords that a key violates by being there. */
const aboutKeys = new Set(["additionalProperties", "propertyNames", "unevaluatedProperties"]);

/** The wrong value, or the key where the error is that the key is there. */
function locationOf(check: Check, { keyword, instance, key, schema }: ValueError): Location {
  let inside: Pointer = instance;
  const isKey = key !== undefined && aboutKeys.has(keyword);
  if (isKey) inside = pointerTo(instance, key);
  else if (keyword === "additionalItems") inside = pointerTo(instance, itemCount(schema.items));
  return locationIn(check, inside, isKey ? { at: "key" } : {});
}

function itemCount(items: unknown): number {
  return Array.isArray(items) ? items.length : 0;
}

/** Where the schema requires what is not there, and the references that led to it. */
function relatedOf(
  { schema: root, origins, base = "" }: Check,
  { keyword, schema, trail, instance }: ValueError,
  { places, written }: Bundle,
): Related[] {
  const related: Related[] = [];
  const referred = origins && originOf(origins, `${base}${instance}`)?.referred;
  if (referred !== undefined) related.push({ message: "The value stands here", location: referred });
  const place = places.get(schema);
  if (place !== undefined) {
    const name = written.get(schema)?.get(keyword) ?? keyword;
    const location = { ...place, pointer: pointerTo(place.pointer, name) };
    related.push({ message: `'${name}' is declared here`, location });
  }
  const followed: Location[] = [];
  for (let step: Trail | undefined = trail; step !== undefined; step = step.before) {
    const location = places.get(step.reference);
    if (location !== undefined) followed.push(location);
  }
  return [...related, ...[...followed, ...root.references].map(referencedFrom)];
}
