import { createJoiner, type Joiner } from "../doctree/join.ts";
import { lowerSections } from "../doctree/lower-sections.ts";
import { moveDown, movedDown } from "../doctree/move-down.ts";
import type { Block, Document } from "../doctree/tree.ts";
import { type Diagnostic, defineAgain, type Roles, rolesWith } from "../rst/index.ts";
import { type Stretch, type StretchOptions, stretchesOf } from "./stretches.ts";
import type { PartedText, ReadStretch, TextProblem, TitleLevels } from "./text-parts.ts";

/** What all stretches of a text are read into. */
export interface ReadDocument {
  readonly document: Document;
  readonly diagnostics: Diagnostic[];
  readonly problems: TextProblem[];
  /** The levels of titles by part; `undefined` for one without titles. */
  readonly levels: readonly (TitleLevels | undefined)[];
}

/** Reads a document again and again. */
export interface DocumentReader {
  /**
   * Reads each stretch of a text, and joins what they say. A stretch that was in the text before is not read again: its blocks
   * are those of the document before, which is used up by that, whatever `resolve` wrote into it.
   */
  read(text: PartedText): ReadDocument;
}

/** A stretch as it was read, and the roles that there were before and behind it. */
interface Known {
  read: ReadStretch;
  start: number;
  before: RoleState;
  behind: RoleState;
}

type RoleState = Pick<Roles, "defined" | "unnamed">;

/** A reader of one document; what it read last is what it compares the next text with. */
export function createDocumentReader(options: StretchOptions): DocumentReader {
  let known = new Map<string, Known[]>();
  let joiner: Joiner | undefined;
  let raised = 0;

  const readStretch = (stretch: Stretch, roles: Roles): Known => {
    const before = stateOf(roles);
    // Two stretches may read the same, but not be the same nodes.
    const former = known.get(stretch.identity)?.shift();
    if (former === undefined || !isSame(former.before, before)) {
      const read = stretch.read(roles);
      return { read, start: stretch.start, before, behind: stateOf(roles) };
    }
    defineAgain(roles, former.behind);
    lowerSections(former.read.blocks, raised);
    return { ...former, read: movedTo(stretch.start, former), start: stretch.start };
  };

  return {
    read(text) {
      joiner?.takeApart();
      const roles = rolesWith();
      const now = stretchesOf(text, options).map((stretch) => ({
        identity: stretch.identity,
        each: readStretch(stretch, roles),
      }));
      known = new Map();
      for (const { identity, each } of now) {
        const same = known.get(identity);
        if (same) same.push(each);
        else known.set(identity, [each]);
      }
      const all = now.map(({ each }) => each.read);
      const levelsByPart = levelsOfParts(
        text.parts,
        now.map(({ each }) => each),
      );
      // The highest titles of a whole have level 1, at whatever depth its chapters are listed.
      const levels = all.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === "section" ? block.level : [])),
      );
      raised = levels.length === 0 ? 0 : levels.reduce((least, level) => Math.min(least, level)) - 1;
      joiner = createJoiner();
      for (const { blocks } of all) {
        lowerSections(blocks, -raised);
        joiner.add(blocks);
      }
      return {
        document: documentOf(text, joiner, all),
        diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
        problems: all.flatMap(({ problems }) => problems),
        levels: levelsByPart,
      };
    },
  };
}

function levelsOfParts(parts: PartedText["parts"], stretches: readonly Known[]): ReadDocument["levels"] {
  let next = 0;
  return parts.map(({ end }) => {
    let found: TitleLevels | undefined;
    for (let known = stretches[next]; known !== undefined && known.start < end; known = stretches[++next])
      for (const level of titleLevels(known.read.blocks))
        found = { first: found?.first ?? level, last: level };
    return found;
  });
}

/** The levels of titles in their order, counted from 0. */
function titleLevels(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) =>
    block.type === "section" ? [block.level - 1, ...titleLevels(block.children)] : [],
  );
}

function documentOf({ text, parts }: PartedText, { blocks }: Joiner, all: readonly ReadStretch[]): Document {
  const title = all.findLast((each) => each.title !== undefined)?.title;
  const start = { line: 1, column: 1, offset: 0 };
  const end = { line: parts.at(-1)?.end ?? 1, column: 1, offset: text.length };
  const document: Document = { type: "document", position: { start, end }, children: blocks };
  if (title !== undefined) document.title = title;
  return document;
}

function movedTo(line: number, { read, start }: Known): ReadStretch {
  const by = line - start;
  if (by === 0) return read;
  moveDown(read.blocks, by);
  const isMoved = <Placed extends { position: Document["position"] }>(each: Placed): Placed => ({
    ...each,
    position: movedDown(each.position, by),
  });
  return { ...read, diagnostics: read.diagnostics.map(isMoved), problems: read.problems.map(isMoved) };
}

function stateOf({ defined, unnamed }: Roles): RoleState {
  return { defined, unnamed };
}

function isSame(one: RoleState, other: RoleState): boolean {
  return one.defined === other.defined && one.unnamed === other.unnamed;
}
