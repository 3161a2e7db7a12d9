import type { Difference } from "./differences.ts";

interface Comparison {
  /** Facts that only one of the two states, and no difference lists: `-` before those of the original, `+` before others. */
  unlisted: string[];
  /** What is listed of differences but does not occur. */
  unused: string[];
}

/** Compares the facts of two specifications, apart from the differences that are known. */
export function compare(original: Set<string>, own: Set<string>, known: Difference[]): Comparison {
  const missing = new Set([...original].filter((fact) => !own.has(fact)));
  const more = new Set([...own].filter((fact) => !original.has(fact)));
  const take = (facts: Set<string>, pattern: string) => {
    const found = [...facts].filter((fact) => match(pattern, fact));
    for (const fact of found) facts.delete(fact);
    return found.length > 0;
  };
  const change = ([from, to]: [string, string]) => {
    const pairs = [...missing].flatMap((fact) => {
      const counterpart = fill(to, match(from, fact));
      return counterpart !== undefined && more.has(counterpart) ? [[fact, counterpart] as const] : [];
    });
    for (const [fact, counterpart] of pairs) {
      missing.delete(fact);
      more.delete(counterpart);
    }
    return pairs.length > 0;
  };
  const unused = known.flatMap(({ changed = [], added = [], removed = [] }) => [
    ...changed.filter((pair) => !change(pair)).map(([from, to]) => `- ${from}\n+ ${to}`),
    ...removed.filter((pattern) => !take(missing, pattern)).map((pattern) => `- ${pattern}`),
    ...added.filter((pattern) => !take(more, pattern)).map((pattern) => `+ ${pattern}`),
  ]);
  return {
    unlisted: [...[...missing].map((fact) => `- ${fact}`), ...[...more].map((fact) => `+ ${fact}`)],
    unused,
  };
}

/** What the stars of `pattern` stand for, if it is the pattern of `fact`. */
function match(pattern: string, fact: string): string[] | undefined {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("(.*)")}$`).exec(fact)?.slice(1);
}

function fill(pattern: string, values: string[] | undefined): string | undefined {
  const left = [...(values ?? [])];
  return values && pattern.replace(/\*/g, () => left.shift() ?? "");
}
