import { type HttpRequest, readRequest } from "./http-request.ts";

/** Stands for the server where a request does not name it. No such host can exist (RFC 2606). */
const NO_HOST = "server.example";

/** Stands for a body of bytes, which no text can show. */
const FILE = "{file}";

/** The command that sends a request which is shown as text, for any POSIX shell; undefined where the text shows none. */
export function curlCommand(text: string): string | undefined {
  const request = readRequest(text);
  if (request === undefined) return undefined;
  const { method, target, body } = request;
  const address = addressOf(request);
  const parts = body === undefined ? undefined : formParts(request);
  const headers = request.headers.filter(([name]) => !isLeftOut(name, parts !== undefined));
  // Braces and brackets would be patterns to curl.
  const globbing = /[{}[\]]/.test(target) ? " -g" : "";
  return [
    `curl${globbing}${methodOption(method, body !== undefined)} ${quoted(address)}`,
    // curl takes a header without a value for one to leave out, unless it ends in a semicolon.
    ...headers.map(([name, value]) => `-H ${quoted(value === "" ? `${name};` : `${name}: ${value}`)}`),
    ...(body === undefined ? [] : (parts ?? bodyOptions(headers, body))),
  ].join(" \\\n  ");
}

/** A text as one word of a POSIX shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function addressOf({ target, headers }: HttpRequest): string {
  if (!target.startsWith("/")) return target;
  const host = headers.find(([name]) => name.toLowerCase() === "host")?.[1] || NO_HOST;
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  return `${isLocal ? "http" : "https"}://${host}${target}`;
}

/** The host is in the address, and curl knows the length of what it sends, and how it parts a form. */
function isLeftOut(header: string, isForm: boolean): boolean {
  const name = header.toLowerCase();
  return name === "host" || name === "content-length" || (isForm && name === "content-type");
}

function methodOption(method: string, hasBody: boolean): string {
  // With -X, curl would wait for the body of the answer.
  if (method === "HEAD" && !hasBody) return " --head";
  return method === "GET" && !hasBody ? "" : ` -X ${method}`;
}

/** A body as it is. curl would call one of an unknown type a form. */
function bodyOptions(headers: HttpRequest["headers"], body: string): string[] {
  const isTyped = headers.some(([name]) => name.toLowerCase() === "content-type");
  if (body === FILE) return [`--data-binary ${quoted(`@${body.slice(1, -1)}`)}`];
  const type = /^\s*[{[]/.test(body) ? "Content-Type: application/json" : "Content-Type:";
  return [...(isTyped ? [] : [`-H ${quoted(type)}`]), `--data-raw ${quoted(body)}`];
}

/** The parts of a form that are values, or files; undefined where the body is, or holds, anything else. */
function formParts({ headers, body = "" }: HttpRequest): string[] | undefined {
  const type = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  const boundary = /^multipart\/form-data;\s*boundary="?([\w'()+,./:=?-]{1,70})"?$/i.exec(type)?.[1];
  if (boundary === undefined) return undefined;
  const [before, ...parts] = `\n${body.trimEnd()}`.split(`\n--${boundary}`);
  if (before !== "" || parts.pop() !== "--") return undefined;
  const options = parts.map(formOption);
  const known = options.filter((option) => option !== undefined);
  return known.length === options.length ? known : undefined;
}

const PART =
  /^\nContent-Disposition: form-data; name="([^"=\n]+)"(; filename="[^"\n]*")?\n(?:Content-Type: ([^\n]+)\n)?((?:[\w-]+: [^\n]*\n)*)\n([\s\S]*)$/i;

function formOption(part: string): string | undefined {
  const [, name, file, type, headers = "", value = ""] = PART.exec(part) ?? [];
  if (name === undefined) return undefined;
  if (file === undefined && type === undefined && headers === "")
    return `--form-string ${quoted(`${name}=${value}`)}`;
  const further = headers.split("\n").filter((line) => line !== "");
  const typed = [
    ...(type === undefined ? [] : [`;type=${type}`]),
    ...further.map((header) => `;headers=${inQuotes(header)}`),
  ].join("");
  const named = /^\{([\w.-]+)\}$/.exec(value)?.[1];
  // A file whose bytes are not shown is read from beside.
  if (file !== undefined && named !== undefined) return `-F ${quoted(`${name}=@${named}${typed}`)}`;
  return `-F ${quoted(`${name}=${inQuotes(value)}${file?.replace("; ", ";") ?? ""}${typed}`)}`;
}

/** A text in which nothing is of meaning to curl's option for forms. */
function inQuotes(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
