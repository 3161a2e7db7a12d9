import { spawnSync } from "node:child_process";
import { runInThisContext } from "node:vm";
import { fetchSample } from "../../../src/html/samples/fetch.ts";
import { requestsSample } from "../../../src/html/samples/requests.ts";
import { type SampleRequest, sampleRequest } from "../../../src/html/samples/sample-request.ts";

/** What a sample sends, whatever its language. */
export interface Sent {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A text; JSON as its value; a form as its parts. */
  readonly body?: unknown;
}

export function inJavaScript(text: string): string {
  return fetchSample(requestIn(text));
}

export function inPython(text: string): string {
  return requestsSample(requestIn(text));
}

function requestIn(text: string): SampleRequest {
  const request = sampleRequest(text);
  if (request === undefined) throw new Error(`no request: ${text}`);
  return request;
}

/** Runs the sample in JavaScript of a request, and gives what it hands to `fetch`. */
export async function sentByFetch(text: string): Promise<Sent> {
  const code = inJavaScript(text).replace(/^import .*$/m, "");
  let sent: Sent | undefined;
  const fetch = (
    address: string,
    {
      method = "GET",
      headers = {},
      body,
    }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
  ) => {
    // A browser refuses other characters, and sends these as bytes.
    const decoded = Object.entries(headers).map(([name, value]) => [
      name,
      Buffer.from(value, "latin1").toString(),
    ]);
    sent = { method, address, headers: Object.fromEntries(decoded), ...(body !== undefined && { body }) };
  };
  class FormData extends Array<unknown> {
    append(name: string, value: unknown, filename?: string) {
      this.push({ name, value, ...(filename !== undefined && { filename }) });
    }
  }
  const Blob = class {
    constructor([value]: unknown[], options: { type?: string } = {}) {
      Object.assign(this, { value, ...options });
    }
  };
  const readFile = (file: string) => ({ file });
  await runInThisContext(`(async (fetch, FormData, Blob, readFile) => {\n${code}\n})`)(
    fetch,
    FormData,
    Blob,
    readFile,
  );
  if (sent === undefined) throw new Error(`nothing is sent by ${code}`);
  // A form is a class of its own.
  return JSON.parse(JSON.stringify(sent));
}

export const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** Runs the samples in Python of requests, and gives what each hands to the library. */
export function sentByRequests(texts: readonly string[]): Sent[] {
  const codes = texts.map(inPython);
  const { stdout, stderr, status } = spawnSync("python3", ["-c", HARNESS], { input: JSON.stringify(codes) });
  if (status !== 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString());
}

/** Runs programs against a library that sends nothing, and writes down what it would. */
const HARNESS = `
import json, sys, types

def plain(value):
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, str):
        value.encode("latin-1")
        return value
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value

def request(method, address, headers={}, data=None, json=None, files=None):
    headers = {name: plain(value) for name, value in headers.items()}
    sent = {"method": method, "address": address, "headers": headers}
    if json is not None:
        headers.setdefault("Content-Type", "application/json")
        sent["body"] = json
    if data is not None:
        sent["body"] = plain(data)
    if files is not None:
        sent["body"] = [list(each) for each in files]
    found.append(sent)

library = types.ModuleType("requests")
library.request = request
for name in ["get", "options", "head", "post", "put", "patch", "delete"]:
    setattr(library, name, lambda *given, name=name, **named: request(name.upper(), *given, **named))
sys.modules["requests"] = library
found = []
for code in json.loads(sys.stdin.buffer.read()):
    exec(code, {"open": lambda file, mode: {"file": file, "mode": mode}})
sys.stdout.write(json.dumps(found))
`;
