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
import { byteEscape, indented, quoted, withoutControls } from "./sample-text.ts";

/** A request as a module of JavaScript that sends it by `fetch`, and reads files as Node does. */
export function fetchSample(request: SampleRequest): string {
  const { method, address, headers, body } = request;
  const reason = whyNot(request);
  if (reason !== undefined) return `// ${reason}`;
  const options = [
    ...(method === "GET" ? [] : [`method: ${quoted(method)},`]),
    ...(headers.length === 0 ? [] : ["headers: {", ...joinedHeaders(headers).flatMap(headerLines), "},"]),
    ...(body ? [`body: ${bodyText(body, headers)},`] : []),
  ];
  const call = `const response = await fetch(${quoted(address)}`;
  return [
    ...(readsFile(body) ? ['import { readFile } from "node:fs/promises";', ""] : []),
    ...(body?.type === "form" ? ["const form = new FormData();", ...body.parts.flatMap(appendPart), ""] : []),
    options.length === 0 ? `${call});` : `${call}, {\n${options.map((each) => `  ${each}`).join("\n")}\n});`,
  ].join("\n");
}

/** Why `fetch` refuses a request. */
function whyNot({ method, body }: SampleRequest): string | undefined {
  if (/^(?:CONNECT|TRACE|TRACK)$/.test(method)) return `fetch does not send ${method}.`;
  return body && /^(?:GET|HEAD)$/.test(method) ? `fetch sends no body with ${method}.` : undefined;
}

function headerLines([name, value]: Header): string[] {
  const line = `  ${quoted(name)}: ${quotedBytes(value)},`;
  return name.toLowerCase() === "cookie"
    ? ["  // A browser leaves this out, and sends its own.", line]
    : [line];
}

function readsFile(body: SampleBody | undefined): boolean {
  return (
    body?.type === "file" || (body?.type === "form" && body.parts.some(({ content }) => "file" in content))
  );
}

function bodyText(body: SampleBody, headers: readonly Header[]): string {
  switch (body.type) {
    case "form":
      return "form";
    case "file":
      return `await readFile(${quoted(body.file)})`;
    case "text": {
      const json = isJsonType(mediaTypeOf(headers) ?? "") ? jsonTokens(body.text) : undefined;
      return json ? `JSON.stringify(${indented(json.join(""), 2)})` : quotedLines(body.text);
    }
  }
}

function appendPart({ name, content, filename, mediaType, headers }: FormPart): string[] {
  const own = "file" in content ? `await readFile(${quoted(content.file)})` : quotedLines(content.text);
  const isBlob = filename !== undefined || mediaType !== undefined;
  const type = mediaType === undefined ? "" : `, { type: ${quoted(mediaType)} }`;
  const value = isBlob ? `new Blob([${own}]${type})` : own;
  const named = filename === undefined ? "" : `, ${quoted(filename)}`;
  return [
    ...headers.map(([header]) => `// A FormData has no place for the header ${header} of a part.`),
    `form.append(${quoted(name)}, ${value}${named});`,
  ];
}

/** A text of several lines as a template, so that it can be read. */
function quotedLines(text: string): string {
  if (!text.includes("\n")) return quoted(text);
  return `\`${withoutControls(text.replace(/[\\`]|\$(?=\{)/g, "\\$&"))}\``;
}

/** `fetch` takes bytes for a header, each as the character of its number. */
function quotedBytes(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return quoted(bytes).replace(/[\x80-\xff]/g, byteEscape);
}
