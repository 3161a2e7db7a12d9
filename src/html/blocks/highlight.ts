import type { CodePart } from "../samples/code-lines.ts";
import { jsonParts } from "../samples/json-parts.ts";

/** Nobody reads what is longer, and to find its strings may take more memory than there is. */
export const LONGEST = 1_000_000;

/** The parts of a text in a language, each with what it is; undefined where the language is not known, or the text is very long. */
export function highlight(text: string, language: string): CodePart[] | undefined {
  if (text.length > LONGEST) return undefined;
  if (language === "json") return jsonParts(text);
  if (language === "http") return messageParts(text);
  return undefined;
}

/** The same of a request in a language of programs, which writes texts and numbers as JSON does, mostly. */
export function codeParts(text: string, language: string): CodePart[] {
  return language === "curl" ? [[text]] : (highlight(text, language) ?? jsonParts(text));
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
