import { takeCharacters, takeSteps } from "./budget.ts";
import { stripTags, trim } from "./strip-tags.ts";
import { weigh, weighMade, weightOf } from "./weight.ts";

type Filter = (this: unknown, ...args: unknown[]) => unknown;

/** Handling an item of an array costs less than a step. */
const ITEMS_A_STEP = 10;

/** Filters in place of those that nunjucks has: theirs take more time than the text grows, or give what nobody can repeat. */
const replaced: Record<string, Filter> = {
  random() {
    throw new Error("random is not available: the same sources must always give the same output");
  },
  striptags: (text, keepsLines) => stripTags(text, Boolean(keepsLines)),
  trim: (text) => trim(text),
  dump: (value, spaces) => dump(value, spaces),
};

/** What a filter may add to what it is handed, in characters or items. All that is missing here adds little. */
const added: Record<string, (args: unknown[]) => number> = {
  center: ([, width]) => Number(width ?? 0),
  gap: ([, column]) => Number(column ?? 0),
  indent: ([text, width]) => linesOf(text) * Number(width ?? 4),
  hang: ([text, column]) => linesOf(text) * Number(column ?? 0),
  block: ([text, columns]) => linesOf(text) * Number(columns ?? 0),
  item: ([text, columns]) => linesOf(text) * Number(columns ?? 0),
  wrap: ([text, , indent]) => weightOf(text) * weightOf(indent),
  batch: ([, size]) => Number(size ?? 0),
  slice: ([, count]) => Number(count ?? 0),
  replace: ([text, old, by]) => countOf(String(text), String(old)) * weightOf(by),
  join: ([items, delimiter, name]) => lengthOf(items) * weightOf(delimiter) + namedIn(items, name),
  sum: ([items, name]) => namedIn(items, name),
  sort: (args) => sorting(lengthOf(args[0])) * (weightOf(args[0]) + namedIn(args[0], sortedBy(args))),
  dictsort: ([value]) => {
    const parts = typeof value === "object" && value !== null ? Object.entries(value).flat() : [];
    return sorting(parts.length) * weightOf(parts);
  },
};

/** Filters that take what they handle from the budget. */
export function countFilters(filters: Record<string, Filter>): Record<string, Filter> {
  const all = Object.entries({ ...filters, ...replaced });
  return Object.assign(
    Object.create(null),
    Object.fromEntries(
      all.map(([name, filter]) => [name, counted(withPlainErrors(name, filter), added[name])]),
    ),
  );
}

/** A filter that says of a value that it cannot handle what that is: what JavaScript says names no filter. */
function withPlainErrors(name: string, filter: Filter): Filter {
  return function (...args) {
    try {
      return filter.apply(this, args);
    } catch (error) {
      const isOwnWord = error instanceof Error && error.message.startsWith(`${name}: `);
      if (isOwnWord || !(error instanceof TypeError || error instanceof RangeError)) throw error;
      throw new Error(`${name} cannot handle ${kindOf(args[0])}`);
    }
  };
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "this list";
  return typeof value === "object" ? "this mapping" : `this ${typeof value}`;
}

/** Tests, such as `is upper`, that take what they look at from the budget. */
export function countTests(tests: Record<string, Filter>): Record<string, Filter> {
  const all = Object.entries(tests).map(([name, test]) => [name, counted(test)]);
  return Object.assign(Object.create(null), Object.fromEntries(all));
}

/** A function of templates that takes what it is handed, and what it gives, from the budget. */
export function counted(filter: Filter, addedBy: (args: unknown[]) => number = () => 0): Filter {
  return function (...args) {
    takeSteps(1 + Math.floor(lengthOf(args[0]) / ITEMS_A_STEP));
    for (const arg of args) weigh(arg);
    takeCharacters(Math.max(0, addedBy(args)));
    return weigh(weighMade(filter.apply(this, args)));
  };
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function linesOf(text: unknown): number {
  return countOf(String(text ?? ""), "\n") + 1;
}

function countOf(text: string, part: string): number {
  if (part === "") return text.length + 1;
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

/** What is in the items under a name, which a filter is asked to take instead of the items. */
function namedIn(items: unknown, name: unknown): number {
  if (!Array.isArray(items) || typeof name !== "string") return 0;
  let weight = 0;
  for (const item of items) {
    let value: unknown = item;
    for (const part of name.split("."))
      value = typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined;
    weight += weightOf(value);
  }
  return weight;
}

function sortedBy(args: unknown[]): unknown {
  const last = args.at(-1);
  const named = typeof last === "object" && last !== null ? Reflect.get(last, "attribute") : undefined;
  return named ?? args[3];
}

/** How often sorting looks at each item. */
function sorting(items: number): number {
  return Math.ceil(Math.log2(items + 2));
}

function dump(value: unknown, spaces: unknown): string | undefined {
  const counting = (key: string, part: unknown) => {
    takeCharacters(key.length + weightOf(typeof part === "string" ? part : "") + 1);
    return part;
  };
  return JSON.stringify(value, counting, typeof spaces === "number" ? spaces : String(spaces ?? ""));
}
