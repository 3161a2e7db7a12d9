import { isJsonType } from "../../source/json-text.ts";
import { jsonTokens } from "./json-tokens.ts";
import {
  type FormPart,
  type Header,
  joinedHeaders,
  mediaTypeOf,
  type SampleBody,
  type SampleRequest,
} from "./sample-request.ts";
import { indented, quoted, withoutControls } from "./sample-text.ts";

/** The methods that the library has functions for. */
const FUNCTIONS = /^(?:GET|OPTIONS|HEAD|POST|PUT|PATCH|DELETE)$/;

/** A request as a program of Python that sends it by the library `requests`. */
export function requestsSample({ method, address, headers, body }: SampleRequest): string {
  const isKnown = FUNCTIONS.test(method);
  const json =
    body?.type === "text" && isJsonType(mediaTypeOf(headers) ?? "") ? valueTokens(body.text) : undefined;
  // The library says that type of JSON itself.
  const shown = joinedHeaders(headers).filter(
    ([name, value]) => !(json && name.toLowerCase() === "content-type" && value === "application/json"),
  );
  const given = [
    ...(isKnown ? [] : [quoted(method)]),
    quoted(address),
    ...(shown.length === 0 ? [] : [`headers={\n${shown.map(headerLine).join("")}}`]),
    ...(json ? [`json=${json.map(inPython).join("")}`] : []),
    ...(body && !json ? [bodyText(body)] : []),
  ];
  const call = `requests.${isKnown ? method.toLowerCase() : "request"}`;
  const [only, ...others] = given;
  // Lines within a text must stay as they are.
  const isText = body?.type === "text" && !json;
  const lines = given.map((each, index) =>
    isText && index === given.length - 1 ? `    ${each},\n` : `    ${indented(each, 4)},\n`,
  );
  return `import requests\n\nresponse = ${call}(${others.length === 0 ? only : `\n${lines.join("")}`})`;
}

/** The tokens of JSON, but where the library would send nothing. */
function valueTokens(text: string): string[] | undefined {
  const tokens = jsonTokens(text);
  return tokens?.[0] === "null" ? undefined : tokens;
}

function headerLine([name, value]: Header): string {
  return `    ${quoted(name)}: ${quoted(value)}${encoding(value)},\n`;
}

function bodyText(body: SampleBody): string {
  switch (body.type) {
    case "text":
      return `data=${quotedLines(body.text)}${encoding(body.text)}`;
    case "file":
      return `data=open(${quoted(body.file)}, "rb")`;
    case "form":
      return `files=[\n${body.parts.map((part) => `    ${formTuple(part)},\n`).join("")}]`;
  }
}

/** A part as the library takes it: its name, and a file's name, content, type and headers, as many as there are. */
function formTuple({ name, content, filename, mediaType, headers }: FormPart): string {
  const own = "file" in content ? `open(${quoted(content.file)}, "rb")` : quoted(content.text);
  const further = headers.map(([header, value]) => `${quoted(header)}: ${quoted(value)}`);
  const parts = [
    filename === undefined ? "None" : quoted(filename),
    own,
    ...(mediaType === undefined ? (further.length > 0 ? ["None"] : []) : [quoted(mediaType)]),
    ...(further.length > 0 ? [`{${further.join(", ")}}`] : []),
  ];
  return `(${quoted(name)}, (${parts.join(", ")}))`;
}

/** The library sends texts as Latin-1, which has not all characters. */
function encoding(text: string): string {
  return /^\p{ASCII}*$/u.test(text) ? "" : ".encode()";
}

const WORDS: Readonly<Record<string, string>> = { true: "True", false: "False", null: "None" };

/** A token of JSON. */
function inPython(token: string): string {
  return WORDS[token] ?? (token.startsWith('"') ? quoted(JSON.parse(token)) : token);
}

/** A text of several lines in three quotes, so that it can be read. */
function quotedLines(text: string): string {
  if (!text.includes("\n")) return quoted(text);
  // A quote at the end would be one of the three behind it.
  const escaped = text.replaceAll("\\", "\\\\").replace(/"""|"$/g, (quotes) => quotes.replaceAll('"', '\\"'));
  return `"""${withoutControls(escaped)}"""`;
}
