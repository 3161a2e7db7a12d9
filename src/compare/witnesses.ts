import { judgeExamples } from "../check/examples/check-examples.ts";
import { type Check, collect } from "../check/examples/collect.ts";
import type { Engines } from "../check/examples/engines/engine.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { parentPointer } from "../source/pointer.ts";
import type { Change, Witness } from "./change.ts";
import type { ReadSide } from "./read-side.ts";
import type { Counterparts } from "./schema/compare-schemas.ts";

/** Tries the examples of each side on the other one, and gives those that prove changes of schemas. */
export function findWitnesses(
  changes: readonly Change[],
  { before, after }: { before: ReadSide; after: ReadSide },
  counterparts: Counterparts,
  engines: Engines,
): Map<Change, Witness> {
  const witnesses = new Map<Change, Witness>();
  const tried = {
    before: refused(before, after, counterparts.after, engines),
    after: refused(after, before, counterparts.before, engines),
  };
  for (const change of changes) {
    if (change.class !== "breaking" && change.class !== "risky") continue;
    // What was allowed before is refused by the schema after, and the other way round.
    const [ofBefore] = tried.before.filter((each) => isAbout(each, change, change.after));
    const [ofAfter] = tried.after.filter((each) => isAbout(each, change, change.before));
    const found = ofBefore ?? ofAfter;
    if (found === undefined) continue;
    const { location, message } = found;
    witnesses.set(change, { of: ofBefore ? "before" : "after", message, location });
  }
  return witnesses;
}

/** What is said of the examples of one side that fit its own schemas, and not those of the other side. */
function refused(
  side: ReadSide,
  other: ReadSide,
  counterparts: Counterparts["after"],
  engines: Engines,
): Finding[] {
  const own = collect(side.model, side.sources);
  const moved = own.checks.flatMap((check): Check[] => {
    const schema = counterparts.get(check.schema.id);
    return schema && check.subject === "example" ? [{ ...check, schema }] : [];
  });
  const judge = (checks: Check[], { sources }: ReadSide): Finding[] => {
    const findings: Finding[] = [];
    const nothingElse = { ...own, checks, enums: [], roots: [], schemas: [], distinct: [], describing: [] };
    judgeExamples(nothingElse, { sources, report: (each) => void findings.push(each) }, engines);
    return findings.filter(({ code }) => code === "example-mismatch");
  };
  const found = judge(moved, other);
  if (found.length === 0) return [];
  const wrong = new Set(judge(own.checks, side).map(({ location }) => idOf(location)));
  return found.filter(({ location }) => !wrong.has(idOf(location)));
}

function idOf(location: Location): string {
  return JSON.stringify(location);
}

/** Whether a finding is about a change: the keyword that it names stands where the schema has changed. */
function isAbout({ related, message }: Finding, change: Change, place: Location | undefined): boolean {
  const keyword = related[0]?.location;
  if (keyword === undefined || place === undefined || keyword.file !== place.file) return false;
  if (!("pointer" in keyword) || !("pointer" in place)) return false;
  const isRequired = keyword.pointer.endsWith("/required");
  if (place.pointer === keyword.pointer && !isRequired) return true;
  const isInside = `${place.pointer}/`.startsWith(`${keyword.pointer}/`);
  const properties = `${parentPointer(keyword.pointer) ?? ""}/properties/`;
  const isProperty = isRequired && place.pointer.startsWith(properties);
  return (isInside || isProperty) && namesIn(message).some((name) => namesIn(change.message).includes(name));
}

function namesIn(message: string): string[] {
  return [...message.matchAll(/['"]([^'"]+)['"]/g)].map(([, name = ""]) => name);
}
