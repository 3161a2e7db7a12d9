import type { Section } from "../doctree/tree.ts";
import { createInertness, createRereader, type IsInert, type Parsed, type Rereader } from "../rst/index.ts";
import type { Context } from "./context.ts";
import { type Description, describe, describeLive } from "./describe.ts";
import { createRecall } from "./recall.ts";
import type { SectionEntry } from "./search/search-index.ts";
import { createTermIndex, type TermIndex } from "./search/term-index.ts";

/** What pages leave to the pages that are made after them: the parts of them that are still the same. */
export interface PageMemory {
  /** Reads the text of a target. What was given for the one before is used up by that. */
  parse(target: string, text: string, raw: boolean): Parsed;
  /** What in the texts need not be looked into again. */
  readonly isInert: IsInert;
  /** What stands inside a section, as HTML; it is made where nothing that it depends on was the same before. */
  inside(section: Section, context: Context, make: () => string): string;
  /** What the search knows of a section whose inside was asked for. */
  entry(section: Section, make: () => SectionEntry): SectionEntry;
  /** The terms of a target's search index. */
  terms(output: string): TermIndex;
  /** New pages begin. */
  nextRound(): void;
}

interface Remembered {
  /** Tells sections apart: short enough to stand for the whole text of one. */
  number: number;
  html?: string;
  entry?: SectionEntry;
}

export function createPageMemory(): PageMemory {
  const rereaders = createRecall<Rereader>();
  const termIndexes = createRecall<TermIndex>();
  const sections = createRecall<Remembered>();
  const descriptions = new WeakMap<Section, Description>();
  let numbers = 0;
  let known = new Map<Section, Remembered>();

  const remembered = (section: Section, context: Context): Remembered => {
    const found = known.get(section);
    if (found) return found;
    const numberOf = (inner: Section) => remembered(inner, context).number;
    const before = descriptions.get(section);
    const isSame = before && describeLive(section, before.live, context, numberOf) === before.liveText;
    const description = isSame ? before : describe(section, context, numberOf);
    descriptions.set(section, description);
    const made = sections.of(description.text, () => ({ number: ++numbers }));
    known.set(section, made);
    return made;
  };

  return {
    parse: (target, text, raw) => rereaders.of(`${raw} ${target}`, () => createRereader({ raw })).read(text),
    isInert: createInertness(),
    inside(section, context, make) {
      const memory = remembered(section, context);
      memory.html ??= make();
      return memory.html;
    },
    entry(section, make) {
      const memory = known.get(section);
      if (memory === undefined) return make();
      memory.entry ??= make();
      return memory.entry;
    },
    terms: (output) => termIndexes.of(output, createTermIndex),
    nextRound() {
      rereaders.nextRound();
      termIndexes.nextRound();
      sections.nextRound();
      known = new Map();
    },
  };
}
