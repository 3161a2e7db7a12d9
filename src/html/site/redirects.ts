import type { Node } from "../../doctree/tree.ts";
import { groupBy } from "../../group-by.ts";
import type { Reading } from "../read-text.ts";
import { type Anchor, PAGE_PREFIX } from "./anchors.ts";
import { type Destination, destinationIn } from "./destination.ts";
import { lastingAnchors } from "./lasting.ts";

/** Old anchors, and where each is to lead: `anchor`, `#anchor` or `output.html#anchor`. */
export type Redirects = ReadonlyMap<string, string>;

/** A redirect that has no effect in any target. */
export interface BadRedirect {
  readonly kind: "redirect-unknown" | "redirect-existing" | "redirect-circle";
  readonly id: string;
  /** The anchors that there are. */
  readonly known: readonly string[];
}

export interface Redirected {
  /** The readings, in which old anchors lead to the same places as new ones. */
  readonly readings: readonly Reading[];
  readonly badRedirects: readonly BadRedirect[];
}

/**
 * Applies redirects to all targets that are published together. One that leads within a target holds wherever that
 * target has the new anchor and not the old one; one that names a target holds in all. While some targets (`others`)
 * are not known, no anchor is called unknown.
 */
export function applyRedirects(
  readings: readonly Reading[],
  redirects: Redirects,
  others: ReadonlySet<string>,
): Redirected {
  if (redirects.size === 0) return { readings, badRedirects: [] };
  const byOutput = new Map(readings.map((reading) => [reading.output, readAnchors(reading)]));
  const outcomes = new Map([...redirects.keys()].map((id) => [id, new Set<Outcome["kind"]>()]));
  const followed = new Map<string, Outcome>();
  const redirected = readings.map((reading) => {
    const aliases: [id: string, to: string][] = [];
    const moved = new Map<string, Destination>();
    for (const id of redirects.keys()) {
      const outcome = follow(id, reading.output, { redirects, byOutput, others, outcomes: followed });
      outcomes.get(id)?.add(outcome.kind);
      if (outcome.kind !== "found") continue;
      const { to } = outcome;
      if (to.output === reading.output) aliases.push([id, to.id ?? ""]);
      else moved.set(id, to);
    }
    return { ...reading, anchors: withAliases(reading, aliases), moved };
  });
  const known = [...byOutput.values()].flatMap(({ fixed }) => [...fixed]);
  const badRedirects = [...outcomes].flatMap(([id, kinds]): BadRedirect[] => {
    const kind = problemOf(kinds, others.size === 0);
    return kind === undefined ? [] : [{ kind, id, known }];
  });
  return { readings: redirected, badRedirects };
}

type Outcome = { kind: "found"; to: Destination } | { kind: "existing" | "circle" | "unknown" };

function problemOf(
  kinds: ReadonlySet<Outcome["kind"]>,
  isComplete: boolean,
): BadRedirect["kind"] | undefined {
  if (kinds.has("found")) return undefined;
  if (kinds.has("circle")) return "redirect-circle";
  if (kinds.has("existing")) return "redirect-existing";
  return isComplete ? "redirect-unknown" : undefined;
}

interface KnownAnchors {
  readonly all: ReadonlySet<string>;
  /** Those that no redirect may take away. */
  readonly fixed: ReadonlySet<string>;
}

function readAnchors({ anchors }: Reading): KnownAnchors {
  const all = new Set<string>();
  const fixed = new Set(lastingAnchors(anchors).map(({ id }) => id));
  for (const { id, aliases } of anchors.values()) {
    fixed.add(id);
    for (const each of [id, ...aliases]) all.add(each);
  }
  return { all, fixed };
}

interface Known {
  readonly redirects: Redirects;
  readonly byOutput: ReadonlyMap<string, KnownAnchors>;
  readonly others: ReadonlySet<string>;
  /** Where redirects were found to lead, by what was followed, so that of a chain each is followed once. */
  readonly outcomes: Map<string, Outcome>;
}

/** Where an old anchor of a target leads, over as many redirects as it takes. */
function follow(id: string, output: string, known: Known): Outcome {
  if (id.startsWith(PAGE_PREFIX) || known.byOutput.get(output)?.fixed.has(id)) return { kind: "existing" };
  const seen = new Set<string>();
  const outcome = followChain({ output, id }, seen, known);
  for (const each of seen) known.outcomes.set(each, outcome);
  return outcome;
}

/** @param seen is given what was followed on the way */
function followChain(
  from: Destination,
  seen: Set<string>,
  { redirects, byOutput, others, outcomes }: Known,
): Outcome {
  let here = from;
  for (;;) {
    const next = redirects.get(here.id ?? "");
    if (next === undefined) return { kind: "unknown" };
    const key = JSON.stringify(here);
    if (seen.has(key)) return { kind: "circle" };
    const outcome = outcomes.get(key);
    if (outcome !== undefined) return outcome;
    seen.add(key);
    const address = next.includes("#") || next.endsWith(".html") ? next : `#${next}`;
    const to = destinationIn(address, here.output, (name) => byOutput.has(name) || others.has(name));
    if (to === undefined) return { kind: "unknown" };
    const anchors = byOutput.get(to.output);
    if (anchors === undefined || to.id === undefined || anchors.all.has(to.id)) return { kind: "found", to };
    here = to;
  }
}

/** Adds aliases to anchors; docutils' own aliases of the same name give way. */
function withAliases({ anchors }: Reading, aliases: readonly [id: string, to: string][]) {
  if (aliases.length === 0) return anchors;
  const added = groupBy(aliases, ([, to]) => to);
  const old = new Set(aliases.map(([id]) => id));
  const entries = [...anchors].map(([node, { id, aliases: own }]): [Node, Anchor] => {
    const kept = own.filter((alias) => !old.has(alias));
    const more = [id, ...own].flatMap((each) => (added.get(each) ?? []).map(([alias]) => alias));
    return [node, { id, aliases: [...kept, ...more] }];
  });
  return new Map(entries);
}
