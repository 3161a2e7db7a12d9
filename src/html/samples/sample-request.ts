import { type HttpRequest, readRequest } from "./http-request.ts";

/** A request as a program sends it, whatever language the program is written in. */
export interface SampleRequest {
  readonly method: string;
  /** Whole, with scheme and host. */
  readonly address: string;
  /** Without those that whatever sends the request makes itself: the host, the length, the boundary of a form. */
  readonly headers: readonly Header[];
  readonly body?: SampleBody;
}

export type Header = readonly [name: string, value: string];

export type SampleBody =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "file"; readonly file: string }
  | { readonly type: "form"; readonly parts: readonly FormPart[] };

export interface FormPart {
  readonly name: string;
  /** The value, or the name of the file that has it. */
  readonly content: { readonly text: string } | { readonly file: string };
  /** What the server sees as the name of the file; absent where the part is none. */
  readonly filename?: string;
  readonly mediaType?: string;
  readonly headers: readonly Header[];
}

/** Stands for the server where a request does not name it. No such host can exist (RFC 2606). */
const NO_HOST = "server.example";

/** Stands for a body of bytes, which no text can show. */
const FILE = "{file}";

/** Reads the text of one HTTP request; undefined where it is something else. */
export function sampleRequest(text: string): SampleRequest | undefined {
  const request = readRequest(text);
  if (request === undefined) return undefined;
  const body = bodyOf(request);
  const isForm = body?.type === "form";
  const headers = request.headers.filter(([name]) => !isLeftOut(name, isForm));
  // Some authors show a body without its type.
  const isUntypedJson =
    body?.type === "text" && /^\s*[{[]/.test(body.text) && mediaTypeOf(headers) === undefined;
  return {
    method: request.method,
    address: addressOf(request),
    headers: isUntypedJson ? [...headers, ["Content-Type", "application/json"]] : headers,
    ...(body && { body }),
  };
}

/** The value of `Content-Type`; undefined where there is none. */
export function mediaTypeOf(headers: readonly Header[]): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === "content-type")?.[1];
}

/** The headers with one value for each name, as HTTP allows to join them: some languages can only write it so. */
export function joinedHeaders(headers: readonly Header[]): Header[] {
  const joined = new Map<string, Header>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const [first, before] = joined.get(key) ?? [];
    const between = key === "cookie" ? "; " : ", ";
    joined.set(key, [first ?? name, before === undefined ? value : `${before}${between}${value}`]);
  }
  return [...joined.values()];
}

function addressOf({ target, headers }: HttpRequest): string {
  if (!target.startsWith("/")) return target;
  const host = headers.find(([name]) => name.toLowerCase() === "host")?.[1] || NO_HOST;
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  return `${isLocal ? "http" : "https"}://${host}${target}`;
}

function isLeftOut(header: string, isForm: boolean): boolean {
  const name = header.toLowerCase();
  return name === "host" || name === "content-length" || (isForm && name === "content-type");
}

function bodyOf(request: HttpRequest): SampleBody | undefined {
  const { body: text } = request;
  if (text === undefined) return undefined;
  if (text === FILE) return { type: "file", file: FILE.slice(1, -1) };
  const parts = formParts(request);
  return parts ? { type: "form", parts } : { type: "text", text };
}

/** The parts of a form that are values, or files; undefined where the body is, or holds, anything else. */
function formParts({ headers, body = "" }: HttpRequest): FormPart[] | undefined {
  const type = mediaTypeOf(headers) ?? "";
  const boundary = /^multipart\/form-data;\s*boundary="?([\w'()+,./:=?-]{1,70})"?$/i.exec(type)?.[1];
  if (boundary === undefined) return undefined;
  const [before, ...parts] = `\n${body.trimEnd()}`.split(`\n--${boundary}`);
  if (before !== "" || parts.pop() !== "--") return undefined;
  const read = parts.map(formPart);
  const known = read.filter((part) => part !== undefined);
  return known.length === read.length ? known : undefined;
}

const PART =
  /^\nContent-Disposition: form-data; name="([^"=\n]+)"(?:; filename="([^"\n]*)")?\n(?:Content-Type: ([^\n]+)\n)?((?:[\w-]+: [^\n]*\n)*)\n([\s\S]*)$/i;

function formPart(part: string): FormPart | undefined {
  const [, name, filename, mediaType, further = "", value = ""] = PART.exec(part) ?? [];
  if (name === undefined) return undefined;
  // A file whose bytes are not shown is read from beside.
  const file = filename === undefined ? undefined : /^\{([\w.-]+)\}$/.exec(value)?.[1];
  return {
    name,
    content: file === undefined ? { text: value } : { file },
    ...(filename !== undefined && { filename }),
    ...(mediaType !== undefined && { mediaType }),
    headers: further.split("\n").flatMap((line): Header[] => {
      const colon = line.indexOf(": ");
      return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 2)]];
    }),
  };
}
