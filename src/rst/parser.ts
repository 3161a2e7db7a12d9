import type { Block, Document } from "../doctree/tree.ts";
import { readBlocks } from "./block/read.ts";
import { closeSections } from "./block/section.ts";
import { extent, readSource } from "./block/source.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { STANDARD_DIRECTIVES } from "./directive/standard.ts";
import type { Context, Directive, Reader, Role, Roles, TitleStyles } from "./reading.ts";
import { standardRoles } from "./role/standard.ts";

export interface ParseOptions {
  /**
   * The title styles of the documents before this one, and the level at which the last of them ended: `parse` adds
   * to them. Without it the document begins afresh.
   */
  readonly titles?: TitleStyles;
  /** The roles that there are, those of documents before this one among them: `parse` adds to them. */
  readonly roles?: Roles;
  /** How many lines stand above the text in what it is a part of: places count them. */
  readonly above?: number;
  /** Directives beside the standard ones, or in their place, by their names in lower case. */
  readonly directives?: ReadonlyMap<string, Directive>;
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

/** The standard roles and others beside them, or in their place, by their names in lower case. */
export function rolesWith(others: Iterable<[string, Role]> = []): Roles {
  const byName = new Map([...standardRoles(), ...others]);
  return { byName, defined: undefined, unnamed: "title-reference" };
}

/**
 * Reads reStructuredText into a tree. It never throws: whatever is wrong in the text is a diagnostic, and reading
 * goes on as docutils goes on. References, ids and numbers are left to `resolve`.
 */
export function parse(text: string, options: ParseOptions = {}): Parsed {
  const {
    titles = titleStyles(),
    roles = rolesWith(),
    above,
    directives,
    raw = false,
    include,
    today,
  } = options;
  const { lines } = readSource(text, above);
  const context: Context = {
    diagnostics: [],
    titles,
    directives: directives ? new Map([...STANDARD_DIRECTIVES, ...directives]) : STANDARD_DIRECTIVES,
    roles,
    raw,
    include,
    today,
    including: [],
    included: 0,
    documentTitle: undefined,
    depth: 0,
    read: readBlocks,
  };
  const children: Block[] = [];
  const reader: Reader = { context, lines, at: 0, nodes: children, root: children, sections: [] };
  readBlocks(reader);
  closeSections(reader, lines.length);
  const document: Document = { type: "document", position: extent(lines), children };
  const { diagnostics, documentTitle: title } = context;
  if (title !== undefined) document.title = title;
  return { document, diagnostics };
}
