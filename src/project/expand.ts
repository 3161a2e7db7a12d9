import { type Finding, finding, type Related } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { limits } from "../limits.ts";
import type { FindChapter } from "./chapters.ts";
import type { Context } from "./context.ts";
import type { Entry } from "./entries.ts";
import type { ChapterEntry } from "./project.ts";

export interface Expansion {
  /** The chapters that a list of entries comes to, groups expanded and depths added up. */
  expand(entries: Entry[]): ChapterEntry[];
  /** The names of the groups that were taken in so far. */
  used: Set<string>;
  /** The names that no group has, which have been reported. */
  unknown(): string[];
  /** Whether groups were left out because there were too many of them, which has been reported. */
  isCut(): boolean;
}

/** Expands groups; an error is reported once, however many ways lead to it. */
export function createExpansion(
  { report }: Context,
  groups: Map<string, Entry[]>,
  findChapter: FindChapter,
): Expansion {
  const used = new Set<string>();
  const reported = new Set<string>();
  const missing = new Set<Entry>();
  let isCut = false;
  let entriesLeft: number = limits.groupEntries.most;

  const reportOnce = (key: string, make: () => Finding) => {
    if (reported.has(key)) return;
    reported.add(key);
    report(make());
  };

  const expandInto = (chapters: ChapterEntry[], entries: Entry[], depth: number, trail: Entry[]) => {
    const via = trail.map(({ location }) => location);
    for (const entry of entries) {
      if (entriesLeft-- <= 0) {
        isCut = true;
        reportOnce("entries", () => tooLarge(`${limits.groupEntries.most} entries`, entry.location));
        return;
      }
      const ownDepth = depth + entry.depth;
      if (entry.kind === "chapter") {
        if (missing.has(entry)) continue;
        const file = findChapter(entry, () => trailOf(trail));
        if (file === undefined) missing.add(entry);
        else chapters.push({ file, depth: ownDepth, location: entry.location, via });
      } else if (mayEnter(entry, trail))
        expandInto(chapters, groups.get(entry.name) ?? [], ownDepth, [...trail, entry]);
    }
  };

  const mayEnter = (entry: Entry, trail: Entry[]): boolean => {
    const group = entry.name;
    used.add(group);
    const start = trail.findIndex(({ name }) => name === group);
    if (!groups.has(group)) {
      const args = { group, known: [...groups.keys()] };
      if (!missing.has(entry)) report(finding("unknown-group", args, entry.location, trailOf(trail)));
      missing.add(entry);
    } else if (start >= 0) {
      const circle = trail.slice(start);
      const names = circle.map(({ name }) => name);
      reportOnce(`circle ${names.toSorted().join("\n")}`, () =>
        finding("group-circle", { groups: [...names, group] }, entry.location, trailOf(circle)),
      );
    } else if (trail.length >= limits.groupLevels.most) {
      isCut = true;
      reportOnce("nesting", () => tooLarge(`${limits.groupLevels.most} levels`, entry.location));
    } else return true;
    return false;
  };

  return {
    used,
    isCut: () => isCut,
    unknown: () => [...missing].flatMap(({ kind, name }) => (kind === "group" ? name : [])),
    expand(entries) {
      const chapters: ChapterEntry[] = [];
      expandInto(chapters, entries, 0, []);
      return chapters;
    },
  };
}

function tooLarge(limit: string, location: Location): Finding {
  return finding("group-too-large", { limit }, location);
}

/** The entries that took in the groups on the way, nearest first. */
function trailOf(trail: Entry[]): Related[] {
  return trail
    .toReversed()
    .map(({ name, location }) => ({ message: `group '${name}' is taken in here`, location }));
}
