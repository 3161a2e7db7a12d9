import type { Finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import type { MarkdownCode } from "../../markdown/problem.ts";
import {
  type Block,
  type Diagnostic,
  type DiagnosticCode,
  type Directive,
  type Document,
  parse,
  resolve,
  type Section,
  STANDARD_DIRECTIVES,
} from "../../rst/index.ts";
import { type Fenced, findFences, literalLines } from "./fences.ts";
import { blankLine, type DescriptionLine, descriptionLines, isFilled, moved, textOfLines } from "./lines.ts";
import { plainLines } from "./plain.ts";

/** What is wrong with a description, whatever stands around it; offsets are those of the author's text. */
export type DescriptionError = { start: number; end: number } & (
  | { kind: "rst"; diagnostic: Diagnostic }
  /** A title, or without one a transition. */
  | { kind: "section"; title?: string }
  | { kind: "structure"; what: string }
  /** The fence of Markdown before code. */
  | { kind: "fence" }
  | { kind: "markdown"; code: MarkdownCode; message: string }
  | { kind: "shortcode"; findingAt: (location: Location) => Finding }
);

export interface ReadDescription {
  /**
   * What is shown: reStructuredText that changes nothing around it, whatever the author wrote. Where nothing more can be
   * wrong with a line it does not say which characters it is made of.
   */
  lines: DescriptionLine[];
  errors: DescriptionError[];
  /** The links and pictures in it, where `lines` does not tell their places; offsets are those of the author's text. */
  links?: readonly DescriptionLink[];
}

export interface DescriptionLink {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a description by itself, as reStructuredText. */
export function readDescription(text: string): ReadDescription {
  if (PLAIN_TEXT.test(text)) {
    const words = text.trimEnd().split("\n");
    return { lines: words.map((line) => ({ text: line.trimEnd(), starts: [] })), errors: [] };
  }
  const lines = descriptionLines(text);
  const { lines: inRst, fences } = withoutFences(lines);
  const read = readLines(inRst);
  const errors = [...fences, ...errorsOf(read, inRst)];
  if (errors.some(cannotBeShown)) return { lines: plainLines(lines), errors };
  if (read.titles.length === 0 && read.transitions.length === 0)
    return { lines: separated(withoutOpenEnd(inRst), read.document), errors };
  const kept = trimmed(withoutSections(inRst, read));
  const again = readLines(kept);
  const isKept =
    again.titles.length + again.transitions.length === 0 && !errorsOf(again, kept).some(cannotBeShown);
  return { lines: isKept ? separated(withoutOpenEnd(kept), again.document) : plainLines(lines), errors };
}

/** Whether a fence of Markdown is meant, rather than a title, a transition or a literal of reStructuredText. */
function isFence(lines: readonly DescriptionLine[], { start, code, fence, info, isClosed }: Fenced): boolean {
  if (fence === "```" && /^[\w+-]*$/.test(info)) return true;
  if (!isClosed) return false;
  if (info !== "") return true;
  const [before = blankLine(), after = blankLine()] = [lines[start - 1], lines[start + 1]];
  const isTitle = code.length === 1 && after.text.trim().length <= fence.length;
  return !isFilled(before) && isFilled(after) && !isTitle;
}

/** Lines with what stands between the fences of Markdown as literal blocks, which is what was meant. */
function withoutFences(lines: DescriptionLine[]): { lines: DescriptionLine[]; fences: DescriptionError[] } {
  const fences: DescriptionError[] = [];
  const kept: DescriptionLine[] = [];
  for (const part of findFences(lines, (fenced) => isFence(lines, fenced))) {
    if (typeof part === "number") {
      kept.push(lines[part] ?? blankLine());
      continue;
    }
    const indent = (lines[part.start]?.text ?? "").search(/\S/);
    kept.push(blankLine(), ...literalLines(part.code, indent), blankLine());
    fences.push({ kind: "fence", ...spanOfLine(lines, part.start + 1) });
  }
  return { lines: fences.length > 0 ? trimmed(kept) : lines, fences };
}

function trimmed(lines: DescriptionLine[]): DescriptionLine[] {
  return lines.slice(Math.max(0, lines.findIndex(isFilled)), lines.findLastIndex(isFilled) + 1);
}

/** ASCII alone, which an expression knows sooner than letters of all languages; other texts are read. */
const WORD = String.raw`[^\\\x60*|_:\0-\x1F\x7F-\uFFFF]`;
const BEFORE = "(?<=^|[\n (])";
const AFTER = "(?=[ .,;:)\n]|$)";
const LITERAL = String.raw`${BEFORE}\x60\x60(?![) ])[^\x60\0-\x1F\x7F-\uFFFF]*[^\x60\0- \x7F-\uFFFF]\x60\x60${AFTER}`;
const STRESSED = `[A-Za-z0-9](?:${WORD}*[A-Za-z0-9])?`;
const EMPHASIS = String.raw`${BEFORE}(?:\*${STRESSED}\*|\*\*${STRESSED}\*\*)${AFTER}`;
const NO_MARKER = String.raw`(?!(?:[A-Za-z]|[ivxlcdmIVXLCDM]+)[.)](?:[ \n]|$))`;
const LINE = String.raw`${NO_MARKER}(?=[A-Za-z]|\x60\x60|\*{1,2}[A-Za-z0-9])(?:${WORD}|${LITERAL}|${EMPHASIS}|(?<=\w)_(?=\w)|:(?=[ \n]|$))*`;

/** Paragraphs of words, literals and emphasis, each line of which begins with one and with no marker of a list. */
const PLAIN_TEXT = new RegExp(String.raw`^${LINE}(?:\n+${LINE})*\n*$`);

interface Read {
  document: Document;
  diagnostics: Diagnostic[];
  titles: Title[];
  /** The lines of transitions, from 1. */
  transitions: number[];
  structures: { what: string; line: number }[];
}

/** Lines are counted from 1. */
interface Title {
  line: number;
  underline: number;
  overline?: number;
}

function readLines(lines: readonly DescriptionLine[]): Read {
  const text = textOfLines(lines);
  const structures: Read["structures"] = [];
  const hasDirectives = text.includes("::");
  const { document, diagnostics } = parse(
    text,
    hasDirectives ? { directives: outwardDirectives((what, line) => structures.push({ what, line })) } : {},
  );
  const titles: Title[] = [];
  const transitions: number[] = [];
  const visit = (children: readonly Block[]) => {
    for (const child of children) {
      const { line } = child.position.start;
      if (child.type === "transition") transitions.push(line);
      if (child.type === "systemMessage" && child.code === "title-level")
        titles.push(titleAt(line, child.position.end.line));
      if (child.type !== "section") continue;
      titles.push(sectionTitle(child));
      visit(child.children.filter((each) => each.type !== "title"));
    }
  };
  visit(document.children);
  // What these say is known only when all of the text was read.
  const needsResolving = /__|\[[#*]|class::/.test(text);
  const unsettled = needsResolving ? resolve([document]).diagnostics.filter(({ code }) => OWN.has(code)) : [];
  return { document, diagnostics: [...diagnostics, ...unsettled], titles, transitions, structures };
}

/** References that a text must settle itself, since they go by their order in the whole document. */
const OWN = new Set<DiagnosticCode>(["anonymous-mismatch", "footnotes-too-few", "class-without-block"]);

function sectionTitle({ position, children }: Section): Title {
  const line = children.find(({ type }) => type === "title")?.position.start.line ?? position.start.line;
  return position.start.line < line
    ? { overline: line - 1, line, underline: line + 1 }
    : { line, underline: line + 1 };
}

function titleAt(first: number, last: number): Title {
  return last - first > 1
    ? { overline: first, line: first + 1, underline: last }
    : { line: first, underline: last };
}

/** Directives that reach beyond the place where they stand. */
const OUTWARD = [
  ...["contents", "sectnum", "section-numbering", "target-notes", "header", "footer", "meta", "title"],
  ...["role", "default-role"],
];

function outwardDirectives(found: (what: string, line: number) => void): Map<string, Directive> {
  return new Map(
    OUTWARD.map((name) => {
      const run: Directive["run"] = ({ position }) => found(`the directive '${name}'`, position.start.line);
      return [name, { ...STANDARD_DIRECTIVES.get(name), run }];
    }),
  );
}

/** What depends on the document around the description: its roles, and whether it passes on other formats. */
const OF_DOCUMENT = new Set<DiagnosticCode>([
  ...(["unknown-role", "role-not-implemented", "directive-disabled", "role-disabled"] as const),
]);

/** What is said of a title in other words. */
const OF_TITLE = new Set<DiagnosticCode>(["short-underline", "short-overline", "title-level"]);

function errorsOf(read: Read, lines: readonly DescriptionLine[]): DescriptionError[] {
  const at = (line: number) => spanOfLine(lines, line);
  return [
    ...read.diagnostics
      .filter(({ code, level }) => level !== "info" && !OF_DOCUMENT.has(code) && !OF_TITLE.has(code))
      .map((diagnostic): DescriptionError => {
        const { start, end } = diagnostic.position;
        return {
          kind: "rst",
          diagnostic,
          start: offsetAt(lines, start.line, start.column - 1),
          end: offsetAt(lines, end.line, end.column - 1),
        };
      }),
    ...read.titles.map(({ line }): DescriptionError => {
      return { kind: "section", title: lines[line - 1]?.text.trim() ?? "", ...at(line) };
    }),
    ...read.transitions.map((line): DescriptionError => ({ kind: "section", ...at(line) })),
    ...read.structures.map(({ what, line }): DescriptionError => ({ kind: "structure", what, ...at(line) })),
  ];
}

/** Whether what is meant cannot be shown within the description. */
function cannotBeShown(error: DescriptionError): boolean {
  if (error.kind === "rst") return error.diagnostic.level !== "warning";
  return error.kind === "structure";
}

function spanOfLine(lines: readonly DescriptionLine[], line: number): { start: number; end: number } {
  const { text = "", starts = [] } = lines[line - 1] ?? {};
  return {
    start: offsetAt(lines, line, starts[0]?.column ?? 0),
    end: offsetAt(lines, line, text.length),
  };
}

/** The offset in the author's text of a column (from 0) of a line (from 1). */
function offsetAt(lines: readonly DescriptionLine[], line: number, column: number): number {
  for (let index = Math.min(line, lines.length) - 1; index >= 0; index--) {
    const { text, starts } = lines[index] ?? blankLine();
    const at = index === line - 1 ? Math.min(column, text.length) : text.length;
    const start = starts.findLast((each) => each.column <= at) ?? starts[0];
    if (start !== undefined) return start.offset + Math.max(0, at - start.column);
  }
  return 0;
}

/** Titles as headings outside of the outline, and no transitions. */
function withoutSections(
  lines: readonly DescriptionLine[],
  { titles, transitions }: Read,
): DescriptionLine[] {
  const kept = [...lines];
  for (const line of transitions) kept[line - 1] = blankLine();
  for (const { line, underline, overline } of titles) {
    const title = kept[line - 1] ?? blankLine();
    const indent = title.text.length - title.text.trimStart().length;
    kept[line - 1] = moved(title, RUBRIC.length - indent, RUBRIC);
    kept[underline - 1] = blankLine();
    if (overline !== undefined) kept[overline - 1] = blankLine();
  }
  return kept;
}

const RUBRIC = ".. rubric:: ";

/** Without the `::` at the end that would make a literal block of what comes next. */
function withoutOpenEnd(lines: DescriptionLine[]): DescriptionLine[] {
  const last = lines.at(-1);
  const end = last && openEnd(last.text);
  if (last === undefined || end === undefined) return lines;
  const before = last.text.slice(0, -end.length);
  const text = before === "" || end !== "::" ? before : `${before}:`;
  return trimmed([...lines.slice(0, -1), { ...last, text }]);
}

/** The `::` at the end of a line with the blanks before it, as far as no backslash keeps them. */
function openEnd(line: string): string | undefined {
  if (!line.endsWith("::")) return undefined;
  const before = line.slice(0, -2);
  const words = before.trimEnd();
  if (!/(?<!\\)\\(?:\\\\)*$/.test(words)) return line.slice(words.length);
  return words === before ? undefined : line.slice(words.length + 1);
}

/** With comments between the description and what stands around it, where both could be taken for one block. */
function separated(lines: DescriptionLine[], { children }: Document): DescriptionLine[] {
  const comment = { text: "..", starts: [] };
  const before = JOINED_BEFORE.has(children[0]?.type ?? "") ? [comment, blankLine()] : [];
  const after = JOINED_BEHIND.has(children.at(-1)?.type ?? "") ? [blankLine(), comment] : [];
  return before.length + after.length === 0 ? lines : [...before, ...lines, ...after];
}

const JOINED_BEFORE = new Set(["fieldList", "blockQuote"]);
const JOINED_BEHIND = new Set(["fieldList", "definitionList"]);
