import type { Block } from "../doctree/tree.ts";

/** A section where none can stand: its title becomes a rubric, its blocks follow. */
export function rubricOf(block: Block): Block[] {
  if (block.type !== "section") return [block];
  const { names, anchor, classes } = block;
  return block.children.flatMap((child): Block[] => {
    if (child.type !== "title") return rubricOf(child);
    const { position, children } = child;
    return [
      {
        type: "rubric",
        position,
        ...(names && { names }),
        ...(anchor && { anchor }),
        ...(classes && { classes }),
        children,
      },
    ];
  });
}
