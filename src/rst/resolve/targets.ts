import type { Node, Reference, Target } from "../../doctree/tree.ts";
import { isAlias } from "./names.ts";
import { reportAmong, reportAt, type State } from "./state.ts";

/** Where something leads: to an address, or to an id in the documents. */
type Destination = { readonly refuri: string } | { readonly refid: string };

/** What is known of the targets that stand for others; "open" while one is being followed. */
type Known = Map<Target, Destination | "broken" | "open">;

/** Finds where all targets and references lead. */
export function resolveReferences(state: State): void {
  const known: Known = new Map();
  for (const target of state.targets) {
    const { destination } = follow(state, known, target);
    leadTo(target, destination);
  }
  resolveAnonymous(state, known);
  const used = new Set<string>();
  for (const reference of state.references) {
    if (reference.uri !== undefined) leadTo(reference, { refuri: reference.uri });
    else if (reference.refname !== undefined) {
      used.add(reference.refname);
      // Footnotes that number themselves get their numbers, and with them their names, later.
      if (/^[0-9]+$/.test(reference.refname) && !state.names.has(reference.refname))
        state.numberReferences.push(reference);
      else resolveNamed(state, known, reference, reference.refname);
    }
  }
  for (const { refname } of state.targets) if (refname !== undefined) used.add(refname);
  for (const target of state.targets) {
    const { names, position } = target;
    const [name] = names ?? [];
    if (name !== undefined && !used.has(name) && !isAlias(target))
      reportAt(state, "unreferenced-target", position, name);
  }
}

/** Leads references such as `1_` to the footnotes that have got these numbers. */
export function resolveNumbers(state: State): void {
  for (const reference of state.numberReferences) {
    if (reference.refname !== undefined) resolveNamed(state, new Map(), reference, reference.refname);
  }
}

function leadTo(node: Reference | Target, destination: Destination | undefined): void {
  delete node.refuri;
  delete node.refid;
  delete node.unresolved;
  if (destination === undefined) node.unresolved = true;
  else Object.assign(node, destination);
}

/** Follows targets that stand for others, without recursion: a text may chain thousands of them. */
function follow(state: State, known: Known, start: Target): { destination: Destination | undefined } {
  const trail: Target[] = [];
  let target = start;
  let found = known.get(target);
  while (found === undefined) {
    known.set(target, "open");
    trail.push(target);
    const next = state.chained.get(target);
    if (next !== undefined) {
      target = next;
      found = known.get(target);
      continue;
    }
    if (target.refname === undefined) {
      found = ownDestination(state, target);
      break;
    }
    const entry = state.names.get(target.refname);
    const node = entry?.node;
    if (node === undefined) {
      const about = [target.position, nameOf(target), target.refname] as const;
      if (entry) reportAmong(state, entry.claims, "indirect-ambiguous", ...about);
      else reportAt(state, "indirect-unknown", ...about);
      found = "broken";
    } else if (node.type === "target") {
      target = node;
      found = known.get(target);
    } else {
      found = nodeDestination(node);
    }
  }
  if (found === "open") {
    const { refname = "" } = start;
    reportAt(state, "indirect-circular", start.position, nameOf(start), refname);
    found = "broken";
  }
  for (const each of trail) known.set(each, found);
  return { destination: found === "broken" ? undefined : found };
}

function nameOf(target: Target): string {
  return target.names?.[0] ?? "";
}

function ownDestination(state: State, target: Target): Destination | "broken" {
  if (target.uri !== undefined) return { refuri: target.uri };
  const id = state.landings.get(target) ?? target.ids?.[0];
  return id === undefined ? "broken" : { refid: id };
}

function nodeDestination(node: Node): Destination | "broken" {
  const id = node.ids?.[0];
  return id === undefined ? "broken" : { refid: id };
}

function resolveNamed(state: State, known: Known, reference: Reference, name: string): void {
  const entry = state.names.get(name);
  const node = state.aliases.get(name) ?? entry?.node;
  if (node === undefined) {
    if (entry) reportAmong(state, entry.claims, "ambiguous-target", reference.position, name);
    else reportAt(state, "unknown-target", reference.position, name);
    leadTo(reference, undefined);
  } else if (node.type === "target") {
    leadTo(reference, follow(state, known, node).destination);
  } else {
    const destination = nodeDestination(node);
    leadTo(reference, destination === "broken" ? undefined : destination);
  }
}

/** Anonymous references and targets belong together in their order. */
function resolveAnonymous(state: State, known: Known): void {
  const references = state.references.filter(({ anonymous }) => anonymous);
  const targets = state.anonymousTargets;
  const matched = references.length === targets.length;
  const [first = targets[0]] = references;
  if (!matched && first !== undefined) {
    const counts: [string, string] = [String(references.length), String(targets.length)];
    reportAt(state, "anonymous-mismatch", first.position, ...counts);
  }
  for (const [index, reference] of references.entries()) {
    const target = matched ? targets[index] : undefined;
    leadTo(reference, target && follow(state, known, target).destination);
  }
}
