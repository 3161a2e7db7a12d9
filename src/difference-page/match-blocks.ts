import { diffArrays } from "diff";
import { blockText, type TextBlock } from "../compare/texts/text-section.ts";

/** A block that is in both states, as it was or not, or in one of them. */
export type MatchedBlock =
  | { kind: "same"; block: TextBlock }
  | { kind: "changed"; before: TextBlock; after: TextBlock }
  | { kind: "removed" | "added"; block: TextBlock };

/** Sections with more differences than these are taken as one in the place of the other. */
const MOST_EDITS = 2000;
/** Blocks of which more than this part of the words is the same are one block. */
const ALIKE = 0.4;

/** Finds the blocks of two states of a section that belong together, in the order of both. */
export function matchBlocks(before: readonly TextBlock[], after: readonly TextBlock[]): MatchedBlock[] {
  const found = diffArrays(before.map(blockText), after.map(blockText), { maxEditLength: MOST_EDITS });
  if (found === undefined) return pairInGap(before, after);
  const matched: MatchedBlock[] = [];
  let [old, now] = [0, 0];
  let gap: [TextBlock[], TextBlock[]] = [[], []];
  for (const { added = false, removed = false, count } of found) {
    if (removed) gap[0].push(...before.slice(old, old + count));
    else if (added) gap[1].push(...after.slice(now, now + count));
    else {
      matched.push(...pairInGap(...gap));
      gap = [[], []];
      for (const block of after.slice(now, now + count)) matched.push({ kind: "same", block });
    }
    if (!added) old += count;
    if (!removed) now += count;
  }
  return [...matched, ...pairInGap(...gap)];
}

/** Pairs blocks of one kind that have words in common; what has no partner is removed or added where it stands. */
function pairInGap(before: readonly TextBlock[], after: readonly TextBlock[]): MatchedBlock[] {
  const matched: MatchedBlock[] = [];
  let next = 0;
  for (const block of before) {
    const found = after.findIndex((each, index) => index >= next && isAlike(block, each));
    if (found < 0) {
      matched.push({ kind: "removed", block });
      continue;
    }
    for (const each of after.slice(next, found)) matched.push({ kind: "added", block: each });
    matched.push({ kind: "changed", before: block, after: after[found] ?? block });
    next = found + 1;
  }
  for (const block of after.slice(next)) matched.push({ kind: "added", block });
  return matched;
}

function isAlike(one: TextBlock, other: TextBlock): boolean {
  if (one.kind !== other.kind) return false;
  // The first cell of a row says what the row is about.
  if (one.kind === "row" && one.parts[0] === other.parts[0]) return true;
  const [mine, theirs] = [wordsIn(one), wordsIn(other)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return mine.size + theirs.size === 0 || (2 * shared) / (mine.size + theirs.size) > ALIKE;
}

function wordsIn({ parts }: TextBlock): Set<string> {
  return new Set(parts.join(" ").match(/[\p{L}\p{N}_]+/gu));
}
