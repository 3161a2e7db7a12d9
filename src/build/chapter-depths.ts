import type { Document } from "../document/document.ts";
import { isDepthAllowed, type TitleState } from "../document/titles.ts";
import type { Checked } from "../html/publish.ts";
import type { RenderContext } from "./document-renderer.ts";

/**
 * Reports chapters at depths that the titles before them do not allow, where one of the two is Markdown: its titles are known when
 * it has been read. Assembling judges reStructuredText behind reStructuredText.
 */
export function reportDepths(
  { levels }: Pick<Checked, "levels">,
  { target: name, parts, lines, lack }: Document,
  { project, report }: Pick<RenderContext, "project" | "report">,
): void {
  if (lack !== undefined) return;
  const target = project.targets.find((each) => each.name === name);
  const state: TitleState = {};
  for (const [index, { start, titles = [] }] of parts.entries()) {
    const found = levels[index];
    if (found === undefined) continue;
    const file = lines[titles[0]?.start ?? start]?.chapter;
    const entry = target?.chapters.find((each) => each.file === file);
    if (entry !== undefined) isDepthAllowed(entry, state, report);
    state.first ??= found.first;
    state.last = found.last;
  }
}
