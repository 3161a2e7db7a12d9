import type { Child } from "../element.ts";
import type { CodePart } from "../samples/code-lines.ts";
import { jsonParts } from "../samples/json-parts.ts";
import { renderCode } from "./code.ts";

/** Nobody reads what is longer, and to find its strings may take more memory than there is. */
const LONGEST = 1_000_000;

/** The parts of a text in a language, each with what it is; undefined where the language is not known, or the text is very long. */
export function highlight(text: string, language: string): CodePart[] | undefined {
  return text.length > LONGEST ? undefined : partsIn(text, language);
}

/**
 * Code that stands by itself, with its parts in their colours; what is very long is its text alone.
 * @param otherwise gives the parts where the language is not known
 */
export function renderHighlighted(
  text: string,
  language: string,
  otherwise: (text: string) => CodePart[] = (plain) => [[plain]],
): Child {
  return text.length > LONGEST ? text : renderCode(partsIn(text, language) ?? otherwise(text));
}

function partsIn(text: string, language: string): CodePart[] | undefined {
  if (language === "json") return jsonParts(text);
  return language === "http" ? messageParts(text) : undefined;
}

/**
 * The first line and the headers of a message of HTTP, and its body if that is JSON. Some authors leave out the blank
 * line before it.
 */
function messageParts(text: string): CodePart[] {
  const gap = /\n(?:[^\S\n]*\n|(?=[{[]))/.exec(text);
  const bodyStart = gap ? gap.index + gap[0].length : text.length;
  const lines = text.slice(0, bodyStart).split(/(?<=\n)/);
  const body = text.slice(bodyStart);
  return [...lines.flatMap(headerParts), ...(/^\s*[{[]/.test(body) ? jsonParts(body) : [[body] as const])];
}

function headerParts(line: string): CodePart[] {
  const [, method, path] = /^([A-Z]+) (\S+)/.exec(line) ?? [];
  if (method !== undefined && path !== undefined) {
    const rest = line.slice(method.length + 1 + path.length);
    return [[method, "word"], [" "], [path, "path"], [rest]];
  }
  const [name] = /^[\w-]+(?=:)/.exec(line) ?? [];
  return name === undefined ? [[line]] : [[name, "key"], [line.slice(name.length)]];
}
