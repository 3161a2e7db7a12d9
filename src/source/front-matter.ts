import type { Finding, Report } from "../diagnostics/finding.ts";
import { parseSource } from "./parse.ts";
import { pointerOf } from "./pointer.ts";
import type { Span } from "./source.ts";
import { parseToml } from "./toml.ts";
import type { Value } from "./value.ts";

/** What a text in Markdown says of itself before it begins. Offsets are of the text. */
export interface FrontMatter {
  /** Its data; `undefined` where that cannot be read, which `errors` tell of. */
  readonly data?: Value;
  /** Where its data begins and ends. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** Where the line ends that closes it; absent where none does. */
  readonly end?: number;
  readonly errors: readonly (Span & { readonly reason: string })[];
  /** Where the value of a key of it stands. */
  readonly locate: (key: string) => Span;
}

interface Form {
  readonly opening: RegExp;
  /** The first line of data, or of what is meant to be some. Without one, the opening is text. */
  readonly data: RegExp;
  readonly closing: RegExp;
  /** Whether the lines around it belong to its data. */
  readonly isWhole?: true;
  readonly read: typeof readYaml;
}

/** YAML between dashes, TOML between plus signs, or JSON between braces, as Hugo reads them. */
const forms: readonly Form[] = [
  {
    opening: /^---[ \t]*(?:\r\n|\r|\n)/,
    data: /(?:[^\s:#-][^:\r\n]*:(?:[ \t\r\n]|$)|#|-[ \t]|[{[]|---[ \t]*(?:[\r\n]|$))/y,
    closing: /^(?:---|\.\.\.)[ \t]*$/m,
    read: readYaml,
  },
  {
    opening: /^\+\+\+[ \t]*(?:\r\n|\r|\n)/,
    data: /\s*(?:[\w."'-]+[ \t]*=|\[|#|\+\+\+[ \t]*(?:[\r\n]|$))/y,
    closing: /^\+\+\+[ \t]*$/m,
    read: readToml,
  },
  {
    opening: /^\{[ \t]*(?:\r\n|\r|\n)/,
    data: /\s*"/y,
    closing: /^\}[ \t]*$/m,
    isWhole: true,
    read: readYaml,
  },
];

/** Finds the front matter that a text begins with; `undefined` where it has none. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  for (const { opening, data, closing, isWhole = false, read } of forms) {
    const begin = opening.exec(text)?.[0].length ?? 0;
    data.lastIndex = begin;
    if (begin === 0 || !data.test(text)) continue;
    const found = closing.exec(text.slice(begin));
    if (found === null) {
      if (isWhole) continue;
      const reason = `expected a line "${text.slice(0, 3)}" that closes it`;
      const open = { start: 0, end: 3 };
      return { dataStart: begin, dataEnd: begin, errors: [{ ...open, reason }], locate: () => open };
    }
    const closed = begin + found.index;
    const end = closed + found[0].length;
    return isWhole ? { ...read(text, 0, end), end } : { ...read(text, begin, closed), end };
  }
  return undefined;
}

function readYaml(text: string, dataStart: number, dataEnd: number): Omit<FrontMatter, "end"> {
  const { errors, report } = collect(dataStart);
  const source = parseSource("front-matter.yaml", cut(text, dataStart, dataEnd), report);
  return {
    dataStart,
    dataEnd,
    errors,
    ...(source && { data: source.value ?? new Map() }),
    locate: (key) => source?.locate(pointerOf([key]), "value") ?? { start: dataStart, end: dataEnd },
  };
}

function readToml(text: string, dataStart: number, dataEnd: number): Omit<FrontMatter, "end"> {
  const { errors, report } = collect(dataStart);
  const written = cut(text, dataStart, dataEnd);
  const data = parseToml("front-matter.toml", written, report);
  return {
    dataStart,
    dataEnd,
    errors,
    ...(data !== undefined && { data }),
    locate(key) {
      const line = new RegExp(`^([ \\t]*["']?${key}["']?[ \\t]*=[ \\t]*)(.*?)[ \\t]*$`, "m").exec(written);
      if (line === null) return { start: dataStart, end: dataEnd };
      const start = line.index + (line[1]?.length ?? 0);
      return { start, end: start + (line[2]?.length ?? 0) };
    },
  };
}

function collect(usual: number): { errors: (Span & { reason: string })[]; report: Report } {
  const errors: (Span & { reason: string })[] = [];
  const report = ({ message, location }: Finding) => {
    const { offset: start = usual, end = start } = "offset" in location ? location : {};
    errors.push({ start, end, reason: message });
  };
  return { errors, report };
}

/** A stretch of a text at its place, behind blanks. */
function cut(text: string, start: number, end: number): string {
  return blank(text.slice(0, start)) + text.slice(start, end);
}

/** Blanks in place of all but line breaks. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
