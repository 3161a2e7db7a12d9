import { finding, type Related } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Context } from "./context.ts";
import type { ChapterEntry, Target } from "./project.ts";

/** Reports the chapters that come twice in one target; each place once, however many targets and chapters it repeats. */
export function reportRepeated({ report }: Context, targets: readonly Target[]): void {
  const reported = new Set<string>();
  for (const { name, chapters } of targets) {
    const first = new Map<string, ChapterEntry>();
    for (const entry of chapters) {
      const earlier = first.get(entry.file);
      if (earlier === undefined) first.set(entry.file, entry);
      else {
        const [location, before] = parting(entry, earlier);
        const key = JSON.stringify([location, before]);
        if (reported.has(key)) continue;
        reported.add(key);
        const related: Related[] = [{ message: "it comes in here as well", location: before }];
        report(finding("chapter-twice", { chapter: entry.file, target: name }, location, related));
      }
    }
  }
}

/** Where each of two entries of one chapter stands; where a group that is taken in twice holds it, the two places that take the group in. */
function parting(entry: ChapterEntry, earlier: ChapterEntry): [Location, Location] {
  const ways = [entry, earlier].map(({ via, location }) => [location, ...via.toReversed()]);
  const [way = [], other = []] = ways;
  const index = way.findIndex((each, at) => each !== other[at]);
  return [way[index] ?? entry.location, other[index] ?? earlier.location];
}
