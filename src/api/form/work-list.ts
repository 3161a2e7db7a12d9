import type { Report } from "../../diagnostics/finding.ts";
import type { Place } from "../../schema/reader.ts";
import type { Source } from "../../source/source.ts";
import type { Sources } from "../../source/sources.ts";
import type { Value } from "../../source/value.ts";
import { withoutReference } from "./applied.ts";
import type { Form } from "./form.ts";
import type { Rules } from "./published/rules.ts";

/** What the checks of the form of API files share. */
export interface Walk {
  sources: Sources;
  report: Report;
  form: Form;
  /** Files of JSON Schemas, which API files only refer to: they need not follow the rules of the language. */
  isSchemaFile: (source: Source) => boolean;
  /** What is still to be looked at: a list, so that neither nesting nor references take stack. */
  waiting: Waiting[];
  /** What has been looked at, by the rules for it: shared parts are judged once. */
  seen: Map<Rules, Set<Value>>;
  /** The places of values of a wrong type, which references may lead to again. */
  wrong: Set<string>;
}

export interface Waiting {
  place: Place;
  rules: readonly Rules[];
  /** Whether whoever reads schemas reports a value of the wrong type. */
  isTypeReadElsewhere: boolean;
}

/** Leaves a value for later, with all rules that say something of it. */
export function later(walk: Walk, place: Place, rules: readonly Rules[], isTypeReadElsewhere = false): void {
  const fresh = rules.filter((each) => isNew(walk, place, each));
  if (fresh.length > 0) walk.waiting.push({ place, rules: fresh, isTypeReadElsewhere });
}

function isNew({ seen }: Walk, { value }: Place, given: Rules): boolean {
  if (typeof value !== "object" || value === null) return true;
  const rules = withoutReference(given);
  const values = seen.get(rules);
  if (values?.has(value)) return false;
  if (values === undefined) seen.set(rules, new Set([value]));
  else values.add(value);
  return true;
}
