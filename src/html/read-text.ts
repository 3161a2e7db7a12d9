import type { Block, Position, Section } from "../doctree/tree.ts";
import { createDocumentReader } from "../document/read-document.ts";
import type { PartedText, TextProblem, TitleLevels } from "../document/text-parts.ts";
import type { LinkNames } from "../indexes/link-names.ts";
import type { Indexes } from "../indexes/types.ts";
import { type Diagnostic, type DiagnosticCode, type Document, type Resolved, resolve } from "../rst/index.ts";
import { classifyByWords } from "./classify-by-words.ts";
import type { Frame } from "./frame.ts";
import type { PageMemory } from "./page-memory.ts";
import { type Anchors, chooseAnchors, type RepeatedAnchor, repeatedAnchors } from "./site/anchors.ts";
import type { Destination } from "./site/destination.ts";
import { siteAnchors } from "./site/site-anchors.ts";
import type { SitePlace } from "./site/site-page.ts";

/** What a target publishes as pages. */
export interface PageText extends PartedText {
  /** The name of the target, for a text without a title. */
  readonly name: string;
  /** The title that its author gave it, in place of its first heading. */
  readonly title?: string;
  /** A shorter one, for lists of targets. */
  readonly shortTitle?: string;
  /** What it is about, in a sentence. */
  readonly description?: string;
  /** Where it stands among the targets of a site. */
  readonly weight?: number;
  /** Paths from the root of a site that lead to it as well, or from its folder where they do not begin with `/`. */
  readonly aliases?: readonly string[];
  /** The name that it is published under: `NAME.html`, or the folder `NAME/`. */
  readonly output: string;
  /** The files of its chapters, and the line at which each begins; counted from 0. */
  readonly chapters?: readonly { readonly file: string; readonly start: number }[];
  readonly frame: Frame;
  /** Whether templates that know no classes may have made it: what its blocks are is then known by their words. */
  readonly byWords?: boolean;
  /** What the indexes at the end list. */
  readonly indexed?: Indexes;
  /** Whether `llms.txt` lists it. */
  readonly isListed?: boolean;
  /** The address at which what stands at a line of the text can be edited; lines are counted from 1. */
  readonly editAt?: (line: number) => string | undefined;
  /** What its links may name beside anchors. */
  readonly linkNames?: LinkNames;
  /** Set where it is a page of a site that is made by Hugo. */
  readonly sitePlace?: SitePlace;
}

/** A link or a picture whose address may be that of a file of the project. */
export interface FileLink {
  /** The address as its author wrote it. */
  readonly address: string;
  readonly position: Position;
  readonly isPicture: boolean;
  /** The file, where that is known by the address alone: on a site that Hugo makes. */
  readonly file?: string;
}

/** A text as a tree whose references are resolved, with the anchors of its nodes. */
export interface Reading extends Omit<PageText, keyof PartedText | "chapters" | "byWords"> {
  /** The first section of each chapter; `undefined` where it has none. */
  readonly chapters: ReadonlyMap<string, Section | undefined>;
  readonly document: Document;
  readonly ids: Resolved["ids"];
  readonly links: Resolved["links"];
  readonly anchors: Anchors;
  readonly repeatedAnchors: readonly RepeatedAnchor[];
  /** The links that may lead to files of the project. */
  readonly fileLinks: readonly FileLink[];
  /** The files that they lead to, with the paths that these have on a site that Hugo makes. */
  readonly copied: ReadonlyMap<string, string | undefined>;
  /** Anchors that were here once, and are in other targets now. */
  readonly moved: ReadonlyMap<string, Destination>;
  /** What is wrong with the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** What its Markdown does not mean as it is read. */
  readonly problems: readonly TextProblem[];
  /** The levels of titles by part; `undefined` for one without titles. */
  readonly levels: readonly (TitleLevels | undefined)[];
}

/**
 * Reads what a target publishes, and resolves its references. It never throws: what is wrong is in `diagnostics` and `problems`.
 * @param memory what was read before; without one, all of the text is read
 */
export function readText(
  { text, parts, titleStyles, chapters = [], byWords = false, ...target }: PageText,
  memory?: PageMemory,
): Reading {
  const reader = memory?.reader(target) ?? createDocumentReader(target.frame);
  const { document, diagnostics, problems, levels } = reader.read({ text, parts, titleStyles });
  const resolved = resolve([document], memory?.isInert);
  const markdown = parts.filter(({ language }) => language === "markdown");
  const isMarkdown = (position: Position) => markdown.some((part) => isWithin(position, part));
  const isOfSection = (position: Position) =>
    markdown.some(({ sections }) => sections.some((section) => isWithin(position, section)));
  if (byWords || markdown.length > 0)
    classifyByWords(document, ({ position }) => byWords || (isMarkdown(position) && !isOfSection(position)));
  return {
    ...target,
    document,
    chapters: sectionsOf(chapters, document),
    ids: resolved.ids,
    links: resolved.links,
    anchors: chooseAnchors(
      resolved,
      target.sitePlace && siteAnchors(text, markdown, resolved.identified, target.sitePlace),
    ),
    repeatedAnchors: repeatedAnchors(resolved),
    fileLinks: [],
    copied: new Map(),
    moved: new Map(),
    problems,
    levels,
    diagnostics: [...diagnostics, ...resolved.diagnostics].filter(
      ({ code, position }) => !OF_TRANSITIONS.has(code) || !isMarkdown(position),
    ),
  };
}

/** Whether a place is in lines, which are counted from 0. */
function isWithin({ start: { line } }: Position, lines: { start: number; end: number }): boolean {
  return lines.start < line && line <= lines.end;
}

/** Only reStructuredText forbids lines across the page that part nothing. */
const OF_TRANSITIONS = new Set<DiagnosticCode>([
  ...(["transition-at-start", "transition-at-end", "transitions-adjacent"] as const),
]);

/** The first section of each chapter: those that begin in a section before have none. */
function sectionsOf(chapters: NonNullable<PageText["chapters"]>, document: Document): Reading["chapters"] {
  const sections: Section[] = [];
  const list = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.type !== "section") continue;
      sections.push(block);
      list(block.children);
    }
  };
  list(document.children);
  let next = 0;
  return new Map(
    chapters.map(({ file, start }, index) => {
      const end = chapters[index + 1]?.start ?? Infinity;
      while ((sections[next]?.position.start.line ?? Infinity) <= start) next++;
      const section = sections[next];
      return [file, section && section.position.start.line <= end ? section : undefined];
    }),
  );
}
