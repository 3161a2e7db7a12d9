import { finding } from "../diagnostics/finding.ts";
import { scanTitles } from "../rst/titles.ts";
import { readChapter } from "./chapter.ts";
import type { DocumentContext, RememberedChapter } from "./context.ts";
import { asWritten, expandChapter } from "./expand.ts";
import type { ExpandedChapter } from "./titles.ts";

/** Expands a chapter, unless its text and the sections that it shows are those of the build before. */
export function readExpanded(file: string, context: DocumentContext): ExpandedChapter | undefined {
  const { sections, chapterMemory } = context;
  const text = context.text(file);
  if (text === undefined || !context.takeText(text.length, { file })) return undefined;
  if (!context.placeholders) return expand(file, text, context);
  const before = chapterMemory?.get(file);
  if (before?.text === text && before.uses.every(({ name, section }) => sections.render(name) === section)) {
    for (const { name, placeholder } of before.uses) context.use(name, placeholder);
    return before.expanded;
  }
  const uses: RememberedChapter["uses"][number][] = [];
  let isPlain = true;
  const expanded = expand(file, text, {
    ...context,
    report(found) {
      isPlain = false;
      context.report(found);
    },
    // What another file says may be something else in the next build.
    text(path) {
      isPlain = false;
      return context.text(path);
    },
    data(path) {
      isPlain = false;
      return context.data(path);
    },
    get site() {
      isPlain = false;
      return context.site;
    },
    templates() {
      isPlain = false;
      return context.templates();
    },
    use(name, placeholder) {
      const section = sections.render(name);
      if (section) uses.push({ name, section, placeholder });
      context.use(name, placeholder);
    },
    sections: {
      ...sections,
      render(name, look) {
        const section = sections.render(name, look);
        // It may be there in the next build; why it is not is reported elsewhere. Uses do not say with which look.
        isPlain &&= section !== undefined && look === undefined;
        return section;
      },
    },
  });
  if (isPlain) chapterMemory?.set(file, { text, uses, expanded });
  else chapterMemory?.delete(file);
  return expanded;
}

function expand(file: string, text: string, context: DocumentContext): ExpandedChapter {
  const chapter = readChapter(file, text);
  const { lines, origins } = context.placeholders ? expandChapter(chapter, context) : asWritten(chapter);
  const titles = chapter.language === "rst" ? scanTitles(lines) : [];
  for (const { text: title, underline, width, short } of titles) {
    const origin = origins[underline];
    if (!short || origin === undefined || origin.section !== undefined) continue;
    const args = { title, length: lines[underline]?.trimEnd().length ?? 0, width };
    context.report(finding("title-underline-short", args, chapter.lineLocation(origin.line)));
  }
  return { chapter, lines, origins, titles };
}
