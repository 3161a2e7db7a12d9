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

/** The roles that there are at a place of a text. */
export interface Roles {
  /** By their names in lower case. */
  readonly byName: Map<string, Role>;
  /** The last role that the text defined. */
  defined: DefinedRole | undefined;
  /** The role of interpreted text that names none. */
  unnamed: string;
}

/** A role that the text defines. Two are the same only if all those before them are. */
export interface DefinedRole {
  readonly name: string;
  readonly role: Role;
  readonly before: DefinedRole | undefined;
}

export function defineRole({ roles }: Context, name: string, role: Role): void {
  roles.defined = { name: name.toLowerCase(), role, before: roles.defined };
  roles.byName.set(name.toLowerCase(), role);
}

/** Defines what a text has defined that is not read again. */
export function defineAgain(roles: Roles, { defined, unnamed }: Pick<Roles, "defined" | "unnamed">): void {
  const added: DefinedRole[] = [];
  for (let each = defined; each && each !== roles.defined; each = each.before) added.push(each);
  for (const { name, role } of added.reverse()) roles.byName.set(name, role);
  roles.defined = defined;
  roles.unnamed = unnamed;
}

export function findRole({ roles }: Context, name: string): Role | undefined {
  return roles.byName.get(name.toLowerCase());
}
