import { languageOf } from "../project/layout.ts";
import { createIsFenced } from "../source/fences.ts";
import { lineStarts } from "../source/lines.ts";
import type { Span } from "../source/source.ts";
import type { Named, WrittenNames } from "./exception.ts";

/** What every comment that is an exception holds: texts without it need no closer look. */
const signs = { rst: ".. spec-ignore:", markdown: "<!-- spec-ignore:" };
/** The comment, maybe at the beginning of a list's item, whose text then stands as far in as the comment does. */
const comments = {
  rst: /^((?:(?:[-*+]|#\.|\d+[.)])? )*)\.\. spec-ignore:(?!:)(.*)$/,
  markdown: /^((?:(?:[-*+]|\d+[.)])? )*)<!-- spec-ignore:(?!:)(.*?) *-->$/,
};

interface Line {
  start: number;
  /** How far its text is indented; infinite where it has none. */
  indent: number;
  comment: RegExpExecArray | null;
}

/**
 * Reads the exceptions of a chapter: `.. spec-ignore: CODE, CODE -- reason`. Each is about the block after it, which ends
 * before the first line that follows a blank one and stands no further in than the comment. Comments one below the other
 * are about the same block. In Markdown it is `<!-- spec-ignore: CODE -- reason -->`, and blocks of code between fences hold none.
 */
export function readTextExceptions(file: string, text: string): WrittenNames[] {
  const language = languageOf(file);
  if (!text.includes(signs[language])) return [];
  const starts = lineStarts(text);
  const isCode = language === "markdown" ? createIsFenced() : () => false;
  const lines = starts.map((start, index): Line => {
    const content = text.slice(start, starts[index + 1]).trimEnd();
    const found = isCode(content) ? null : comments[language].exec(content);
    const indent = content === "" ? Number.POSITIVE_INFINITY : (found?.[1]?.length ?? content.search(/\S/));
    return { start, indent, comment: found };
  });
  const spans = new Map<Line, Span>();
  for (const [index, line] of [...lines.entries()].reverse())
    if (line.comment)
      spans.set(line, blockAfter(lines, index, line, spans) ?? { start: text.length, end: text.length + 1 });
  return [...spans].reverse().map(([line, span]) => ({ span, names: namesIn(file, line), malformed: [] }));
}

/** The block after a comment; the spans of the comments below it are known. */
function blockAfter(
  lines: readonly Line[],
  index: number,
  { indent }: Line,
  spans: ReadonlyMap<Line, Span>,
): Span | undefined {
  let at = index + 1;
  // Lines right below the comment that stand further in are part of it.
  while (isInside(lines[at], indent) && !isBlank(lines[at])) at++;
  while (isBlank(lines[at])) at++;
  const first = lines[at];
  if (first === undefined || first.indent < indent) return undefined;
  const shared = first.indent === indent && spans.get(first);
  if (shared) return shared;
  for (at++; lines[at] !== undefined; at++) {
    const line = lines[at];
    if (line && !isBlank(line) && isBlank(lines[at - 1]) && line.indent <= indent) break;
  }
  return { start: first.start, end: lines[at]?.start ?? Number.POSITIVE_INFINITY };
}

function isBlank(line: Line | undefined): boolean {
  return line?.indent === Number.POSITIVE_INFINITY;
}

function isInside(line: Line | undefined, indent: number): boolean {
  return line !== undefined && line.indent > indent;
}

function namesIn(file: string, { start, comment: found }: Line): Named[] {
  const [whole = "", , rest = ""] = found ?? [];
  const [codes = ""] = rest.split(/(?:^|\s)--(?:\s|$)/, 1);
  let offset = start + whole.indexOf("spec-ignore:") + "spec-ignore:".length;
  return codes.split(",").map((part) => {
    const name = part.trim();
    const at = offset + part.length - part.trimStart().length;
    offset += part.length + 1;
    return { name, location: { file, offset: at, end: at + name.length } };
  });
}
