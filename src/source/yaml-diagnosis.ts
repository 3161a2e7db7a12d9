import type { Span } from "./source.ts";
import type { YamlError } from "./yaml-events.ts";
import { plainReason } from "./yaml-reasons.ts";
import { scanYaml, type YamlEntry, type YamlScan } from "./yaml-scan.ts";

/** What is wrong with a YAML text, and where. */
interface Diagnosis extends Span {
  reason: string;
}

/** The reasons of js-yaml behind which often something else is wrong, or something before. */
const layout = new Set([
  "bad indentation of a mapping entry",
  "bad indentation of a sequence entry",
  "can not read a block mapping entry; a multiline key may not be an implicit key",
  "end of the stream or a document separator is expected",
  "expected ':' after a mapping key",
]);

/** Those behind which there may be a text that YAML takes for an alias, an anchor, a tag or the head of a block. */
const aboutText = /\b(?:alias|anchor) node\b|\btag\b|block scalar|line break is expected/;

/** Looks for the cause of an error, which may stand before the place where js-yaml gave up. */
export function diagnoseYaml(text: string, error: YamlError): Diagnosis {
  const scan = scanYaml(text, error.offset);
  const isLayout = layout.has(error.reason);
  const found =
    neverClosed(text, error, scan) ??
    (isLayout ? tabbed(text, error) : undefined) ??
    (isLayout || aboutText.test(error.reason) ? needsQuotes(text, error, scan) : undefined) ??
    (isLayout ? misplaced(text, error, scan) : undefined);
  return found ?? { reason: plainReason(error.reason), start: error.offset, end: error.offset };
}

/** Quotes and brackets that are never closed, or only by what belongs to a later entry. */
function neverClosed(text: string, error: YamlError, scan: YamlScan): Diagnosis | undefined {
  const { quoted } = scan;
  if (quoted !== undefined) {
    const { start, end = text.length } = quoted;
    const cut = /end of the (?:stream|document) within a \w+ quoted/.test(error.reason);
    const swallowed = error.deficient.some((offset) => start < offset && offset < end);
    if (cut || (swallowed && text.slice(end, error.offset).trim() === ""))
      return { reason: `the text that this ${text[start]} begins is never closed`, start, end: start + 1 };
  }
  if (scan.open.length === 0) return undefined;
  const { open } = scanYaml(text, text.length);
  const start = scan.open.findLast((offset) => open.includes(offset));
  if (start === undefined) return undefined;
  return { reason: `this '${text[start]}' is never closed`, start, end: start + 1 };
}

