import { finding, type Related, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { TitleStyles } from "../project/project.ts";
import { deeperStyle } from "../project/title-styles.ts";
import type { Title } from "../rst/titles.ts";

/** What a relative title is relative to. */
interface RelativeContext {
  styles: TitleStyles;
  /** The level of the last title that was not relative, so that relative ones can follow one another as siblings. */
  state: { absolute?: number; isPartial?: boolean };
  report: Report;
}

/** The level that a relative title stands for; reports where there is no such level. */
export function relativeLevel(
  { text: title, character }: Pick<Title, "text" | "character">,
  { location, related }: { location: Location; related: Related[] },
  { styles, state, report }: RelativeContext,
): number | undefined {
  const { absolute } = state;
  const levels = styles.levels.length;
  if (absolute === undefined) {
    if (!state.isPartial)
      report(finding("relative-title-no-parent", { title, character }, location, related));
    return undefined;
  }
  // Where there is no level that low, they stand beside those that they would stand below.
  if (character === deeperStyle(styles)) return Math.min(absolute + 2, levels - 1);
  const step = character === styles.subtitle ? 1 : character === styles.supertitle ? -1 : 0;
  const level = absolute + step;
  if (level >= 0 && level < levels) return level;
  if (level < 0) report(finding("relative-title-too-high", { title, character }, location, related));
  else report(finding("relative-title-too-deep", { title, character, levels }, location, related));
  return undefined;
}
