import type { Generated, Section, Sectnum } from "../../doctree/tree.ts";
import type { Outline } from "./contents.ts";
import type { State } from "./state.ts";

const NO_BREAK_SPACE = "\u00a0";

/** Numbers the sections, if a directive requests it: the numbers stand first in the titles. */
export function resolveSectnum(state: State, outline: readonly Outline[]): void {
  const [settings] = state.sectnums;
  number(outline, settings, []);
}

function number(outline: readonly Outline[], settings: Sectnum | undefined, above: readonly number[]): void {
  const deep = settings?.depth !== undefined && above.length >= settings.depth;
  const first = above.length === 0 ? (settings?.start ?? 1) : 1;
  for (const [index, { section, children }] of outline.entries()) {
    const numbers = [...above, first + index];
    setNumber(section, settings && !deep ? textOf(settings, numbers) : undefined);
    number(children, settings, numbers);
  }
}

function textOf({ prefix, suffix }: Sectnum, numbers: readonly number[]): string {
  return `${prefix}${numbers.join(".")}${suffix}${NO_BREAK_SPACE.repeat(3)}`;
}

function setNumber(section: Section, value: string | undefined): void {
  const [title] = section.children;
  if (title?.type !== "title") return;
  if (title.children[0]?.type === "generated") title.children.shift();
  if (value === undefined) return;
  const { start } = title.position;
  const generated: Generated = { type: "generated", position: { ...title.position, end: start }, value };
  title.children.unshift(generated);
}
