import type { Block } from "../doctree/tree.ts";
import { walk } from "../doctree/walk.ts";
import { chapterOf } from "../document/chapter-address.ts";
import type { Document } from "../document/document.ts";
import { readMarkdownPart } from "../document/read-markdown-part.ts";
import { type TextPart, textParts } from "../document/text-parts.ts";
import { relativePath } from "../html/site/relative-path.ts";
import type { Project } from "../project/project.ts";
import { emitDocument } from "../rst/emit/emit.ts";

/** A document as reStructuredText. What its chapters say in that language stays as it is written; all else is written anew. */
export function rstText(document: Document, { titleStyles, targets }: Project): string {
  const { text, output } = document;
  const parts = textParts(document);
  if (parts.every(({ language }) => language === "rst")) return text;
  const outputs = new Map<string, string>();
  for (const target of targets)
    for (const { file } of target.chapters)
      if (!outputs.has(file) || target.output === output) outputs.set(file, target.output);
  const lines = text.split("\n");
  const written = parts.map((part, index) => {
    const { language, start, end } = part;
    if (language === "rst") return lines.slice(start, end);
    const { blocks } = readMarkdownPart(lines, part, { raw: true });
    const prefix = `part-${index + 1}-`;
    return emitPart(part, blocks, { titles: titleStyles.levels, prefix, outputs, output });
  });
  return `${written.map((each) => each.join("\n").trim()).join("\n\n")}\n`;
}

interface PartOptions {
  titles: readonly string[];
  /** What the names of its footnotes begin with. */
  prefix: string;
  /** The output of each chapter, and that of the document. */
  outputs: ReadonlyMap<string, string>;
  output: string;
}

function emitPart(
  part: TextPart,
  blocks: readonly Block[],
  { outputs, output, ...options }: PartOptions,
): string[] {
  const start = { line: part.start + 1, column: 1, offset: 0 };
  const end = { line: part.end, column: 1, offset: 0 };
  const children = [...blocks];
  for (const block of children)
    walk(block, (node) => {
      const [file, fragment] = node.type === "reference" ? (chapterOf(node.uri ?? "")?.split("#") ?? []) : [];
      if (node.type !== "reference" || file === undefined) return true;
      const page = relativePath(output, outputs.get(file) ?? file);
      const address =
        fragment === undefined
          ? `${page}.html`
          : `${outputs.get(file) === output ? "" : `${page}.html`}#${fragment}`;
      node.uri = address;
      node.refuri = address;
      return true;
    });
  const document = { type: "document" as const, position: { start, end }, children };
  return emitDocument(document, { ...options, level: part.depth + 1 }).lines;
}
