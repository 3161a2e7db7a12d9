import type { Chapter } from "./chapter.ts";
import type { Shortcode } from "./shortcodes/parse.ts";

/** A stretch of a chapter's text, by offsets; the end is exclusive. */
export type Piece = Shortcode | PlainPiece;

type PlainPiece = { start: number; end: number } & (
  | { kind: "data" }
  /** The content of `{% raw %}`, what gives a heading its id, or a shortcode to be shown: data in which nothing is to be read. */
  | { kind: "raw" }
  | { kind: "comment" }
  /** `{{ name }}` or `<<name>>`; `nameStart` is the offset of the name. */
  | { kind: "placeholder"; name: string; nameStart: number; opening: "{{" | "<<" }
  /** Anything else in `{{ }}` or `{% %}`; a dash at an end takes away the white space beside it. */
  | { kind: "tag"; opening: "{{" | "{%"; dashBefore: boolean; dashAfter: boolean }
);

/** What a piece of a chapter is made of. */
export function textOf(chapter: Chapter, { start, end }: Piece): string {
  return chapter.text.slice(start, end);
}
