import type { Finding } from "../diagnostics/finding.ts";
import type { Change, Left } from "./change.ts";

/** So often the project is checked to find the changes that do harm; those that are not known by then are left out. */
const MOST_CHECKS = 40;

/**
 * The changes after which the check finds no more than before. One that does harm keeps no other from being made.
 * @param newFindings what the check would find besides, by file, were these made
 */
export async function harmlessChanges(
  changes: readonly Change[],
  newFindings: (changes: readonly Change[]) => Promise<Map<string, Finding>>,
): Promise<{ changes: readonly Change[]; left: Left[] }> {
  const left: Left[] = [];
  let checks = 0;

  const leave = (all: readonly Change[], reason: string) => {
    for (const { file, start, end } of all) left.push({ location: { file, offset: start, end }, reason });
  };

  /** `made`, which do no harm together, and of `others` those that do none either. */
  async function harmless(made: readonly Change[], others: readonly Change[]): Promise<readonly Change[]> {
    if (others.length === 0) return made;
    if (checks >= MOST_CHECKS) {
      leave(others, "among so many changes it was not found out which one makes the check find more");
      return made;
    }
    checks++;
    const all = [...made, ...others];
    const [finding] = (await newFindings(all)).values();
    if (finding === undefined) return all;
    if (others.length === 1) {
      leave(others, `the check would find more than before: ${finding.message}`);
      return made;
    }
    const middle = others.length >> 1;
    const first = await harmless(made, others.slice(0, middle));
    return harmless(first, others.slice(middle));
  }

  const suspected = await newFindings(changes);
  if (suspected.size === 0) return { changes, left };
  const isSuspected = ({ file }: Change) => suspected.has(file);
  const others = await harmless(
    [],
    changes.filter((change) => !isSuspected(change)),
  );
  return { changes: await harmless(others, changes.filter(isSuspected)), left };
}
