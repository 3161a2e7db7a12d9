import type {
  Citation,
  CitationReference,
  Contents,
  Document,
  Footnote,
  FootnoteReference,
  Node,
  Reference,
  Section,
  Sectnum,
  SubstitutionDefinition,
  SubstitutionReference,
  Target,
  TargetNotes,
} from "../../doctree/tree.ts";
import { type Diagnostic, diagnostic } from "../diagnostic.ts";
import { type Ids, newIds } from "./ids.ts";

export interface NameEntry {
  /** Undefined once more than one node claims the name with the same right. */
  node: Node | undefined;
  explicit: boolean;
  /** All that claim it. */
  readonly claims: Node[];
}

/** The nodes that reference names lead to. */
export type Names = Map<string, NameEntry>;

/** What one walk through the documents found, in the order of the text. */
export interface State {
  readonly diagnostics: Diagnostic[];
  readonly documents: readonly Document[];
  readonly ids: Ids;
  readonly names: Names;
  /** The targets within references, `` `text <name_>`_ ``, by that text: a reference of the text leads where they do. */
  readonly aliases: Map<string, Target>;
  readonly references: Reference[];
  /** Those whose name is a number that no target has: perhaps a footnote gets it. */
  readonly numberReferences: Reference[];
  readonly targets: Target[];
  readonly anonymousTargets: Target[];
  readonly footnotes: Footnote[];
  readonly footnoteReferences: FootnoteReference[];
  readonly citations: Citation[];
  readonly citationReferences: CitationReference[];
  readonly substitutions: SubstitutionDefinition[];
  readonly substitutionReferences: SubstitutionReference[];
  readonly contents: { node: Contents; section: Section | undefined }[];
  readonly sectnums: Sectnum[];
  readonly targetNotes: TargetNotes[];
  /**
   * The nodes that have ids, but for those in definitions of substitutions and in tables of contents; and those that resolving
   * puts nodes into.
   */
  readonly identified: Node[];
  /** References and pictures, and what resolving puts nodes into. */
  readonly links: Node[];
  /** For each target whose ids went to the node behind it, its id. */
  readonly landings: Map<Target, string>;
  /** For each target that stands directly before one with an address, that one. */
  readonly chained: Map<Target, Target>;
}

export function newState(documents: readonly Document[]): State {
  return {
    diagnostics: [],
    documents,
    ids: newIds(),
    names: new Map(),
    aliases: new Map(),
    references: [],
    numberReferences: [],
    targets: [],
    anonymousTargets: [],
    footnotes: [],
    footnoteReferences: [],
    citations: [],
    citationReferences: [],
    substitutions: [],
    substitutionReferences: [],
    contents: [],
    sectnums: [],
    targetNotes: [],
    identified: [],
    links: [],
    landings: new Map(),
    chained: new Map(),
  };
}

type About = Parameters<typeof diagnostic>;

export function reportAt(state: State, ...about: About): void {
  state.diagnostics.push(diagnostic(...about));
}

/** The same, about a name that several nodes claim. */
export function reportAmong(state: State, claims: readonly Node[], ...about: About): void {
  state.diagnostics.push({ ...diagnostic(...about), claims });
}
