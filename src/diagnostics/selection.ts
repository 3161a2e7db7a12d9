import { type Code, codes } from "./codes.ts";
import { type Group, groups } from "./groups.ts";

export const groupNames = Object.keys(groups).filter(isGroup);
export const codeNames = Object.keys(codes).filter(isCode);

export function isGroup(name: string): name is Group {
  return Object.hasOwn(groups, name);
}

export function isCode(name: string): name is Code {
  return Object.hasOwn(codes, name);
}

/** The group of each code. */
export const groupOf: ReadonlyMap<Code, Group> = new Map(
  groupNames.flatMap((group) => codesIn(group).map((code) => [code, group] as const)),
);

/** The codes that a name stands for: a group's, or the one code; none where there is no such name. */
export function codesOf(name: string): readonly Code[] {
  if (isGroup(name)) return codesIn(name);
  return isCode(name) ? [name] : [];
}

function codesIn(group: Group): Code[] {
  return Object.keys(groups[group]).filter(isCode);
}

/** Which findings a run requests. */
export interface Selection {
  /** Whether a run requests anything less than everything. */
  isRestricted: boolean;
  /** Whether any of these codes or groups is requested: what reports nothing else need not run. */
  wants(...names: (Code | Group)[]): boolean;
  has(code: Code): boolean;
}

export const everything: Selection = { isRestricted: false, wants: () => true, has: () => true };

/** Selects the codes of `only`, or all where it names none, without those of `skip`. Both take codes and groups. */
export function selectCodes(only: readonly string[], skip: readonly string[]): Selection {
  if (only.length === 0 && skip.length === 0) return everything;
  const selected = new Set(only.length === 0 ? codeNames : only.flatMap(codesOf));
  for (const name of skip) for (const code of codesOf(name)) selected.delete(code);
  return {
    isRestricted: true,
    wants: (...names) => names.some((name) => codesOf(name).some((code) => selected.has(code))),
    has: (code) => selected.has(code),
  };
}
