import type { Element } from "hast";
import type { Section } from "../../doctree/tree.ts";
import { classes, element } from "../element.ts";
import { methodAndPath, summaryIn } from "../reference/summary.ts";

/**
 * What the paths of all operations among some sections begin with, in whole steps, so that a list of them need not repeat it; of
 * those alone whose name is a path.
 */
export function commonPath(sections: readonly Section[]): string {
  const paths = sections.flatMap((section) =>
    summaryIn(section) ? [] : (methodAndPath(section)?.path ?? []),
  );
  const [first = "", ...others] = paths;
  if (others.length === 0) return "";
  // The last step stays, so that something is left of each.
  let end = first.lastIndexOf("/");
  for (const path of others) {
    end = Math.min(end, path.lastIndexOf("/"));
    while (end > 0 && (path.slice(0, end) !== first.slice(0, end) || path[end] !== "/" || first[end] !== "/"))
      end = first.lastIndexOf("/", end - 1);
  }
  return first.slice(0, Math.max(0, end));
}

/** A method with a path, `GET /rooms/{roomId}`: the method as a badge, the path with its parameters marked. */
export function renderEndpoint(method: string, path: string): Element {
  const parts = path.split(/(?<=.)(?=\/)/).map((step, index) => [
    // Where the path is too long for its line, it breaks before a slash.
    index > 0 ? element("wbr", {}) : undefined,
    step.split(/(\{[^{}]*\})/).map((part, at) => (at % 2 === 1 ? element("var", {}, part) : part)),
  ]);
  return element("code", classes("endpoint"), renderMethod(method), " ", parts);
}

export function renderMethod(method: string): Element {
  return element("span", classes("method", method.toLowerCase()), method);
}
