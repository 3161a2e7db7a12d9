import { nearest } from "../diagnostics/nearest.ts";
import { readChapter } from "../document/chapter.ts";
import { alertNames } from "../markdown/alerts.ts";
import { readMarkdown } from "../markdown/index.ts";
import { languageOfDescriptions } from "../project/descriptions.ts";
import { languageOf } from "../project/layout.ts";
import type { Change, FixContext, Found } from "./change.ts";

/** Corrects alerts in Markdown whose names are near to one alone that GitHub knows. */
export function markdownAlerts({ project, model, sources }: FixContext): Found {
  const chapters = new Set(project.targets.flatMap((target) => target.chapters.map(({ file }) => file)));
  const inChapters = [...chapters].filter((file) => languageOf(file) === "markdown");
  const language = languageOfDescriptions(project.descriptions);
  return {
    changes: [
      ...inChapters.flatMap((file) => {
        const chapter = readChapter(file, sources.text(file) ?? "");
        return misspelt(chapter.text).map(({ start, end, name }): Change => {
          const { offset, end: last } = chapter.location(start, end);
          return { file, start: offset, end: last, text: name };
        });
      }),
      ...[...model.descriptions].flatMap(([text, places]) =>
        places
          .filter(({ file }) => language(file) === "markdown")
          .flatMap((place) =>
            misspelt(text).map(({ start, end, name }): Change => {
              const span = sources.span({ ...place, within: { start, end } });
              return { file: place.file, ...span, text: name };
            }),
          ),
      ),
    ],
  };
}

interface Misspelt {
  /** Of the name; offsets in the text. */
  start: number;
  end: number;
  /** The one that is meant. */
  name: string;
}

function misspelt(text: string): Misspelt[] {
  if (!text.includes("[!")) return [];
  return readMarkdown(text).problems.flatMap((problem) => {
    if (problem.code !== "markdown-alert") return [];
    const { name } = problem.arguments;
    const [meant, ...others] = nearest(name.toLowerCase(), alertNames);
    if (meant === undefined || others.length > 0) return [];
    const start = problem.position.start.offset + "[!".length;
    return [{ start, end: start + name.length, name: meant.toUpperCase() }];
  });
}
