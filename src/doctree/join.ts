import type { Block, Position, Section } from "./tree.ts";

/** Takes the blocks of texts that follow one another as one document. */
export interface Joiner {
  /** The blocks so far: sections are in those of lower level before them. */
  readonly blocks: Block[];
  /** Adds the blocks of the next text. Those outside of its sections go on in the section that is open. */
  add(blocks: readonly Block[]): void;
  /** Takes out of each section what was added to it, so that the blocks of each text are as they were. */
  takeApart(): void;
}

/** A joiner that has no blocks yet. It changes the sections that it is given, until it takes them apart. */
export function createJoiner(): Joiner {
  const blocks: Block[] = [];
  const open: Section[] = [];
  const before = new Map<Section, { children: number; position: Position }>();
  return {
    blocks,
    add(added) {
      for (const block of added) {
        if (block.type !== "section") {
          (open.at(-1)?.children ?? blocks).push(block);
          continue;
        }
        while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
        (open.at(-1)?.children ?? blocks).push(block);
        for (let last: Block | undefined = block; last?.type === "section"; last = last.children.at(-1)) {
          before.set(last, { children: last.children.length, position: last.position });
          open.push(last);
        }
      }
      const end = added.at(-1)?.position.end;
      if (end) for (const section of open) section.position = { ...section.position, end };
    },
    takeApart() {
      for (const [section, { children, position }] of before) {
        section.children.length = children;
        section.position = position;
      }
    },
  };
}
