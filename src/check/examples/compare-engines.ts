import { finding, type Report } from "../../diagnostics/finding.ts";
import type { Check } from "./collect.ts";
import type { Engine } from "./engines/engine.ts";
import type { Fault } from "./inspect.ts";

/** What an engine found wrong with a value. */
export type Judgement = [engine: Engine, faults: Fault[]];

/** Reports that two engines do not find the same wrong with a value: one of them is wrong. */
export function compareEngines(
  { place }: Pick<Check, "place">,
  first: Judgement,
  second: Judgement,
  report: Report,
): void {
  const [one, other] = [first, second].map(([, faults]) => faults.map(identityOf).join("; "));
  if (one === other) return;
  report(finding("engines-disagree", { first: inWords(first), second: inWords(second) }, place));
}

function identityOf({ keyword, instance, schema, key = "" }: Fault): string {
  return JSON.stringify([keyword, instance, schema.number, key]);
}

function inWords([{ name }, faults]: Judgement): string {
  if (faults.length === 0) return `${name} finds nothing wrong with it`;
  const each = faults.slice(0, 5).map(({ keyword, instance }) => `'${keyword}' at '#${instance}'`);
  return `${name} finds ${each.join(", ")}${faults.length > 5 ? ", …" : ""}`;
}
