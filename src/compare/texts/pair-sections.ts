import { groupBy } from "../../group-by.ts";
import { blockText, type TextSection, withSections } from "./text-section.ts";

/** Which sections of before and after are the same one. */
export interface PairedSections {
  /** The section of after by that of before, and the other way round. */
  after: ReadonlyMap<TextSection, TextSection>;
  before: ReadonlyMap<TextSection, TextSection>;
}

/** Two sections of other names are the same where more than this part of their blocks is. */
const ALIKE = 0.5;
/** More pairs than these are not compared block by block. */
const MOST_PAIRS = 250_000;

/**
 * Pairs the sections of two states: those of one title in the same section, then those that say much the same, whatever they
 * are called and wherever they stand.
 */
export function pairSections(
  chaptersBefore: readonly TextSection[],
  chaptersAfter: readonly TextSection[],
): PairedSections {
  const [olds, news] = [chaptersBefore.flatMap(withSections), chaptersAfter.flatMap(withSections)];
  const after = new Map<TextSection, TextSection>();
  const before = new Map<TextSection, TextSection>();
  const pair = (old: TextSection, now: TextSection) => {
    after.set(old, now);
    before.set(now, old);
  };
  const pairByTitle = (): boolean => {
    // Sections are in the order of the text: what one is inside of comes first.
    const open = groupBy(
      news.filter((each) => !before.has(each)),
      ({ parent }) => parent,
    );
    let isAny = false;
    for (const old of olds) {
      if (after.has(old)) continue;
      const parent = old.parent && after.get(old.parent);
      if (old.parent && parent === undefined) continue;
      const match = open.get(parent)?.find((each) => !before.has(each) && nameOf(each) === nameOf(old));
      if (match) pair(old, match);
      isAny ||= match !== undefined;
    }
    return isAny;
  };
  const pairByText = (): boolean => {
    const gone = olds.filter((each) => !after.has(each));
    const added = news.filter((each) => !before.has(each));
    if (gone.length * added.length > MOST_PAIRS) return false;
    const all = new Map([...gone, ...added].map((each) => [each, textsOf(withSections(each))]));
    const own = new Map([...gone, ...added].map((each) => [each, textsOf([each])]));
    // Sections that have much inside of them in common may themselves be two.
    const likenessOf = (old: TextSection, now: TextSection) =>
      Math.min(likeness(all.get(old), all.get(now)), likeness(own.get(old), own.get(now)));
    const alike = gone
      .flatMap((old) => added.map((now) => ({ old, now, likeness: likenessOf(old, now) })))
      .filter(({ old, now, likeness: how }) => how > (nameOf(old) === nameOf(now) ? 0 : ALIKE))
      .sort((one, other) => other.likeness - one.likeness);
    for (const { old, now } of alike) if (!after.has(old) && !before.has(now)) pair(old, now);
    return alike.length > 0;
  };
  while (pairByTitle() || pairByText());
  return { after, before };
}

function nameOf({ file, titles }: TextSection): string {
  return titles.at(-1) ?? file;
}

function textsOf(sections: readonly TextSection[]): Set<string> {
  return new Set(sections.flatMap(({ blocks }) => blocks.map(blockText)));
}

/** The part of all blocks that both have; all of it where there are none. */
function likeness(one = new Set<string>(), other = new Set<string>()): number {
  if (one.size + other.size === 0) return 1;
  const shared = [...one].filter((text) => other.has(text)).length;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}
