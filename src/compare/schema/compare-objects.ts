import { nearest } from "../../diagnostics/nearest.ts";
import { keywordLocation } from "../../schema/joined.ts";
import type { Member } from "../../schema/members.ts";
import type { Guard } from "../change-codes.ts";
import type { Edit, Effect, Inside, Link } from "./edits.ts";
import type { ValueRules } from "./value-rules.ts";

interface Found {
  edits: Edit[];
  links: Link[];
}

/** What is otherwise of the properties of an object. */
export function compareObjects(before: ValueRules, after: ValueRules, inside: Inside): Found {
  const found: Found = { edits: [], links: [] };
  const names = new Set([
    ...[...before.properties.keys(), ...after.properties.keys()],
    ...[...before.required.keys(), ...after.required.keys()],
  ]);
  const added: string[] = [];
  const removed: string[] = [];
  for (const name of names) {
    const one = before.properties.get(name);
    const other = after.properties.get(name);
    if (one && other) found.links.push(inside.link(name, one.schemas, other.schemas, guardOf(one, other)));
    if (other && !one) added.push(name);
    else if (one && !other) removed.push(name);
    else {
      compareRequired(name, before, after, found);
      if (one && other) compareFlags(name, before, after, found);
    }
  }
  const renamed = renames(removed, added, before, after, inside);
  for (const [one, other] of renamed) {
    found.edits.push({
      code: "property-renamed",
      args: { before: one, after: other },
      effect: before.required.has(one) || after.required.has(other) ? "incomparable" : "unknown",
      before: before.properties.get(one)?.location,
      after: after.properties.get(other)?.location,
    });
  }
  const isRenamed = (name: string) => renamed.some((pair) => pair.includes(name));
  for (const name of added)
    if (!isRenamed(name)) addOneSided(name, after, before, { isAdded: true, inside, found });
  for (const name of removed)
    if (!isRenamed(name)) addOneSided(name, before, after, { isAdded: false, inside, found });
  compareFurther(before, after, inside, found);
  return found;
}

function guardsOf(member: Member | undefined): Guard[] {
  return (["readOnly", "writeOnly"] as const).filter((flag) =>
    member?.schemas.some((schema) => schema[flag]),
  );
}

/** What holds of a property on all sides that are given. */
function guardOf(first: Member | undefined, ...others: Member[]): Guard | undefined {
  return guardsOf(first).find((flag) => others.every((other) => guardsOf(other).includes(flag)));
}

/** What it does that callers, or the API, may no longer send a property, or may now. */
function compareFlags(name: string, before: ValueRules, after: ValueRules, { edits }: Found): void {
  const [one, other] = [before, after].map(({ properties }) => properties.get(name));
  const sides = { before: one?.location, after: other?.location };
  const isFlagged = (flag: Guard, member: Member | undefined) => guardsOf(member).includes(flag);
  for (const [flag, of] of [
    ["readOnly", "request"],
    ["writeOnly", "response"],
  ] as const) {
    const [was, is] = [isFlagged(flag, one), isFlagged(flag, other)];
    if (was === is) continue;
    const wasPromised = flag === "writeOnly" && before.required.has(name);
    // A property that is read-only is not required of callers.
    const isDemanded = flag === "readOnly" && before.required.has(name) && after.required.has(name);
    edits.push(
      is
        ? { code: "flag-set", args: { name, flag }, effect: wasPromised ? "widens" : "unknown", of, ...sides }
        : {
            code: "flag-dropped",
            args: { name, flag },
            effect: flag === "writeOnly" || isDemanded ? "narrows" : "widens",
            of,
            ...sides,
          },
    );
  }
}

function compareRequired(name: string, before: ValueRules, after: ValueRules, { edits }: Found): void {
  const was = before.required.get(name);
  const is = after.required.get(name);
  if ((was === undefined) === (is === undefined)) return;
  const one = before.properties.get(name);
  const other = after.properties.get(name);
  const sides = {
    before: (was && keywordLocation(was, "required")) ?? one?.location ?? before.location,
    after: (is && keywordLocation(is, "required")) ?? other?.location ?? after.location,
    guard: guardOf(is ? other : one),
    written: keywordLocation(is ?? was ?? { location: after.location }, "required"),
  };
  edits.push(
    is
      ? { code: "property-became-required", args: { name }, effect: "narrows", ...sides }
      : { code: "property-became-optional", args: { name }, effect: "widens", ...sides },
  );
}

