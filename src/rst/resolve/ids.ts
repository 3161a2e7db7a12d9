import type { Node } from "../../doctree/tree.ts";
import { makeId } from "./make-id.ts";

/** The identifiers given so far. */
export interface Ids {
  readonly nodes: Map<string, Node>;
  /** How often each prefix was counted on. */
  readonly counts: Map<string, number>;
  /** What docutils before 0.18 would have given: its identifiers and its one counter. */
  readonly legacy: Map<string, Node>;
  /** Those that are other than the identifiers of today, by their nodes. */
  readonly legacyOf: Map<Node, string[]>;
  legacyCount: number;
}

export function newIds(): Ids {
  return { nodes: new Map(), counts: new Map(), legacy: new Map(), legacyOf: new Map(), legacyCount: 0 };
}

/**
 * Gives a node its identifier: the anchor that its author chose, or made from its first name that is free, or counted on from the name
 * or the prefix.
 */
export function giveId(ids: Ids, node: Node, names: readonly string[], prefix: string): string {
  const made = names.map(makeId);
  const { anchor } = node;
  const id = anchor !== undefined && !ids.nodes.has(anchor) ? anchor : freeId(ids, made, prefix);
  ids.nodes.set(id, node);
  node.ids = [id];
  const legacyId = freeLegacyId(ids, made);
  ids.legacy.set(legacyId, node);
  if (legacyId !== id) ids.legacyOf.set(node, [legacyId]);
  return id;
}

/** Counts what took an identifier in old versions, though nothing can lead to it. */
export function skipLegacyIds(ids: Ids, count: number): void {
  ids.legacyCount += count;
}

function freeId(ids: Ids, made: readonly string[], prefix: string): string {
  for (const id of made) if (id !== "" && !ids.nodes.has(id)) return id;
  const stem = made.at(-1) || prefix;
  for (;;) {
    const count = (ids.counts.get(stem) ?? 0) + 1;
    ids.counts.set(stem, count);
    const id = `${stem}-${count}`;
    if (!ids.nodes.has(id)) return id;
  }
}

function freeLegacyId(ids: Ids, made: readonly string[]): string {
  for (const id of made) if (id !== "" && !ids.legacy.has(id)) return id;
  for (;;) {
    ids.legacyCount += 1;
    const id = `id${ids.legacyCount}`;
    if (!ids.legacy.has(id)) return id;
  }
}
