import { displayWidth } from "../width.ts";

/** The line of `character` that makes the one-line text above it a title: as wide as that, and never too short. */
export function underline(title: string, character: string): string {
  return character.repeat(Math.max(displayWidth(title), 4));
}
