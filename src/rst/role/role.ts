import type { Context, DefinedRole, Role, Roles } from "../reading.ts";

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
