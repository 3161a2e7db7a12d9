import type { ElementContent } from "hast";
import { type Child, classes, element, nodesOf } from "../element.ts";
import { breakable } from "../samples/breakable.ts";
import { jsonParts } from "../samples/json-parts.ts";

/** Nobody reads what is longer, and to find its strings may take more memory than there is. */
const LONGEST = 1_000_000;

/** Marks the parts of a text in a language; undefined where the language is not known, or the text is very long. */
export function highlight(text: string, language: string): ElementContent[] | undefined {
  if (text.length > LONGEST) return undefined;
  if (language === "json") return nodesOf(highlightJson(text));
  if (language === "http") return nodesOf(highlightMessage(text));
  return undefined;
}

function highlightJson(text: string): Child[] {
  return jsonParts(text).map(([part, kind]) =>
    kind === undefined ? part : element("span", classes(kind), part),
  );
}

/**
 * The first line and the headers of a message of HTTP, and its body if that is JSON. Some authors leave out the blank
 * line before it.
 */
function highlightMessage(text: string): Child[] {
  const gap = /\n(?:[^\S\n]*\n|(?=[{[]))/.exec(text);
  const bodyStart = gap ? gap.index + gap[0].length : text.length;
  const lines = text.slice(0, bodyStart).split(/(?<=\n)/);
  const body = text.slice(bodyStart);
  return [...lines.map(highlightHeader), ...(/^\s*[{[]/.test(body) ? highlightJson(body) : [body])];
}

function highlightHeader(line: string): Child[] {
  const [, method, path] = /^([A-Z]+) (\S+)/.exec(line) ?? [];
  if (method !== undefined && path !== undefined) {
    const rest = line.slice(method.length + 1 + path.length);
    return [
      element("span", classes("word"), method),
      " ",
      element("span", classes("string"), withBreaks(breakable(path))),
      rest,
    ];
  }
  const [name] = /^[\w-]+(?=:)/.exec(line) ?? [];
  return name === undefined ? [line] : [element("span", classes("key"), name), line.slice(name.length)];
}

/** Parts of a text between which a line may end. */
export function withBreaks(parts: readonly string[]): Child[] {
  return parts.map((part, index) => [index > 0 ? element("wbr", {}) : undefined, part]);
}
