import type { Inline } from "../doctree/tree.ts";

/** Whether a paragraph or a term tells the kind of an event, as the 2015 set writes it: `*State Event*`. */
export function isEventKind([only, ...others]: readonly Inline[]): boolean {
  if (only?.type !== "emphasis" || others.length > 0) return false;
  const [text] = only.children;
  return text?.type === "text" && /^(?:State|Message) Event$/.test(text.value);
}
