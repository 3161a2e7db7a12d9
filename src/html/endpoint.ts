import type { Element } from "hast";
import { classes, element } from "./element.ts";

const METHODS = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE";
const ENDPOINT = new RegExp(`^(${METHODS}) (/\\S*)$`);

/** A method with a path, `GET /rooms/{roomId}`: the method as a badge, the path with its parameters marked. */
export function renderEndpoint(text: string): Element | undefined {
  const [, method, path] = ENDPOINT.exec(text) ?? [];
  if (method === undefined || path === undefined) return undefined;
  const parts = path
    .split(/(\{[^{}]*\})/)
    .map((part, index) => (index % 2 === 1 ? element("var", {}, part) : part));
  const badge = element("span", classes("method", method.toLowerCase()), method);
  return element("code", classes("endpoint"), badge, " ", parts);
}
