import type { Extension, NamedExample } from "../api/types.ts";
import type { Location } from "../diagnostics/location.ts";
import { foldSpace } from "../doctree/names.ts";
import { groupBy } from "../group-by.ts";
import { jsonLine } from "../source/json-text.ts";
import { canonicalValue } from "../source/value.ts";
import type { ChangeList } from "./change-list.ts";

/** Where changes of words go, and what has the words. */
interface ChangesAt {
  list: ChangeList;
  use: readonly string[];
}

/**
 * Adds a change for each of some words that read otherwise; white space does not count.
 * @param words gives what is said under each name
 */
export function compareWordsOf<T extends { location: Location }>(
  before: T,
  after: T,
  words: Readonly<Record<string, (of: T) => unknown>>,
  { list, use }: ChangesAt,
): void {
  for (const [what, of] of Object.entries(words)) {
    const [was, is] = [before, after].map((each) => textOf(of(each)));
    if (was !== is)
      list.add(
        "text-changed",
        { what },
        { class: "docs", use, before: before.location, after: after.location },
      );
  }
}

function textOf(said: unknown): string {
  return typeof said === "string" ? foldSpace(said) : JSON.stringify(said ?? "");
}

/** Keys that begin with `x-` say what only those know who agreed on them. */
export function compareExtensions(
  before: { extensions: readonly Extension[] },
  after: { extensions: readonly Extension[] },
  { list, use }: ChangesAt,
): void {
  const [olds, news] = [before, after].map(({ extensions }) => groupBy(extensions, ({ name }) => name));
  for (const name of new Set([...(olds?.keys() ?? []), ...(news?.keys() ?? [])])) {
    const [was, is] = [olds, news].map((each) => each?.get(name)?.[0]);
    if (was && is && canonicalValue(was.value) === canonicalValue(is.value)) continue;
    list.add(
      "extension-changed",
      { name },
      { class: "docs", use, before: was?.location, after: is?.location },
    );
  }
}

/** Examples by what they show, whatever they are called. */
export function compareExamples(
  before: readonly NamedExample[],
  after: readonly NamedExample[],
  { list, use }: ChangesAt,
): void {
  const [was, is] = [before, after].map((examples) => examples.map(shown).sort().join("\n"));
  if (was === is) return;
  const sides = { before: before[0]?.location, after: after[0]?.location };
  list.add("examples-changed", {}, { class: "docs", use, ...sides });
}

function shown({ text, value, externalValue = "" }: NamedExample): string {
  return jsonLine([value === undefined ? text : canonicalValue(value), externalValue]);
}
