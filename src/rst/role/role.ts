import type { Inline, Position } from "../../doctree/tree.ts";
import type { Context } from "../block/context.ts";

/** Interpreted text as a role gets it. */
export interface RoleInput {
  /** The role's name as written. */
  readonly name: string;
  /** The text between the backquotes; a NUL stands for each backslash that escapes (see inline/escape.ts). */
  readonly text: string;
  /** Where all of it stands, and where its text does. */
  readonly position: Position;
  readonly content: Position;
  readonly context: Context;
  /** What the `role` directive says, for a role defined on the base of this one. */
  readonly settings?: RoleSettings;
}

export interface RoleSettings {
  readonly classes: readonly string[];
  /** The format of `raw` text, and the language of `code`. */
  readonly format: string | undefined;
  readonly language: string | undefined;
}

/** Turns interpreted text into nodes; undefined after reporting that it cannot: the text is then kept as written. */
export type Role = (input: RoleInput) => Inline[] | undefined;

/** A role that the text defines. Two are the same only if all those before them are. */
export interface DefinedRole {
  readonly name: string;
  readonly role: Role;
  readonly before: DefinedRole | undefined;
}

export function defineRole(context: Context, name: string, role: Role): void {
  context.definedRole = { name: name.toLowerCase(), role, before: context.definedRole };
  context.roles.set(name.toLowerCase(), role);
}

/** Defines roles anew, in a context that knows none but the standard ones. */
export function restoreRoles(context: Context, last: DefinedRole | undefined): void {
  context.definedRole = last;
  const known = new Set<string>();
  for (let each = last; each; each = each.before)
    if (!known.has(each.name)) {
      known.add(each.name);
      context.roles.set(each.name, each.role);
    }
}

export function findRole(context: Context, name: string): Role | undefined {
  return context.roles.get(name.toLowerCase());
}