/** Adds what it does that only one of both sides has a property: `owner` is the one, and `other` the one without it. */
function addOneSided(
  name: string,
  owner: ValueRules,
  other: ValueRules,
  { isAdded, inside, found }: { isAdded: boolean; inside: Inside; found: Found },
): void {
  const property = owner.properties.get(name);
  if (property === undefined) return;
  const required = owner.required.has(name) && !other.required.has(name);
  const guard = guardOf(property);
  // What has no name meets the rules for all such properties.
  if (other.further.length > 0) {
    const [was, is] = isAdded ? [other.further, property.schemas] : [property.schemas, other.further];
    found.links.push(inside.link(name, was, is, guard));
  }
  const isRefused = other.isClosed || other.others.get("unevaluatedProperties")?.value === false;
  const [ofName, ofRequirement] = isAdded
    ? (["widens", "narrows"] as const)
    : (["narrows", "widens"] as const);
  const ofBoth: Effect = isRefused ? "incomparable" : ofRequirement;
  const effect: Effect = required ? ofBoth : isRefused ? ofName : "none";
  found.edits.push({
    code: isAdded ? "property-added" : "property-removed",
    args: { name, required },
    effect,
    ...(effect === "none" && { inPractice: isAdded ? "added" : "removed" }),
    before: isAdded ? other.location : property.location,
    after: isAdded ? property.location : other.location,
    guard,
    wasDeprecated: !isAdded && property.schemas.some(({ deprecated }) => deprecated),
  });
}

/** More properties than these on one side are not looked at for other names. */
const MOST_RENAMED = 20;

/** Properties that are gone and new ones that are the same but for their names, which are near or described alike. */
function renames(
  removed: readonly string[],
  added: readonly string[],
  before: ValueRules,
  after: ValueRules,
  inside: Inside,
): [string, string][] {
  if (removed.length > MOST_RENAMED || added.length > MOST_RENAMED) return [];
  const open = new Set(added);
  return removed.flatMap((name): [string, string][] => {
    const one = before.properties.get(name);
    const isAlike = (other: string) => {
      const property = after.properties.get(other);
      if (one === undefined || property === undefined) return false;
      if (before.required.has(name) !== after.required.has(other)) return false;
      const text = descriptionOf(one);
      const isNamed = nearest(name, [other]).length > 0 || (text !== "" && text === descriptionOf(property));
      return isNamed && inside.effectOf(inside.link(other, one.schemas, property.schemas)) === "none";
    };
    const found = [...open].find(isAlike);
    if (found === undefined) return [];
    open.delete(found);
    return [[name, found]];
  });
}

function descriptionOf({ schemas }: Member): string {
  return schemas.findLast(({ description }) => description !== "")?.description ?? "";
}

function compareFurther(before: ValueRules, after: ValueRules, inside: Inside, found: Found): void {
  const { edits, links } = found;
  const sides = { before: before.furtherLocation, after: after.furtherLocation };
  const [one, other] = [before.further, after.further];
  if (before.isClosed && !after.isClosed)
    edits.push({ code: "object-opened", args: {}, effect: "widens", ...sides });
  else if (!before.isClosed && after.isClosed)
    edits.push({ code: "object-closed", args: {}, effect: "narrows", ...sides });
  else if (one.length + other.length > 0) links.push(inside.link("*", one, other));
  for (const pattern of new Set([...before.patterns.keys(), ...after.patterns.keys()])) {
    const was = before.patterns.get(pattern);
    const is = after.patterns.get(pattern);
    if (was && is) links.push(inside.link(`/${pattern}/`, was.schemas, is.schemas));
    else {
      // In an object that is closed, a pattern lets properties in; in an open one, it limits them.
      const isClosed = is ? before.isClosed : after.isClosed;
      const isWider = (is !== undefined) === isClosed;
      edits.push({
        code: is ? "named-properties-added" : "named-properties-removed",
        args: { pattern },
        effect: isWider ? "widens" : "narrows",
        before: was?.location ?? before.location,
        after: is?.location ?? after.location,
      });
    }
  }
}
