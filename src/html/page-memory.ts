import type { Section } from "../doctree/tree.ts";
import { createDocumentReader, type DocumentReader } from "../document/read-document.ts";
import { createInertness, type IsInert } from "../rst/index.ts";
import type { Context, RenderMemory } from "./context.ts";
import { createLiveText } from "./live-text.ts";
import type { Translation } from "./page-words.ts";
import type { SectionContent } from "./search/collect.ts";

/** What pages leave to the pages that are made after them: sections that are the same nodes, and lead to the same places. */
export interface PageMemory extends RenderMemory {
  /** Reads the text of a target again and again. */
  reader(target: RememberedTarget): DocumentReader;
  /** What in the texts need not be looked into again. */
  readonly isInert: IsInert;
  /** What the search knows of a section whose inside was requested. */
  content(section: Section, make: () => SectionContent): SectionContent;
  /** New pages begin. What there is of other targets is forgotten. */
  nextRound(targets: readonly RememberedTarget[]): void;
}

interface RememberedTarget {
  readonly name: string;
  readonly frame: { readonly raw: boolean; readonly words?: Translation };
}

interface Remembered {
  /** Another one whenever the inside of the section is another. */
  readonly number: number;
  readonly text: string;
  html?: string;
  content?: SectionContent;
}

/** A memory that knows nothing yet; one lasts as long as the same pages are made again and again. */
export function createPageMemory(): PageMemory {
  const readers = new Map<string, DocumentReader>();
  const sections = new WeakMap<Section, Remembered>();
  const liveText = createLiveText();
  let numbers = 0;
  let known = new Set<Section>();

  const remembered = (section: Section, context: Context): Remembered => {
    const before = sections.get(section);
    if (before && known.has(section)) return before;
    known.add(section);
    const text = liveText(section, context, (inner) => remembered(inner, context).number);
    if (before?.text === text) return before;
    const made = { number: ++numbers, text };
    sections.set(section, made);
    return made;
  };

  return {
    reader: (target) => keptIn(readers, readerKey(target), () => createDocumentReader(target.frame)),
    isInert: createInertness(),
    inside(section, context, make) {
      const memory = remembered(section, context);
      memory.html ??= make();
      return memory.html;
    },
    content(section, make) {
      const memory = known.has(section) ? sections.get(section) : undefined;
      if (memory === undefined) return make();
      memory.content ??= make();
      return memory.content;
    },
    nextRound(targets) {
      keepOnly(readers, targets.map(readerKey));
      known = new Set();
    },
  };
}

/** What is read with other words has sections of its own: theirs would show the words of before. */
function readerKey({ name, frame }: RememberedTarget): string {
  return `${frame.raw} ${JSON.stringify(frame.words ?? {})} ${name}`;
}

function keepOnly(map: Map<string, unknown>, keys: readonly string[]): void {
  const kept = new Set(keys);
  for (const key of map.keys()) if (!kept.has(key)) map.delete(key);
}

function keptIn<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const kept = map.get(key) ?? make();
  map.set(key, kept);
  return kept;
}
