import type { ValueHolder } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import { merge } from "../../schema/merged-schema.ts";
import type { Value } from "../../source/value.ts";
import { inPath, pairsOf } from "./request/serialize.ts";

/** How a value is written into a request, as sentences; empty where the file says nothing of it. */
export function describeSerialization(holder: ValueHolder): string {
  const { isStyled, mediaType, allowReserved } = holder;
  const facts = [
    ...(mediaType === undefined ? [] : [`Written as ${literal(mediaType)}.`]),
    ...(isStyled && mediaType === undefined ? [describeStyle(holder)] : []),
    ...(allowReserved ? ["Reserved characters may stand as they are."] : []),
  ];
  return facts.filter((fact) => fact !== "").join(" ");
}

function describeStyle(holder: ValueHolder): string {
  const { style, explode } = holder;
  const { types, properties } = merge([holder.schema]);
  const isInPath = style === "matrix" || style === "label";
  if (types.includes("array") && !isInPath) {
    if (explode && style !== "simple") return "The parameter is repeated for each item.";
    return SEPARATED.get(style) ?? "Items are separated by commas.";
  }
  const [first = "key", second = "other"] = properties.keys();
  if (types.includes("array")) return writtenLike(holder, ["a", "b"]);
  if (types.includes("object"))
    return writtenLike(
      holder,
      new Map([
        [first, "a"],
        [second, "b"],
      ]),
    );
  return isInPath ? writtenLike(holder, "a") : "";
}

/** Shows a value as it would be written. */
function writtenLike(holder: ValueHolder, value: Value): string {
  const asIs = (text: string) => text;
  const isInPath = ["matrix", "label", "simple"].includes(holder.style);
  const text = isInPath ? inPath(holder, value) : pairsOf(holder, value, asIs).join("&");
  return `Written like ${literal(text.replace(/%5B/g, "[").replace(/%5D/g, "]"))}.`;
}

const SEPARATED = new Map<ValueHolder["style"], string>([
  ["spaceDelimited", "Items are separated by spaces."],
  ["tabDelimited", "Items are separated by tabs."],
  ["pipeDelimited", "Items are separated by ``|``."],
]);
