import { createOpenApiReader } from "../../../src/api/openapi3/openapi-reader.ts";
import { readOpenApi } from "../../../src/api/openapi3/read-api.ts";
import type { Api, Operation } from "../../../src/api/types.ts";
import type { Finding } from "../../../src/diagnostics/finding.ts";
import { schemaIdentifiers } from "../../../src/schema/identifiers.ts";
import { createReader } from "../../../src/schema/reader.ts";
import { createSources } from "../../../src/source/sources.ts";
import { byPlace, type Expected, unmark } from "../../helpers/marked.ts";
import { memoryFiles } from "../../helpers/memory-files.ts";

/** What was read of an API file, and the findings of its reading, with those that marks in the files expect. */
export interface ReadFile {
  api: Api | undefined;
  found: Expected[];
  expected: Expected[];
}

/** Reads `api.yaml`, an OpenAPI file, which may refer to the others. */
export function readFiles(marked: Record<string, string>): ReadFile {
  const { files, expected } = unmark(marked);
  const findings: Finding[] = [];
  const sources = createSources(memoryFiles(files), (each) => findings.push(each), {
    identifiers: schemaIdentifiers,
  });
  const reader = createOpenApiReader(createReader(sources, (each) => findings.push(each)));
  const api = readOpenApi(reader, { file: "api.yaml", group: "api" });
  const found = findings.map(({ code, location }) => {
    const { line, column } = sources.position(location);
    return { code, file: location.file, line, column };
  });
  return { api, found: found.sort(byPlace), expected };
}

/** The API of `api.yaml`, in which there is nothing wrong; `more` are files that it may refer to. */
export function apiOf(text: string, more: Record<string, string> = {}): Api {
  const { api, found } = readFiles({ "api.yaml": text, ...more });
  if (api === undefined || found.length > 0) throw new Error(JSON.stringify(found));
  return api;
}

/** An OpenAPI file of a version with what is written in YAML after its `info`. */
export function openapi(rest: string, version = "3.1.0"): string {
  return `openapi: ${version}\ninfo: {title: T, version: "1"}\n${rest}`;
}

/** The one operation of `GET /`, written in YAML that is indented by six. */
export function operationOf(yaml: string, head = "", more: Record<string, string> = {}): Operation {
  const [operation] = apiOf(openapi(`${head}paths:\n  /:\n    get:\n${yaml}`), more).operations;
  if (operation === undefined) throw new Error("no operation");
  return operation;
}
