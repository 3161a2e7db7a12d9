import type { ElementContent } from "hast";
import { type Child, classes, element, nodesOf } from "../element.ts";

/**
 * Keys with the colon behind them, strings, numbers, and the three words of JSON. A string without an end is found as a whole
 * as well, in no group, so that nobody looks for its end again and again.
 */
const JSON_PARTS =
  /("(?:[^"\\\n]|\\.)*")(?=\s*:)|("(?:[^"\\\n]|\\.)*")|"(?:[^"\\\n]|\\.)*|(-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b)|\b(true|false|null)\b/g;

/** The class names of the groups of `JSON_PARTS`. */
const JSON_CLASSES = ["key", "string", "digits", "word"];

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
  const parts: Child[] = [];
  let last = 0;
  for (const match of text.matchAll(JSON_PARTS)) {
    const [part, ...groups] = match;
    const kind = groups.findIndex((group) => group !== undefined);
    if (match.index > last) parts.push(text.slice(last, match.index));
    parts.push(kind < 0 ? part : element("span", classes(JSON_CLASSES[kind]), part));
    last = match.index + part.length;
  }
  if (last < text.length) parts.push(text.slice(last));
  return parts;
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
    return [element("span", classes("word"), method), " ", element("span", classes("string"), path), rest];
  }
  const [name] = /^[\w-]+(?=:)/.exec(line) ?? [];
  return name === undefined ? [line] : [element("span", classes("key"), name), line.slice(name.length)];
}
