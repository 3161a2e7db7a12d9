import type { Block, Document } from "../doctree/tree.ts";
import { isAdornment } from "./block/classify.ts";
import type { Context, Reader, TitleStyles } from "./block/context.ts";
import { LINES_AHEAD, looksFarther } from "./block/look-ahead.ts";
import { readBlocks } from "./block/read.ts";
import { closeSections } from "./block/section.ts";
import { addLines, extent, type Line, readSource } from "./block/source.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Directive } from "./directive/directive.ts";
import { STANDARD_DIRECTIVES } from "./directive/standard.ts";
import type { Role } from "./role/role.ts";
import { standardRoles } from "./role/standard.ts";

export interface ParseOptions {
  /**
   * The title styles of the documents before this one, and the level at which the last of them ended: `parse` adds
   * to them. Without it the document begins afresh.
   */
  readonly titles?: TitleStyles;
  /** Directives and roles beside the standard ones, or in their place, by their names in lower case. */
  readonly directives?: ReadonlyMap<string, Directive>;
  readonly roles?: ReadonlyMap<string, Role>;
  /** Whether text in other formats may be passed on; if not, `raw` nodes are marked as disabled. */
  readonly raw?: boolean;
  /** Reads an included file, by its path as written and the file that includes it; undefined if it may not. */
  readonly include?: (path: string, from: string | undefined) => string | undefined;
  /** The day in a format of `strftime`; without it the `date` directive is off. */
  readonly today?: (format: string) => string;
}

export interface Parsed {
  readonly document: Document;
  readonly diagnostics: Diagnostic[];
}

/** Title styles for documents that are to be read as one. */
export function titleStyles(): TitleStyles {
  return { styles: [], level: 0 };
}

/**
 * Reads reStructuredText into a tree. It never throws: whatever is wrong in the text is a diagnostic, and reading
 * goes on as docutils goes on. References, ids and numbers are left to `resolve`.
 */
export function parse(text: string, options: ParseOptions = {}): Parsed {
  const reader = createReader(readSource(text).lines, options);
  readBlocks(reader);
  return close(reader);
}

/** Reads a text while its parts come in. */
export interface Parser {
  /** Takes the next part, whole lines with their ends, and reads on to the part's last title, or up to the part where it has none. */
  add(part: string): void;
  /** What `parse` gives for the text of all parts. */
  finish(): Parsed;
  /** Whether a text is what all parts so far make up. */
  isOf(text: string): boolean;
}

export function createParser(options: Omit<ParseOptions, "titles"> = {}): Parser {
  const source = readSource("");
  const { lines } = source;
  const reader = createReader(lines, options);
  const { diagnostics } = reader.context;
  const parts: string[] = [];
  let length = 0;
  // A block that went on to the end of what was there might have gone on further.
  let isCertain = true;
  return {
    isOf(text) {
      // Joined, the parts would be a copy of the whole.
      let at = 0;
      for (const part of parts) {
        if (!text.startsWith(part, at)) return false;
        at += part.length;
      }
      return at === text.length;
    },
    add(part) {
      const known = lines.length;
      addLines(source, part, length);
      parts.push(part);
      length += part.length;
      if (!isCertain || lines.length - known < LINES_AHEAD) return;
      const told = diagnostics.length;
      readBlocks(reader, lastTitle(lines, known));
      isCertain = !diagnostics.slice(told).some(looksFarther) && reader.at <= lines.length - LINES_AHEAD;
    },
    finish() {
      if (!isCertain) return parse(parts.join(""), options);
      readBlocks(reader);
      return close(reader);
    },
  };
}

/** The index of the last title, under a blank line, that enough lines follow; `from` where there is none behind it. */
function lastTitle(lines: readonly Line[], from: number): number {
  const textAt = (row: number) => lines[row]?.text ?? "";
  for (let row = lines.length - LINES_AHEAD; row > from; row -= 1)
    if (isAdornment(textAt(row + 1)) && /^[^ ]/.test(textAt(row)) && textAt(row - 1) === "") return row;
  return from;
}

export function createReader(lines: readonly Line[], options: ParseOptions): Reader {
  const context: Context = {
    diagnostics: [],
    titles: options.titles ?? titleStyles(),
    directives: options.directives
      ? new Map([...STANDARD_DIRECTIVES, ...options.directives])
      : STANDARD_DIRECTIVES,
    roles: new Map([...standardRoles(), ...(options.roles ?? [])]),
    definedRole: undefined,
    defaultRole: "title-reference",
    raw: options.raw ?? false,
    include: options.include,
    today: options.today,
    including: [],
    included: 0,
    documentTitle: undefined,
    checkpoints: [],
    depth: 0,
    read: readBlocks,
  };
  const children: Block[] = [];
  return { context, lines, at: 0, reported: 0, nodes: children, root: children, sections: [] };
}

/** Ends what is open: all lines were read. */
export function close(reader: Reader): Parsed {
  const { context, lines, root: children } = reader;
  const { diagnostics, documentTitle: title } = context;
  closeSections(reader, lines.length);
  const document: Document = { type: "document", position: extent(lines), children };
  if (title !== undefined) document.title = title;
  return { document, diagnostics };
}
