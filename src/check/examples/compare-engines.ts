import { finding, type Report } from "../../diagnostics/finding.ts";
import type { Check } from "./collect.ts";
import type { Engine } from "./engines/engine.ts";
import type { ValueError } from "./inspect.ts";

/** What an engine found wrong with a value. */
export type Judgement = [engine: Engine, errors: ValueError[]];

/** Reports that two engines do not find the same wrong with a value: one of them is wrong. */
export function compareEngines(
  { place }: Pick<Check, "place">,
  first: Judgement,
  second: Judgement,
  report: Report,
): void {
  const [one, other] = [first, second].map(([, errors]) => errors.map(identityOf).join("; "));
  if (one === other) return;
  report(finding("engines-disagree", { first: inWords(first), second: inWords(second) }, place));
}

function identityOf({ keyword, instance, schema, key = "" }: ValueError): string {
  return JSON.stringify([keyword, instance, schema.number, key]);
}

function inWords([{ name }, errors]: Judgement): string {
  if (errors.length === 0) return `${name} finds nothing wrong with it`;
  const each = errors.slice(0, 5).map(({ keyword, instance }) => `'${keyword}' at '#${instance}'`);
  return `${name} finds ${each.join(", ")}${errors.length > 5 ? ", …" : ""}`;
}
