import { groupBy } from "../group-by.ts";
import { codes } from "./codes.ts";
import { byPlace, type PlacedFinding } from "./placed.ts";
import { isCode } from "./selection.ts";

/** So many findings are shown as one; fewer bury nothing. */
const FEWEST = 3;

/**
 * Makes one finding of those that are one house style, at the first of their places; it keeps all others. Those of
 * different severities, which rules give to the files of a project, stay apart.
 * @param findings in the order of their places
 */
export function groupFindings(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const groups = [...groupBy(findings, styleOf)];
  return groups.flatMap(([style, all]) => (style === undefined ? all : asOne(all))).sort(byPlace);
}

function asOne(findings: PlacedFinding[]): PlacedFinding[] {
  const [first, ...others] = findings;
  return first === undefined || findings.length < FEWEST ? findings : [{ ...first, others }];
}

/** What the findings of one house style have in common; nothing for those of codes that have none. */
function styleOf({ code, severity, message }: PlacedFinding): string | undefined {
  const style = isCode(code) ? codes[code].houseStyle : undefined;
  if (style === undefined) return undefined;
  return JSON.stringify([code, severity, ...(style === "one-wording" ? [message] : [])]);
}

/** How many places findings have together. */
export function countPlaces(findings: readonly PlacedFinding[]): number {
  return findings.reduce((sum, { others = [] }) => sum + 1 + others.length, 0);
}

const MOST_SHOWN = 4;

/** The first few of a finding's other places, which are enough for people to look at, and how many more there are. */
export function firstOthers({ others = [] }: PlacedFinding): { shown: PlacedFinding[]; more: number } {
  const shown = others.slice(0, MOST_SHOWN);
  return { shown, more: others.length - shown.length };
}
