import { finding } from "../diagnostics/finding.ts";
import type { Location, Position } from "../diagnostics/location.ts";
import { type PlacedFinding, placeFindings } from "../diagnostics/placed.ts";
import { groupBy } from "../group-by.ts";
import type { ChangelogGroups } from "../project/profile/profile.ts";
import type { AcceptedChange } from "./accepted-changes.ts";
import type { Change, Witness } from "./change.ts";
import type { ChangeClass } from "./change-class.ts";

/** One side of a comparison. */
export interface Side {
  /** How it is named to people: a revision, a folder, `the working tree`. */
  name: string;
  /** Files that could not be read, or hold something that could not, with what was said of each. */
  notCompared: { file: string; message: string }[];
  /** The newest release of its changelog. */
  changelog?: { file: string; version: string; body: string };
  /** What the project's profile calls the groups of entries in it. */
  changelogGroups?: ChangelogGroups;
  /** The folders of newsfragments, and the types that each takes. */
  fragmentFolders: { folder: string; types: string[] }[];
  position(location: Location): Position;
}

/** Where a change stands on one side. */
export interface PlaceOfChange extends Position {
  file: string;
}

/** A change with its places as they are shown. */
export interface PlacedChange extends Omit<Change, "before" | "after" | "witness"> {
  before?: PlaceOfChange;
  after?: PlaceOfChange;
  witness?: PlaceOfChange & Pick<Witness, "of" | "message">;
}

/** What the next version must be named for. */
export type Verdict = "major" | "minor" | "patch" | "none";

export interface DiffReport {
  before: Side;
  after: Side;
  changes: PlacedChange[];
  summary: Record<ChangeClass, number>;
  verdict: Verdict;
  /** What the state after accepts and does not occur. */
  stale: PlacedFinding[];
}

export function diffReport(
  before: Side,
  after: Side,
  changes: readonly Change[],
  stale: readonly AcceptedChange[] = [],
): DiffReport {
  const placed = changes.map(({ before: was, after: is, witness, ...change }): PlacedChange => {
    const places = { before: placeOf(before, was), after: placeOf(after, is) };
    const proof = witness && placeWitness(witness, witness.of === "before" ? before : after);
    return {
      ...change,
      ...(places.before && { before: places.before }),
      ...(places.after && { after: places.after }),
      ...(proof && { witness: proof }),
    };
  });
  const count = (name: ChangeClass) =>
    changes.filter((change) => change.class === name && change.accepted === undefined).length;
  const summary: DiffReport["summary"] = {
    breaking: count("breaking"),
    risky: count("risky"),
    additive: count("additive"),
    docs: count("docs"),
  };
  const findings = stale.map(({ code, place, location }) =>
    finding("accepted-change-stale", { code, place }, location),
  );
  return {
    before,
    after,
    changes: placed,
    summary,
    verdict: verdictOf(summary),
    stale: placeFindings(findings, after.position),
  };
}

function placeOf(side: Side, location: Location | undefined): PlaceOfChange | undefined {
  if (location === undefined || location.file === "") return undefined;
  return { file: location.file, ...side.position(location) };
}

function placeWitness({ of, message, location }: Witness, side: Side): PlacedChange["witness"] {
  const place = placeOf(side, location);
  return place && { of, message, ...place };
}

function verdictOf({ breaking, risky, additive, docs }: DiffReport["summary"]): Verdict {
  if (breaking > 0) return "major";
  if (risky + additive > 0) return "minor";
  return docs > 0 ? "patch" : "none";
}

/** What a witness proves, in words, without its place. */
export function proofOf({ of, message }: Pick<Witness, "of" | "message">): string {
  return `${of === "before" ? "refused now" : "refused before"}: ${message}`;
}

/** The changes by what they are in, such as an operation: one that many have is only with the first. */
export function byOwner(changes: readonly PlacedChange[]): Map<string, PlacedChange[]> {
  return groupBy(changes, ({ uses }) => uses[0]?.[0] ?? "");
}

/** Where in its owner a change is: `response 200 › rooms › []`. */
export function stepsOf({ uses }: PlacedChange): string {
  return (uses[0] ?? []).slice(1).join(" › ");
}
