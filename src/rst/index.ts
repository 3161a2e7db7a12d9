export * from "../doctree/tree.ts";
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
export { STANDARD_DIRECTIVES } from "./directive/standard.ts";
export {
  createParser,
  type Parsed,
  type ParseOptions,
  type Parser,
  parse,
  titleStyles,
} from "./parser.ts";
export { createRereader, type Rereader } from "./reread/reread.ts";
export { createInertness, type IsInert } from "./resolve/inert.ts";
export { type Resolved, resolve } from "./resolve/resolve.ts";
export type { Role, RoleInput } from "./role/role.ts";
