import type { Schema } from "../../schema/types.ts";
import { numberOf } from "../../source/number.ts";
import type { Value } from "../../source/value.ts";
import { separatorOf } from "../separators.ts";
import type { Serialization } from "../types.ts";

/**
 * The list that a parameter's text stands for (Swagger 2.0, Parameter Object); where items repeat the parameter, each text is
 * one item. Items are text in a URL whatever their type, so one that
 * reads as the number or boolean that `items` expects counts as that.
 */
export function splitText(text: string, items: Schema | undefined, serialization: Serialization): Value[] {
  if (text === "") return [];
  const parts = serialization.explode ? [text] : text.split(separatorOf(serialization.style));
  return parts.map((part) => readAs(part, items?.types ?? []));
}

function readAs(text: string, types: string[]): Value {
  const isNumber = types.includes("number") || types.includes("integer");
  if (isNumber && /^-?\d+(?:\.\d+)?$/.test(text)) return numberOf(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}
