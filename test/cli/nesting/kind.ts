import type { Code } from "../../../src/diagnostics/codes.ts";
import type { Limit } from "../../../src/limits.ts";
import type { Content } from "../../helpers/memory-files.ts";

/** The files of a project, by their paths. */
export type ProjectFiles = Record<string, Content>;

/** What refuses a project, and the limit that it names. */
export interface Refusal {
  code: Code;
  limit?: Limit;
}

/** A thing that nests far beyond every limit: the files of a project that has it, and what refuses it, if anything does. */
export interface Kind {
  files: ProjectFiles;
  refusal?: Refusal;
}

/** Enough to exhaust the stack where no limit is kept. */
export const DEPTH = 3000;

/** For what begins each line with more blanks than the one before it: such files grow with the square of the depth. */
export const INDENTED = 400;

/** For what takes a file for each level. */
export const FILES = 300;

/** `inner` between `depth` times `open` and as often `close`. */
export const nested = (open: string, inner: string, close: string, depth = DEPTH): string =>
  open.repeat(depth) + inner + close.repeat(depth);

/** `count` lines, made of their numbers from 0. */
export const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** A mapping of `count` entries, made of their numbers from 0. */
export const mapping = <T>(count: number, entry: (index: number) => [string, T]): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)));

/** A project of one chapter. */
export const chapter = (text: string, more: ProjectFiles = {}): ProjectFiles => ({
  "targets.yaml": "targets:\n  main:\n    files: [main.rst]\n",
  "specification/main.rst": `Main\n====\n\n${text}\n`,
  ...more,
});

/** A project of one chapter with `more` in its targets.yaml. */
export const targets = (more: string): ProjectFiles => ({
  ...chapter("A."),
  "targets.yaml": `targets:\n  main:\n    files: [main.rst]\n${more}`,
});

/** A project whose chapter shows an API file. */
export const api = (text: string, more: ProjectFiles = {}): ProjectFiles =>
  chapter("{{api_http_api}}", { "api/api.yaml": text, ...more });

/** A project whose chapter shows an event. */
export const event = (schema: string, more: ProjectFiles = {}): ProjectFiles =>
  chapter("{{m_a_event}}", { "event-schemas/schema/m.a": schema, ...more });

/** The text of an API file with one operation, and `more` keys beside its paths. */
export const swagger = (operation: object, more: object = {}): string =>
  JSON.stringify({
    swagger: "2.0",
    info: { title: "Api", version: "1" },
    paths: { "/a": { get: { summary: "A.", responses: { 200: { description: "Good." } }, ...operation } } },
    ...more,
  });

/** An operation whose response has a schema. */
export const giving = (schema: unknown): object => ({
  responses: { 200: { description: "Good.", schema } },
});

/** Kinds of one group, each of which the same refuses but for the `others`; `undefined` is for what nothing refuses. */
export const group = (
  name: string,
  files: Record<string, ProjectFiles>,
  refusal?: Refusal,
  others: Record<string, Refusal | undefined> = {},
): [string, Kind][] =>
  Object.entries(files).map(([kind, each]) => {
    const refused = kind in others ? others[kind] : refusal;
    return [`${name}: ${kind}`, { files: each, ...(refused && { refusal: refused }) }];
  });

/** The same texts, each in the files of a project. */
export const inFiles = (
  texts: Record<string, string>,
  files: (text: string) => ProjectFiles,
): Record<string, ProjectFiles> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, files(text)]));
