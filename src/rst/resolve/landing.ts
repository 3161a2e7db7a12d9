import type { Node, Target } from "../../doctree/tree.ts";
import type { State } from "./state.ts";

/** Whether a target marks the place where it stands. */
export function isBare(target: Target): boolean {
  return target.uri === undefined && target.refname === undefined && target.children.length === 0;
}

/** Hands the ids of targets to the node behind them, unless that cannot carry them. */
export function land(state: State, targets: readonly Target[], node: Node): void {
  if (targets.length === 0 || node.type === "target" || UNABLE.has(node.type)) return;
  const { landings, ids } = state;
  const own = node.ids ?? [];
  const legacy = ids.legacyOf.get(node) ?? [];
  // The nearest comes first, as in docutils.
  for (const target of targets.toReversed()) {
    const [id] = target.ids ?? [];
    const [legacyId] = ids.legacyOf.get(target) ?? [];
    if (id !== undefined) {
      landings.set(target, id);
      ids.nodes.set(id, node);
      own.push(id);
    }
    if (legacyId !== undefined) {
      ids.legacy.set(legacyId, node);
      legacy.push(legacyId);
    }
    delete target.ids;
    ids.legacyOf.delete(target);
  }
  node.ids = own;
  if (legacy.length > 0) ids.legacyOf.set(node, legacy);
}

/** What carries no ids but its own. */
const UNABLE: ReadonlySet<string> = new Set([
  "comment",
  "substitutionDefinition",
  "footnote",
  "citation",
  "class",
  "sectnum",
  "systemMessage",
]);
