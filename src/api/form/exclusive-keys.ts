import type { ValueMap } from "../../source/value.ts";
import type { Applied } from "./applied.ts";

/** The keys of a mapping that cannot stand beside another that comes before them, each with that. */
export function exclusiveKeys(map: ValueMap, { layers, keyChoices }: Applied): Map<string, string> {
  const found = new Map<string, string>();
  const add = (one: string, other: string) => {
    const order = [...map.keys()];
    const [first, second] = order.indexOf(one) < order.indexOf(other) ? [one, other] : [other, one];
    found.set(second, first);
  };
  for (const { given } of keyChoices) {
    const [first, ...others] = given;
    if (first !== undefined) for (const each of others) add(first, each);
  }
  for (const { rules, because } of layers) {
    const forbidden = rules.not?.required ?? [];
    // One key is forbidden beside the one on account of which these rules apply.
    const [first, second] = forbidden.length === 1 ? [because, ...forbidden] : forbidden;
    if (forbidden.every((key) => map.has(key)) && first !== undefined && second !== undefined)
      add(first, second);
    for (const [key, each] of rules.properties)
      if (each.isForbidden && because !== undefined && map.has(key)) add(because, key);
  }
  return found;
}
