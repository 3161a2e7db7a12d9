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
export { type Parsed, type ParseOptions, parse, rolesWith, titleStyles } from "./parser.ts";
export { createInertness, type IsInert } from "./resolve/inert.ts";
export { type Resolved, resolve } from "./resolve/resolve.ts";
export { defineAgain, type Role, type RoleInput, type Roles } from "./role/role.ts";
