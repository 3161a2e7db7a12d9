import type { Element } from "hast";
import { classes, element } from "../element.ts";

/** A method with a path, `GET /rooms/{roomId}`: the method as a badge, the path with its parameters marked. */
export function renderEndpoint(method: string, path: string): Element {
  const parts = path.split(/(?<=.)(?=\/)/).map((step, index) => [
    // Where the path is too long for its line, it breaks before a slash.
    index > 0 ? element("wbr", {}) : undefined,
    step.split(/(\{[^{}]*\})/).map((part, at) => (at % 2 === 1 ? element("var", {}, part) : part)),
  ]);
  const badge = element("span", classes("method", method.toLowerCase()), method);
  return element("code", classes("endpoint"), badge, " ", parts);
}
