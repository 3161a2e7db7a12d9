import type { Finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";

/** A description with what its shortcodes stand for. */
export interface ExpandedDescription {
  readonly text: string;
  /** The offset in what its author wrote of one in `text`; for what a shortcode wrote, that of its call. */
  readonly writtenAt: (offset: number) => number;
  /** What is wrong with its shortcodes, at offsets in what its author wrote. */
  readonly errors: readonly { start: number; end: number; findingAt: (location: Location) => Finding }[];
}

/** Writes what stands for the shortcodes of descriptions. */
export interface DescriptionShortcodes {
  /** Descriptions are expanded alike by those of one id. */
  readonly id: string;
  readonly expand: (text: string) => ExpandedDescription | undefined;
}
