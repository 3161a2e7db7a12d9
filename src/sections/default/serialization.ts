import type { ValueHolder } from "../../api/types.ts";

/** How the items of a list are written, as a sentence; empty where the file says nothing of it. */
export function describeSerialization({ isStyled, style, explode, schema }: ValueHolder): string {
  if (!isStyled || !schema.types.includes("array")) return "";
  if (explode && style === "form") return "The parameter is repeated for each item.";
  return SEPARATED.get(style) ?? "Items are separated by commas.";
}

const SEPARATED = new Map<ValueHolder["style"], string>([
  ["spaceDelimited", "Items are separated by spaces."],
  ["tabDelimited", "Items are separated by tabs."],
  ["pipeDelimited", "Items are separated by ``|``."],
]);
