import type { Document, Node } from "../../doctree/tree.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { collect } from "./collect.ts";
import { outlineOf, resolveContents } from "./contents.ts";
import { resolveFootnotes } from "./footnotes.ts";
import type { IsInert } from "./inert.ts";
import { withInserted } from "./inserted.ts";
import { resolveSectnum } from "./sectnum.ts";
import { resolveSubstitutions } from "./substitutions.ts";
import { addTargetNotes } from "./target-notes.ts";
import { resolveNumbers, resolveReferences } from "./targets.ts";
import { checkTransitions } from "./transitions.ts";

export interface Resolved {
  /** The node of each id, over all documents. */
  readonly ids: ReadonlyMap<string, Node>;
  /** The ids that docutils before 0.18 would have given to a node, where they are others. */
  readonly legacyIds: ReadonlyMap<Node, readonly string[]>;
  /**
   * The nodes that have ids, and the references and pictures, in the order of the text: those in what substitutions stand for as
   * often as it is shown. Definitions of substitutions hold links, but no place that an id leads to; nor do tables of contents.
   */
  readonly identified: readonly Node[];
  readonly links: readonly Node[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Resolves documents as one text: ids, references, footnotes, substitutions, section numbers and tables of contents.
 * It writes what it finds into the trees, over what an earlier call wrote: after a chapter was read again, call it
 * with the trees of all chapters. Nodes that are known to be inert are not looked into.
 */
export function resolve(documents: readonly Document[], isInert?: IsInert): Resolved {
  const state = collect(documents, isInert);
  resolveSubstitutions(state);
  resolveReferences(state);
  addTargetNotes(state);
  resolveFootnotes(state);
  resolveNumbers(state);
  const outlines = outlineOf(state);
  resolveSectnum(state, outlines.top);
  resolveContents(state, outlines);
  checkTransitions(state);
  return {
    ids: state.ids.nodes,
    legacyIds: state.ids.legacyOf,
    identified: withInserted(state.identified).filter(({ ids }) => ids !== undefined),
    links: withInserted(state.links).filter(({ type }) => type === "reference" || type === "image"),
    diagnostics: state.diagnostics,
  };
}
