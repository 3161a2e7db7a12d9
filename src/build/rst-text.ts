import { type Block, textOf } from "../doctree/tree.ts";
import { walk } from "../doctree/walk.ts";
import { chapterOf } from "../document/chapter-address.ts";
import type { Document } from "../document/document.ts";
import { readMarkdownPart } from "../document/read-markdown-part.ts";
import { type TextPart, textParts } from "../document/text-parts.ts";
import { relativePath } from "../html/site/relative-path.ts";
import { slug } from "../html/site/slug.ts";
import type { Project } from "../project/project.ts";
import { emitDocument } from "../rst/emit/emit.ts";

/** A document as reStructuredText. What its chapters say in that language stays as it is written; all else is written anew. */
export function rstText(document: Document, { titleStyles, targets }: Project): string {
  const { text, output } = document;
  const parts = textParts(document);
  if (parts.every(({ language }) => language === "rst")) return text;
  const lines = text.split("\n");
  const read = parts.map((part) => ({
    part,
    blocks: part.language === "rst" ? undefined : readMarkdownPart(lines, part, { raw: true }).blocks,
  }));
  const outputs = new Map<string, string>();
  for (const target of targets)
    for (const { file } of target.chapters)
      if (!outputs.has(file) || target.output === output) outputs.set(file, target.output);
  const headings = headingsOf(read, lines, document);
  const addressOf = (file: string, fragment: string | undefined) => {
    const own = outputs.get(file) === output;
    const anchor = fragment ?? (own ? headings.get(file) : undefined);
    const page = `${relativePath(output, outputs.get(file) ?? file)}.html`;
    if (anchor === undefined) return page;
    return own ? `#${anchor}` : `${page}#${anchor}`;
  };
  const written = read.map(({ part, blocks }, index) => {
    if (blocks === undefined) return lines.slice(part.start, part.end);
    return emitPart(part, blocks, { titles: titleStyles.levels, prefix: `part-${index + 1}-`, addressOf });
  });
  return `${written.map((each) => each.join("\n").trim()).join("\n\n")}\n`;
}

/** A part, and its blocks where it is Markdown. */
interface ReadPart {
  readonly part: TextPart;
  readonly blocks: readonly Block[] | undefined;
}

/** The anchors of the first headings of a document's chapters. */
function headingsOf(
  read: readonly ReadPart[],
  lines: readonly string[],
  { lines: origins }: Document,
): Map<string, string> {
  const headings = new Map<string, string>();
  for (const { part, blocks } of read) {
    const section = blocks?.find((block) => block.type === "section");
    const [title] = section?.children ?? [];
    if (section && title) headings.set(part.file, section.anchor ?? slug(textOf(title)));
    for (const { start, style } of part.titles ?? []) {
      const file = origins[start]?.chapter ?? "";
      // A style of two characters has a line above the title.
      if (!headings.has(file)) headings.set(file, slug(lines[start + style.length - 1] ?? ""));
    }
  }
  return headings;
}

interface PartOptions {
  titles: readonly string[];
  /** What the names of its footnotes begin with. */
  prefix: string;
  /** Where a link to a chapter, or to a fragment of it, leads. */
  addressOf: (file: string, fragment: string | undefined) => string;
}

function emitPart(
  part: TextPart,
  blocks: readonly Block[],
  { addressOf, ...options }: PartOptions,
): string[] {
  const start = { line: part.start + 1, column: 1, offset: 0 };
  const end = { line: part.end, column: 1, offset: 0 };
  const children = [...blocks];
  for (const block of children)
    walk(block, (node) => {
      if (node.type !== "reference") return true;
      const [file, fragment] = chapterOf(node.uri ?? "")?.split("#") ?? [];
      if (file === undefined) return true;
      const address = addressOf(file, fragment);
      node.uri = address;
      node.refuri = address;
      return true;
    });
  const document = { type: "document" as const, position: { start, end }, children };
  return emitDocument(document, { ...options, level: part.depth + 1 }).lines;
}
