import { foldSpace } from "../../doctree/names.ts";
import { type Block, textOf } from "../../doctree/tree.ts";
import { type Chapter, readChapter } from "../../document/chapter.ts";
import { readMarkdown } from "../../markdown/index.ts";
import type { Project } from "../../project/project.ts";
import { parse } from "../../rst/index.ts";
import type { Sources } from "../../source/sources.ts";
import { blocksOf } from "./blocks-of.ts";
import type { TextSection } from "./text-section.ts";

/**
 * Reads the chapters of a project's targets, each by itself: placeholders stay as they are written, since what is put there is
 * compared as a model. What cannot be read is left out, which `sources` reports.
 */
export function readTexts({ targets }: Pick<Project, "targets">, sources: Sources): TextSection[] {
  const files = new Set(targets.flatMap(({ chapters }) => chapters.map(({ file }) => file)));
  return [...files].flatMap((file) => {
    // Places are those in the file as it is written.
    const text = sources.readText(file) === undefined ? undefined : sources.written(file);
    return text === undefined ? [] : readText(readChapter(file, text));
  });
}

function readText(chapter: Chapter): TextSection {
  const { file, text, language } = chapter;
  const { document } = language === "markdown" ? readMarkdown(text) : parse(text);
  const root: TextSection = { file, titles: [], location: { file }, children: [], blocks: [] };
  addBlocks(root, document.children, chapter);
  return root;
}

function addBlocks(section: TextSection, blocks: readonly Block[], chapter: Chapter): void {
  for (const block of blocks) {
    if (block.type !== "section") {
      section.blocks.push(...blocksOf(block));
      continue;
    }
    const [title, ...rest] = block.children;
    const inside: TextSection = {
      file: section.file,
      titles: [...section.titles, title ? foldSpace(textOf(title)) : ""],
      location: chapter.lineLocation(block.position.start.line),
      parent: section,
      children: [],
      blocks: [],
    };
    section.children.push(inside);
    addBlocks(inside, rest, chapter);
  }
}
