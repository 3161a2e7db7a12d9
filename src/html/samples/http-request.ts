/** A request as its text shows it. */
export interface HttpRequest {
  readonly method: string;
  /** A path with a query, or a whole address. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Absent where nothing stands below the headers. */
  readonly body?: string;
}

const REQUEST_LINE = /^([A-Z][A-Z-]*) (\/\S*|https?:\/\/\S+)(?: HTTP\/\d(?:\.\d)?)?\s*$/;
const HEADER = /^([\w!#$%&'*+.^`|~-]+):(.*)$/;

/** Where another message begins: a text that shows several of them is no single request. */
const NEXT_MESSAGE = /^(?:HTTP\/\d(?:\.\d)? \d{3}\b|[A-Z]{3,} \S+ HTTP\/\d)/m;

/**
 * Reads the text of one HTTP request; undefined where it is something else. The body may follow without a blank line
 * between: it begins at the first line that is no header.
 */
export function readRequest(text: string): HttpRequest | undefined {
  const lines = text.split("\n");
  const [, method, target] = REQUEST_LINE.exec(lines[0] ?? "") ?? [];
  if (method === undefined || target === undefined) return undefined;
  const headers: [string, string][] = [];
  let at = 1;
  for (; at < lines.length; at++) {
    const [, name, value] = HEADER.exec(lines[at] ?? "") ?? [];
    if (name === undefined || value === undefined) break;
    headers.push([name, value.trim()]);
  }
  if (lines[at]?.trim() === "") at++;
  const body = lines.slice(at).join("\n");
  if (NEXT_MESSAGE.test(body)) return undefined;
  return { method, target, headers, ...(body.trim() !== "" && { body }) };
}
