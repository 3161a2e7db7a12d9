import type { Context, Reader, TitleStyles } from "./block/context.ts";
import { readBlocks } from "./block/read.ts";
import { closeSections } from "./block/section.ts";
import { extent, readSource } from "./block/source.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Directive } from "./directive/directive.ts";
import { STANDARD_DIRECTIVES } from "./directive/standard.ts";
import type { Role } from "./role/role.ts";
import { standardRoles } from "./role/standard.ts";
import type { Block, Document } from "./tree.ts";

export type { TitleStyles } from "./block/context.ts";
export type { Diagnostic, DiagnosticCode, Level } from "./diagnostic.ts";
export type { Directive, DirectiveCall } from "./directive/directive.ts";
export {
  anyText,
  choice,
  classNames,
  flag,
  length,
  type OptionReader,
  optionalText,
  percentage,
  wholeNumber,
} from "./directive/options.ts";
export { argumentInline, attributes, contentBlocks, contentText, fail } from "./directive/parts.ts";
export { type Resolved, resolve } from "./resolve/resolve.ts";
export type { Role, RoleInput } from "./role/role.ts";
export * from "./tree.ts";

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
  const diagnostics: Diagnostic[] = [];
  const context: Context = {
    diagnostics,
    titles: options.titles ?? titleStyles(),
    directives: options.directives
      ? new Map([...STANDARD_DIRECTIVES, ...options.directives])
      : STANDARD_DIRECTIVES,
    roles: new Map([...standardRoles(), ...(options.roles ?? [])]),
    defaultRole: "title-reference",
    raw: options.raw ?? false,
    include: options.include,
    today: options.today,
    including: [],
    included: 0,
    documentTitle: undefined,
    depth: 0,
    read: readBlocks,
  };
  const { lines } = readSource(text);
  const children: Block[] = [];
  const reader: Reader = { context, lines, at: 0, nodes: children, root: children, sections: [] };
  readBlocks(reader);
  closeSections(reader, lines.length);
  const document: Document = { type: "document", position: extent(lines), children };
  if (context.documentTitle !== undefined) document.title = context.documentTitle;
  return { document, diagnostics };
}
