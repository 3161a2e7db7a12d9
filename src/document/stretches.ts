import { parse, type Roles } from "../rst/index.ts";
import type { DocumentTitle } from "./document.ts";
import { readMarkdownPart } from "./read-markdown-part.ts";
import type { PartedText, ReadStretch, TextPart } from "./text-parts.ts";

/** Lines of a text that are read at once: a section of reStructuredText without those in it, or a chapter of Markdown. */
export interface Stretch {
  /** Its first line, 0-based. */
  readonly start: number;
  /** All that reading it depends on, but for the roles that stand before it. */
  readonly identity: string;
  /** Reads it; roles that it defines are added to `roles`. Levels and lines are those of the text. */
  read(roles: Roles): ReadStretch;
}

export interface StretchOptions {
  /** Whether text in other formats may be passed on. */
  readonly raw: boolean;
}

/** The stretches of a text, in its order. */
export function stretchesOf({ text, parts, titleStyles }: PartedText, options: StretchOptions): Stretch[] {
  const lines = text.split("\n");
  // What underlines the titles so far, by level: the reader takes no other line for a title that is too short.
  const styles: string[] = [];
  return parts.flatMap((part) => {
    for (let level = styles.length; level < part.depth; level++) styles.push(titleStyles[level] ?? "");
    return part.language === "markdown"
      ? markdownStretch(part, lines, options)
      : rstStretches(part, lines, styles, options);
  });
}

function markdownStretch(part: TextPart, lines: readonly string[], options: StretchOptions): Stretch {
  const { start, end, depth, file } = part;
  const sections = part.sections.map((each) => [each.start - start, each.end - start, each.indent]);
  const layout = JSON.stringify(["markdown", depth, file, sections]);
  const identity = `${layout}\n${lines.slice(start, end).join("\n")}`;
  return { start, identity, read: () => readMarkdownPart(lines, part, options) };
}

/**
 * A title below lines that are not blank is left to the reader, which has to say something of that.
 * @param met what underlines titles before this part, by level; those of the part are added
 */
function rstStretches(
  { start, end, depth, titles = [] }: TextPart,
  lines: readonly string[],
  met: string[],
  { raw }: StretchOptions,
): Stretch[] {
  const isApart = (title: DocumentTitle) => title.start === start || lines[title.start - 1]?.trim() === "";
  const apart = titles.filter(isApart);
  const stretch = (from: number, to: number, title?: DocumentTitle): Stretch => {
    const level = title?.level ?? depth;
    if (title) for (let above = met.length; above <= level; above++) met.push("");
    if (title) met[level] = title.style;
    const styles = [...met];
    const text = lines.slice(from, to).join("\n");
    return {
      start: from,
      identity: `${JSON.stringify(["rst", level, styles])}\n${text}`,
      read(roles) {
        const { document, diagnostics } = parse(text, {
          raw,
          roles,
          above: from,
          titles: { styles, level },
        });
        const { children: blocks, title } = document;
        return { blocks, diagnostics, problems: [], ...(title !== undefined && { title }) };
      },
    };
  };
  const head = apart[0]?.start ?? end;
  return [
    ...(head > start ? [stretch(start, head)] : []),
    ...apart.map((title, index) => stretch(title.start, apart[index + 1]?.start ?? end, title)),
  ];
}
