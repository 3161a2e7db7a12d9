import { type FormPart, mediaTypeOf, type SampleBody, type SampleRequest } from "./sample-request.ts";

/** A request as a command, for any POSIX shell. */
export function curlSample({ method, address, headers, body }: SampleRequest): string {
  // Braces and brackets would be patterns to curl.
  const globbing = /[{}[\]]/.test(address.replace(/^\w+:\/\/[^/]*/, "")) ? " -g" : "";
  // curl would call a body without a type a form.
  const isUntyped = body !== undefined && body.type !== "form" && mediaTypeOf(headers) === undefined;
  return [
    `curl${globbing}${methodOption(method, body !== undefined)} ${quoted(address)}`,
    // curl takes a header without a value for one to leave out, unless it ends in a semicolon.
    ...headers.map(([name, value]) => `-H ${quoted(value === "" ? `${name};` : `${name}: ${value}`)}`),
    ...(isUntyped ? [`-H ${quoted("Content-Type:")}`] : []),
    ...(body ? bodyOptions(body) : []),
  ].join(" \\\n  ");
}

/** A text as one word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function methodOption(method: string, hasBody: boolean): string {
  // With -X, curl would wait for the body of the answer.
  if (method === "HEAD" && !hasBody) return " --head";
  return method === "GET" && !hasBody ? "" : ` -X ${method}`;
}

function bodyOptions(body: SampleBody): string[] {
  switch (body.type) {
    case "text":
      return [`--data-raw ${quoted(body.text)}`];
    case "file":
      return [`--data-binary ${quoted(`@${body.file}`)}`];
    case "form":
      return body.parts.map(formOption);
  }
}

function formOption({ name, content, filename, mediaType, headers }: FormPart): string {
  const typed = [
    ...(mediaType === undefined ? [] : [`;type=${mediaType}`]),
    ...headers.map(([header, value]) => `;headers=${inQuotes(`${header}: ${value}`)}`),
  ].join("");
  if ("file" in content) return `-F ${quoted(`${name}=@${content.file}${typed}`)}`;
  if (filename === undefined && typed === "") return `--form-string ${quoted(`${name}=${content.text}`)}`;
  const file = filename === undefined ? "" : `;filename="${filename}"`;
  return `-F ${quoted(`${name}=${inQuotes(content.text)}${file}${typed}`)}`;
}

/** A text in which nothing is of meaning to curl's option for forms. */
function inQuotes(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
