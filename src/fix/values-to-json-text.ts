import { isJsonText, jsonText } from "../source/json-text.ts";
import { isMap } from "../source/value.ts";
import type { Change, FixContext, Found, Left } from "./change.ts";
import { indentAt, type WrittenExample, writtenExamples } from "./examples.ts";

/** Turns examples that are objects or lists into JSON text, in a block of their own. */
export function valuesToJsonText(context: FixContext): Found {
  const changes: Change[] = [];
  const left: Left[] = [];
  for (const example of writtenExamples(context)) {
    const { source, pointer, value, isText } = example;
    if (isText || !(isMap(value) || Array.isArray(value))) continue;
    const change = asText(example);
    if (change !== undefined) changes.push(change);
    else
      left.push({
        location: { file: source.file, pointer },
        reason: "there is a comment in it, or an anchor or alias, for which JSON has no place",
      });
  }
  return { changes, left };
}

function asText({ source, pointer, value }: WrittenExample): Change | undefined {
  const { text, file } = source;
  const span = source.locate(pointer);
  const written = text.slice(span.start, span.end).trimEnd();
  const end = span.start + written.length;
  const start = text.slice(0, span.start).trimEnd().length;
  if (text[start - 1] !== ":") return undefined;
  const isJson = isJsonText(written);
  if (!isJson && /(?:^|\s)[#&*]/.test(written)) return undefined;
  const json = isJson && !written.includes("\n") ? written : jsonText(value);
  if (file.endsWith(".json")) return { file, start: span.start, end, text: JSON.stringify(json) };
  const block = isJson ? blockOf(text, span.start, written) : undefined;
  if (block !== undefined)
    return { file, start, end: start, text: " |-", expected: { pointer, value: block } };
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const indent = newline + " ".repeat(indentAt(text, start) + 2);
  const lines = json.split("\n").map((line) => indent + line);
  return { file, start, end, text: ` |-${lines.join("")}`, expected: { pointer, value: json } };
}

/** What a text that has its lines for itself says as a block, as it stands; `undefined` where it cannot be one. */
function blockOf(text: string, start: number, written: string): string | undefined {
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const [first = "", ...others] = written.split(/\r?\n/);
  if (/[^ ]/.test(indent)) return undefined;
  if (!others.every((line) => line.startsWith(indent) || line === "")) return undefined;
  return [first, ...others.map((line) => line.slice(indent.length))].join("\n");
}
