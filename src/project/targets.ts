import { finding } from "../diagnostics/finding.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { isNumber, toDouble } from "../source/number.ts";
import { pointerTo } from "../source/pointer.ts";
import type { Sources } from "../source/sources.ts";
import { entriesOf, itemsOf, type Value, valueAt } from "../source/value.ts";
import { createFindChapter } from "./chapters.ts";
import { type Context, placeIn } from "./context.ts";
import { groupPrefix, nameOfGroup, readEntries } from "./entries.ts";
import { createExpansion } from "./expand.ts";
import { createReadOutput } from "./output.ts";
import { type PageSettings, readPage } from "./page.ts";
import { indexNames, type Target } from "./project.ts";
import { reportRepeated } from "./repeated.ts";

/**
 * Reads the targets and the groups, and reports every error in either, and the groups that no target uses.
 * @param page what is put into the pages of those that say nothing else
 */
export function readTargets(
  context: Context,
  sources: Sources,
  page: PageSettings,
  chapterFolder: string | undefined,
): Target[] {
  const root = context.source.value;
  const groups = new Map(
    entriesOf(valueAt(root, "groups")).map(([name, list]) => [
      name,
      readEntries(context, list, pointerTo("/groups", name)),
    ]),
  );
  const { expand, used, unknown, isCut } = createExpansion(
    context,
    groups,
    createFindChapter(context, chapterFolder),
  );
  const readOutput = createReadOutput(context, sources.substitutions());
  const targetLists = entriesOf(valueAt(root, "targets")).map(([, value]) => valueAt(value, "files") ?? null);
  const targets = entriesOf(valueAt(root, "targets")).map(([name, value]): Target => {
    const pointer = pointerTo("/targets", name);
    const title = valueAt(value, "title");
    const description = valueAt(value, "description");
    const weight = valueAt(value, "weight");
    return {
      name,
      ...(typeof title === "string" && title !== "" && { title }),
      ...(typeof description === "string" && description !== "" && { description }),
      ...(isNumber(weight) && { weight: toDouble(weight) }),
      ...readOutput(name, value, pointer),
      chapters: expand(readEntries(context, valueAt(value, "files"), pointerTo(pointer, "files"))),
      types: valueAt(value, "types") === "repeated" ? "repeated" : "once",
      indexes: indexNames.filter((index) => valueAt(valueAt(value, "indexes"), index) !== false),
      page: readPage(context, sources, valueAt(value, "page"), pointerTo(pointer, "page"), page),
      location: placeIn(context, pointer, "key"),
    };
  });
  reportRepeated(context, targets);
  const named = new Set(targetLists.flatMap(namedIn));
  // Where groups were left out nobody knows which others these would have named.
  const unused = isCut() ? [] : [...groups].filter(([name]) => !used.has(name) && !named.has(name));
  // A name that no group has may be a misspelling of one of them.
  const names = [...groups.keys()];
  const meant = new Set(unknown().flatMap((name) => nearest(name, names)));
  for (const [group, entries] of unused) {
    if (!meant.has(group))
      context.report(
        finding("unused-group", { group }, placeIn(context, pointerTo("/groups", group), "key")),
      );
    expand(entries);
  }
  return targets;
}

/** The groups that a list of entries names, those of invalid entries among them. */
function namedIn(value: Value): string[] {
  if (typeof value === "string") return value.startsWith(groupPrefix) ? [nameOfGroup(value)] : [];
  const ofEntries = entriesOf(value).flatMap(([key, each]) =>
    key === "group" && typeof each === "string" ? [each] : namedIn(each),
  );
  return [...ofEntries, ...itemsOf(value).flatMap(namedIn)];
}
