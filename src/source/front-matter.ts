import type { Finding, Report } from "../diagnostics/finding.ts";
import { frontMatterExtent } from "./front-matter-extent.ts";
import { blank } from "./lines.ts";
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

/** Finds the front matter that a text begins with, and reads it; `undefined` where there is none. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const extent = frontMatterExtent(text);
  if (extent === undefined) return undefined;
  const { language, dataStart, dataEnd, end } = extent;
  if (end === undefined) {
    const reason = `expected a line "${text.slice(0, 3)}" that closes it`;
    const open = { start: 0, end: 3 };
    return { dataStart, dataEnd, errors: [{ ...open, reason }], locate: () => open };
  }
  const read = language === "toml" ? readToml : readYaml;
  return { ...read(text, dataStart, dataEnd), end };
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
