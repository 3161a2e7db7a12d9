export * from "../doctree/tree.ts";
export type { Diagnostic, DiagnosticCode, Level } from "./diagnostic.ts";
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
export type { Directive, DirectiveCall, Role, RoleInput, Roles, TitleStyles } from "./reading.ts";
export { createInertness, type IsInert } from "./resolve/inert.ts";
export { type Resolved, resolve } from "./resolve/resolve.ts";
export { defineAgain } from "./role/role.ts";
