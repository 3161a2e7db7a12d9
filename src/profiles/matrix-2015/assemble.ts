import { type Chapter, readChapter } from "../../document/chapter.ts";
import type { DocumentContext } from "../../document/context.ts";
import { addPart, type Document, type LineOrigin } from "../../document/document.ts";
import { expandChapter } from "../../document/expand.ts";
import type { Target } from "../../project/project.ts";
import { adjustTitles2015, resolveRelativeTitles2015 } from "./titles.ts";

/** Makes a target's document as the toolchain of 2015 did: two line breaks after each chapter, the last one lost. */
export function assembleDocument2015({ name, output, chapters }: Target, context: DocumentContext): Document {
  const { titleStyles, report } = context;
  const lines: string[] = [];
  const origins: LineOrigin[] = [];
  const parts: Document["parts"] = [];
  const read = new Map<string, Chapter>();
  for (const entry of chapters) {
    const text = context.text(entry.file);
    if (text === undefined) continue;
    const chapter = readChapter(entry.file, text);
    read.set(entry.file, chapter);
    const isMarkdown = chapter.language === "markdown";
    const adjusted = isMarkdown ? chapter : adjustTitles2015(chapter, entry, titleStyles, report);
    const expanded = expandChapter(adjusted, context);
    if (!context.takeShown(expanded.lines, entry.location)) break;
    const start = lines.length;
    for (const [index, line] of expanded.lines.entries()) {
      lines.push(line);
      origins.push(expanded.origins[index] ?? { chapter: entry.file, line: 1 });
    }
    addPart(parts, { language: chapter.language, start, end: lines.length, depth: entry.depth });
    lines.push("");
    origins.push({ chapter: entry.file, line: origins.at(-1)?.line ?? 1 });
  }
  const resolved = resolveRelativeTitles2015({ lines, origins }, titleStyles, read, report);
  return { target: name, output, text: resolved.join("\n"), lines: origins, parts };
}
