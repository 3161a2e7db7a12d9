import { nameOf, type Place } from "../../schema/reader.ts";
import { isMap } from "../../source/value.ts";
import type { Rules } from "./published/rules.ts";

/** What a text stands for where an object is expected, by the kind of that, without hyphens and capitals. */
const ofTexts: Readonly<Record<string, (text: string) => string>> = {
  tag: (text) => `write 'name: ${text}'`,
  securityrequirement: (text) => `write '${text}: []'`,
  response: () => "put the text under 'description'",
  servervariable: () => "put the text under 'default'",
  server: (text) => `write 'url: ${text}'`,
  contact: () => "put the text under 'name'",
  license: () => "put the text under 'name'",
  externaldocs: () => "put the address under 'url'",
  externaldocumentation: () => "put the address under 'url'",
};

/** What to do about a value of the wrong type; `undefined` where the type that is expected says it all. */
export function adviceOnType(place: Place, { name, types, others }: Rules): string | undefined {
  const { value } = place;
  if (types.includes("array")) {
    if (typeof value === "string") return `write '[${value}]'`;
    return isMap(value) ? "begin each of its entries with '- '" : undefined;
  }
  if (!types.includes("object")) return undefined;
  if (Array.isArray(value)) return adviceOnList(place, others !== undefined);
  const kind = name.replaceAll("-", "").toLowerCase();
  if (kind === "example") return "put the example under 'value'";
  return typeof value === "string" && Object.hasOwn(ofTexts, kind) ? ofTexts[kind]?.(value) : undefined;
}

/** @param isNamed whether the object has entries under names of the author's */
function adviceOnList(place: Place, isNamed: boolean): string {
  if (nameOf(place) === "examples") return "give each example a name, and put it under 'value' below that";
  return isNamed ? "put each entry under its name, without '- '" : "write one, without '- '";
}
