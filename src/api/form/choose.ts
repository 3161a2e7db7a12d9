import { isMap, type Value, valueAt } from "../../source/value.ts";
import { fits, hasType } from "./fits.ts";
import type { Rules } from "./published/rules.ts";

/** What an author may choose: rules that apply together, the most special ones last. */
export interface Alternative {
  layers: readonly Rules[];
  /** The keys for which it allows one text only, such as `in`. */
  fixed: ReadonlyMap<string, string>;
}

/** What an author chose, or the key that should say so and does not. */
export type Choice =
  | { kind: "chosen"; alternative: Alternative }
  | { kind: "missing"; key: string }
  | { kind: "unknown"; key: string; known: string[] };

const known = new WeakMap<Rules, readonly Alternative[]>();

/** What rules leave to choose from besides a reference, choices within choices dissolved. */
export function alternativesOf(rules: Rules): readonly Alternative[] {
  const found = known.get(rules) ?? dissolved(rules);
  known.set(rules, found);
  return found;
}

function dissolved({ alternatives }: Rules): Alternative[] {
  const chains = (rules: Rules): Rules[][] =>
    rules.alternatives.length === 0
      ? [[rules]]
      : rules.alternatives.flatMap(chains).map((chain) => [rules, ...chain]);
  return alternatives
    .filter((each) => !isReference(each))
    .flatMap(chains)
    .map((layers) => ({ layers, fixed: new Map(layers.flatMap(fixedIn)) }));
}

function fixedIn({ properties }: Rules): [string, string][] {
  return [...properties].flatMap(([key, { allowed = [] }]): [string, string][] => {
    const [value] = allowed;
    return typeof value === "string" && allowed.length === 1 ? [[key, value]] : [];
  });
}

/** Whether rules are those of a mapping that only refers to another. */
export function isReference({ name }: Rules): boolean {
  return ["jsonReference", "Reference", "reference"].includes(name);
}

/** Chooses by the keys that may have one value only, rather than by what fits in all. */
export function choose(alternatives: readonly Alternative[], value: Value): Choice | undefined {
  let candidates = alternatives.filter(({ layers }) => layers.every((each) => hasType(value, each)));
  const keys = new Set(isMap(value) ? candidates.flatMap(({ fixed }) => [...fixed.keys()]) : []);
  for (const key of keys) {
    if (candidates.length === 1) break;
    const given = valueAt(value, key) ?? undefined;
    const isFixed = candidates.every(({ fixed }) => fixed.has(key));
    if (given === undefined && isFixed) return { kind: "missing", key };
    const exact = candidates.filter(({ fixed }) => fixed.get(key) === given);
    const open = candidates.filter(({ fixed }) => !fixed.has(key));
    if (exact.length === 0 && open.length === 0) {
      const known = new Set(candidates.flatMap(({ fixed }) => fixed.get(key) ?? []));
      return { kind: "unknown", key, known: [...known] };
    }
    candidates = exact.length > 0 ? exact : open;
  }
  const alternative = candidates.find(({ layers }) => layers.every((each) => hasFittingTexts(value, each)));
  const chosen = alternative ?? candidates[0] ?? alternatives[0];
  return chosen && { kind: "chosen", alternative: chosen };
}

/** Whether the texts of a mapping match the patterns that rules have for them. */
function hasFittingTexts(value: Value, { properties }: Rules): boolean {
  if (!isMap(value)) return true;
  return [...properties].every(([key, rules]) => {
    const text = value.get(key);
    const isOfText = rules.pattern !== undefined || rules.not !== undefined;
    return text === undefined || !isOfText || fits(text, rules);
  });
}