/** A value that YAML takes for something else than the text that it is meant to be. */
function needsQuotes(text: string, error: YamlError, { value }: YamlScan): Diagnosis | undefined {
  const at = (start: number, reason: string) => ({ reason, start, end: start + 1 });
  const colonIn = (offset: number) => {
    const isLast = /^:[ \t]*(?:[\r\n]|$)/.test(text.slice(offset, offset + 100));
    return at(offset, `a value that ${isLast ? "ends in ':'" : "holds ': '"} must be in quotes`);
  };
  const lineStart = startOfLine(text, error.offset);
  if (value === undefined || value < lineStart || value > error.offset) {
    const continued = /^ *[^\s"'[{-]\S* +\S/.test(text.slice(lineStart, error.offset));
    return continued && text[error.offset] === ":" ? colonIn(error.offset) : undefined;
  }
  const first = text[value] ?? "";
  const mustBeQuoted = `begins with '${first}' must be in quotes`;
  if (first === "!") return at(value, `a value that ${mustBeQuoted}; tags of your own mean nothing here`);
  if (/[@`%,\]}*&]/.test(first)) return at(value, `a value that ${mustBeQuoted}`);
  if (/[|>]/.test(first))
    return at(
      value,
      `a value that ${mustBeQuoted}, unless the text stands on the lines below the '${first}'`,
    );
  if (!layout.has(error.reason)) return undefined;
  if (first === "-" && /\s/.test(text[value + 1] ?? "\n"))
    return at(value, `a sequence begins on the line below its key, and text that ${mustBeQuoted}`);
  const advice = endings.get(first);
  if (advice !== undefined) return error.offset > value ? at(error.offset, advice) : undefined;
  return text[error.offset] === ":" ? colonIn(error.offset) : undefined;
}

/** What to do where something follows a value, by the value's first character. */
const endings = new Map([
  ["'", "the value ended before this; a ' within single quotes is written ''"],
  ['"', "the value ended before this; a \" within double quotes is written '\\\"'"],
  ["[", "the value ended with its ']'; if all of this is text, it must be in quotes"],
  ["{", "the value ended with its '}'; if all of this is text, it must be in quotes"],
]);

function tabbed(text: string, error: YamlError): Diagnosis | undefined {
  const lineStart = startOfLine(text, error.offset);
  const start = lineStart + spacesAt(text, lineStart);
  if (text[start] !== "\t") return undefined;
  return { reason: plainReason("tab characters must not be used in indentation"), start, end: start + 1 };
}

/** A line that is indented too little or too much, or one before it that lacks its colon. */
function misplaced(text: string, error: YamlError, { entries, loose }: YamlScan): Diagnosis {
  const at = (start: number, reason: string) => ({ reason: plainReason(reason), start, end: start + 1 });
  const lineStart = startOfLine(text, error.offset);
  const before = entries.filter(({ offset }) => offset < lineStart);
  const column = spacesAt(text, lineStart);
  if (loose !== undefined && loose < lineStart && loose > (before.at(-1)?.offset ?? -1)) {
    const isBeside = loose - startOfLine(text, loose) === column;
    if (isBeside || error.reason.startsWith("can not read") || before.length === 0) {
      const lacksSpace = /^[\w$-]+:\S/.test(text.slice(loose, loose + 100));
      return at(loose, lacksSpace ? "a space is missing after ':'" : "expected ':' after a mapping key");
    }
  }
  const line = { offset: lineStart + column, column };
  const opener = openerToBlame(text, before, line);
  return opener === undefined
    ? at(line.offset, error.reason)
    : at(opener.offset, "this is indented differently from what comes after it");
}

/**
 * The first entry of a collection that is open before a line which does not fit, if that entry is the one to blame:
 * it is the only one of its collection, and what comes after is indented like the line rather than like it.
 */
function openerToBlame(text: string, entries: YamlEntry[], line: YamlEntry): YamlEntry | undefined {
  const open: (YamlEntry & { count: number })[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.column ?? -1) > entry.column) open.pop();
    const top = open.at(-1);
    if (top?.column === entry.column) top.count++;
    else open.push({ ...entry, count: 1 });
  }
  const isItem = ({ offset }: YamlEntry) => /^-\s/.test(text.slice(offset, offset + 2));
  const alike = open.filter((entry) => isItem(entry) === isItem(line));
  const opener = alike.find(({ column }) => column > line.column) ?? alike.at(-1);
  if (opener === undefined || opener.count > 1 || opener.column === line.column) return undefined;
  const lines = linesOf(text);
  const outer = Math.max(opener.column, line.column);
  const next = lines.find(({ offset, columns }) => offset > line.offset && (columns[0] ?? 0) <= outer);
  if (next?.columns[0] === line.column) return opener;
  if (next?.columns[0] === opener.column) return undefined;
  const count = (wanted: number) => lines.filter(({ columns }) => columns.includes(wanted)).length;
  return count(opener.column) < count(line.column) ? opener : undefined;
}

/** Where the text of each line begins, and at which columns its entries do. */
function linesOf(text: string): { offset: number; columns: number[] }[] {
  return Array.from(text.matchAll(/(?:^|(?<=[\r\n]))( *)(- *)?(?=[^ #\r\n])/g), (match) => {
    const column = (match[1] ?? "").length;
    const columns = match[2] === undefined ? [column] : [column, match[0].length];
    return { offset: match.index + column, columns };
  });
}

function spacesAt(text: string, lineStart: number): number {
  return (/^ */.exec(text.slice(lineStart))?.[0] ?? "").length;
}

function startOfLine(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}
