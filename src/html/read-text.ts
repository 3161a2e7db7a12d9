import type { Indexes } from "../indexes/indexes.ts";
import {
  type Diagnostic,
  type Document,
  type IsInert,
  type Parsed,
  parse,
  type Resolved,
  resolve,
} from "../rst/index.ts";
import type { PageMemory } from "./page-memory.ts";
import { type Anchors, chooseAnchors } from "./site/anchors.ts";
import type { Destination } from "./site/site.ts";

/** What a target publishes as pages. */
export interface PageText {
  /** The name of the target, for a text without a title. */
  readonly name: string;
  /** The title that its author gave it, in place of its first heading. */
  readonly title?: string;
  /** The name that it is published under: `NAME.html`, or the folder `NAME/`. */
  readonly output: string;
  /** reStructuredText. */
  readonly text: string;
  readonly frame: Frame;
  /** What the indexes at the end list. */
  readonly indexed?: Indexes;
}

/** What a project puts around its pages. Markup is the project's own, and is passed on as it is. */
export interface Frame {
  /** The language of the text, as BCP 47 has it. */
  readonly lang: string;
  /** Markup for the end of the head, for above the page, and for below it. */
  readonly head?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Style that comes after ours. */
  readonly css?: string;
  /** The address of a picture beside the title. */
  readonly logo?: string;
  /** Whether `raw` directives and roles pass on HTML. */
  readonly raw: boolean;
}

/** A text as a tree whose references are resolved, with the anchors of its nodes. */
export interface Reading extends Omit<PageText, "text"> {
  readonly document: Document;
  readonly ids: Resolved["ids"];
  readonly links: Resolved["links"];
  readonly anchors: Anchors;
  /** Anchors that were here once, and are in other targets now. */
  readonly moved: ReadonlyMap<string, Destination>;
  /** What is wrong with the text. */
  readonly diagnostics: readonly Diagnostic[];
}

export function readText(text: PageText, memory?: PageMemory): Reading {
  const { raw } = text.frame;
  const parsed = memory ? memory.parse(text.name, text.text, raw) : parse(text.text, { raw });
  return readParsed(text, parsed, memory?.isInert);
}

/** The same for a text that was parsed already. */
export function readParsed(
  { text: _, ...target }: PageText,
  { document, diagnostics }: Parsed,
  isInert?: IsInert,
): Reading {
  const resolved = resolve([document], isInert);
  return {
    ...target,
    document,
    ids: resolved.ids,
    links: resolved.links,
    anchors: chooseAnchors(resolved),
    moved: new Map(),
    diagnostics: [...diagnostics, ...resolved.diagnostics],
  };
}
