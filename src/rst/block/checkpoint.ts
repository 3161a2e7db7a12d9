import { type DefinedRole, restoreRoles } from "../role/role.ts";
import type { Context, Reader } from "./context.ts";

/** Where a section of a text begins. */
export interface Checkpoint {
  /** The index of the first line of its title. */
  readonly row: number;
  /** The level of the section that begins. */
  readonly level: number;
  /** How things stood before it. */
  readonly before: ReadingState;
}

/** All that reading depends on, beside the lines, where no block is open but sections. */
export interface ReadingState {
  /** The level of the innermost section then open, and how many adornments were known. */
  readonly level: number;
  readonly styles: number;
  /** By its identity: where a role was defined anew, all behind it is read again. */
  readonly definedRole: DefinedRole | undefined;
  readonly defaultRole: string;
  readonly documentTitle: string | undefined;
  /** How many diagnostics there were. */
  readonly diagnostics: number;
}

/** The state before the block that is being read. */
export function stateOf({ context, reported }: Reader): ReadingState {
  const { titles, definedRole, defaultRole, documentTitle } = context;
  const { level, styles } = titles;
  return {
    level,
    styles: styles.length,
    definedRole,
    defaultRole,
    documentTitle,
    diagnostics: reported,
  };
}

/** Whether reading on would be the same; how many diagnostics there were before does not matter to it. */
export function isSameState(one: ReadingState, other: ReadingState): boolean {
  return (
    one.level === other.level &&
    one.styles === other.styles &&
    one.definedRole === other.definedRole &&
    one.defaultRole === other.defaultRole &&
    one.documentTitle === other.documentTitle
  );
}

/** Brings a context that is new to a state that another context was in. */
export function restoreState(context: Context, state: ReadingState, other: Context): void {
  for (const style of other.titles.styles.slice(0, state.styles)) context.titles.styles.push(style);
  for (const diagnostic of other.diagnostics.slice(0, state.diagnostics))
    context.diagnostics.push(diagnostic);
  context.titles.level = state.level;
  restoreRoles(context, state.definedRole);
  context.defaultRole = state.defaultRole;
  context.documentTitle = state.documentTitle;
}
