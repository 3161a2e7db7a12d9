import type { Serialization } from "./types.ts";

const SEPARATORS = new Map<Serialization["style"], string>([
  ["spaceDelimited", " "],
  ["tabDelimited", "\t"],
  ["pipeDelimited", "|"],
]);

/** What stands between the items of a list that is written as one text. */
export function separatorOf(style: Serialization["style"]): string {
  return SEPARATORS.get(style) ?? ",";
}
