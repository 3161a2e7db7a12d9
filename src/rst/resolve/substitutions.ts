import type {
  Inline,
  Node,
  SubstitutionDefinition,
  SubstitutionReference,
  Text,
} from "../../doctree/tree.ts";
import { writtenIn } from "../../doctree/walk.ts";
import { limits } from "../../limits.ts";
import { reportAmong, reportAt, type State } from "./state.ts";

interface Definitions {
  readonly exact: Map<string, SubstitutionDefinition>;
  readonly folded: Map<string, SubstitutionDefinition>;
  /** The nodes that each definition grows to; "open" while it is being counted, infinite for one that holds itself. */
  readonly sizes: Map<SubstitutionDefinition, number | "open">;
}

/** Puts what substitutions stand for in the place of their references. */
export function resolveSubstitutions(state: State): void {
  const definitions: Definitions = { exact: new Map(), folded: new Map(), sizes: new Map() };
  for (const definition of state.substitutions) {
    const { name } = definition;
    const before = definitions.exact.get(name);
    if (before !== undefined)
      reportAmong(state, [before], "duplicate-substitution", definition.position, name);
    definitions.exact.set(name, definition);
    definitions.folded.set(name.toLowerCase(), definition);
  }
  const inside = new Set<SubstitutionReference>();
  for (const definition of state.substitutions) {
    for (const reference of referencesIn(definition)) inside.add(reference);
    if (sizeOf(definitions, definition) === Number.POSITIVE_INFINITY) {
      reportAt(state, "circular-substitution", definition.position, definition.name);
    }
  }
  const trimmed = new Map<Node, SubstitutionDefinition>();
  let total = 0;
  for (const reference of state.substitutionReferences) {
    reference.children = [];
    delete reference.unresolved;
    const definition = find(definitions, reference.name);
    const size = definition && sizeOf(definitions, definition);
    if (
      definition !== undefined &&
      size !== undefined &&
      size <= limits.substitution.most &&
      total + size <= limits.substitutions.most
    ) {
      total += size;
      reference.children = definition.children;
      if (definition.trimBefore || definition.trimAfter) trimmed.set(reference, definition);
      continue;
    }
    reference.unresolved = true;
    if (size === undefined) reportAt(state, "unknown-substitution", reference.position, reference.name);
    else if (inside.has(reference)) continue;
    else if (size === Number.POSITIVE_INFINITY) {
      reportAt(state, "circular-substitution", reference.position, reference.name);
    } else if (size > limits.substitution.most) {
      reportAt(
        state,
        "substitution-too-large",
        reference.position,
        reference.name,
        String(limits.substitution.most),
      );
    } else if (total <= limits.substitutions.most) {
      // The first says it for all that follow.
      total = limits.substitutions.most + 1;
      reportAt(state, "substitutions-too-large", reference.position, String(limits.substitutions.most));
    }
  }
  if (trimmed.size > 0) for (const document of state.documents) trimBeside(document, trimmed);
}

/** Takes away the white space beside the substitutions that request it. */
function trimBeside(node: Node, trimmed: ReadonlyMap<Node, SubstitutionDefinition>): void {
  const children = writtenIn(node);
  for (const [index, child] of children.entries()) {
    const definition = trimmed.get(child);
    const before = children[index - 1];
    const after = children[index + 1];
    if (definition?.trimBefore && before?.type === "text") trim(before, before.value.trimEnd());
    if (definition?.trimAfter && after?.type === "text") trim(after, after.value.trimStart());
    trimBeside(child, trimmed);
  }
}

function trim(text: Text, value: string): void {
  text.untrimmed ??= text.value;
  text.value = value;
}

function find({ exact, folded }: Definitions, name: string): SubstitutionDefinition | undefined {
  return exact.get(name) ?? folded.get(name.toLowerCase());
}

function referencesIn(node: Node): SubstitutionReference[] {
  if (node.type === "substitutionReference") return [node];
  return "children" in node ? (node.children ?? []).flatMap(referencesIn) : [];
}

function sizeOf(definitions: Definitions, definition: SubstitutionDefinition, depth = 0): number {
  const known = definitions.sizes.get(definition);
  if (known === "open") return Number.POSITIVE_INFINITY;
  if (known !== undefined) return known;
  if (depth > limits.substitutionChain.most) return limits.substitution.most + 1;
  definitions.sizes.set(definition, "open");
  let size = count(definition.children);
  for (const reference of referencesIn(definition)) {
    const nested = find(definitions, reference.name);
    if (nested !== undefined) size += sizeOf(definitions, nested, depth + 1);
  }
  definitions.sizes.set(definition, size);
  return size;
}

function count(nodes: readonly Inline[]): number {
  return nodes.reduce((sum, node) => sum + 1 + ("children" in node ? count(node.children) : 0), 0);
}
