import type { Node, Target } from "../../doctree/tree.ts";
import { type NameEntry, reportAmong, reportAt, type State } from "./state.ts";

/**
 * Enters the names of a node. An explicit target takes a name from an implicit one (a section); two of the same
 * right leave nobody with it, unless they lead to the same address.
 */
export function enterNames(state: State, node: Node, explicit: boolean): void {
  for (const name of node.names ?? []) {
    const entry = state.names.get(name);
    if (entry === undefined) state.names.set(name, { node, explicit, claims: [node] });
    else contest(state, entry, node, name, explicit);
  }
}

/** Whether a target is that of `` `text <name_>`_ ``: no place of its own, but another name for one. */
export function isAlias(target: Target): boolean {
  return target.embedded === true && target.refname !== undefined;
}

/** Enters an alias. It claims no name: of several with one text the first counts. */
export function enterAlias({ aliases }: State, target: Target): void {
  for (const name of target.names ?? []) if (!aliases.has(name)) aliases.set(name, target);
}

function contest(state: State, entry: NameEntry, node: Node, name: string, explicit: boolean): void {
  const { node: owner, explicit: ownerExplicit } = entry;
  entry.explicit = ownerExplicit || explicit;
  entry.claims.push(node);
  if (explicit && ownerExplicit) {
    const same =
      owner !== undefined && addressOf(owner) !== undefined && addressOf(owner) === addressOf(node);
    if (same) reportAt(state, "duplicate-same-address", node.position, name);
    else {
      reportAmong(state, entry.claims, "duplicate-explicit", node.position, name);
      entry.node = undefined;
    }
    return;
  }
  if (explicit) entry.node = node;
  else if (!ownerExplicit) entry.node = undefined;
  if (!explicit || owner !== undefined) reportAt(state, "duplicate-implicit", node.position, name);
}

/** Reports links whose names were those of sections until the links took them; one that leads to the section may. */
export function reportTakenNames(state: State): void {
  for (const [name, { node, claims }] of state.names) {
    const link = state.aliases.get(name) ?? node;
    if (link?.type !== "target" || !link.embedded) continue;
    const sections = claims.filter(({ type }) => type === "section");
    const [only] = sections;
    const leadsThere = only !== undefined && sections.length === 1 && leadsTo(state, link, only);
    if (only && !leadsThere) reportAmong(state, [link, ...sections], "link-takes-name", link.position, name);
  }
}

function leadsTo(state: State, { uri, refname }: Target, section: Node): boolean {
  if (refname === undefined) return section.ids?.some((id) => uri === `#${id}`) ?? false;
  const node = state.names.get(refname)?.node;
  const landing = node?.type === "target" ? state.landings.get(node) : undefined;
  return node === section || (landing !== undefined && section.ids?.includes(landing) === true);
}

function addressOf(node: Node): string | undefined {
  return node.type === "target" ? node.uri : undefined;
}
