import { fileURLToPath } from "node:url";
import { diffArrays } from "diff";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { createPageRenderer } from "../../src/build/pages.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import type { Files } from "../../src/source/files.ts";
import { jsonText } from "../../src/source/json-text.ts";
import { parseSource } from "../../src/source/parse.ts";
import { createSources } from "../../src/source/sources.ts";
import { toOpenApi, type Version } from "../api/to-openapi.ts";

const repository = nodeFiles(fileURLToPath(new URL("../../", import.meta.url)));

/** The files of this repository, the API files among them in another language; descriptions stay what they are. */
function turnedInto(version: Version): Files {
  return {
    ...repository,
    read(path) {
      const read = repository.read(path);
      if (!("text" in read)) return read;
      if (path === "targets.yaml") return { text: `${read.text}\ndescriptions: rst\n` };
      const source = path.startsWith("api/") ? parseSource(path, read.text, () => {}) : undefined;
      return source ? { text: jsonText(toOpenApi(source.value, version)) } : read;
    },
  };
}

/** The pages, each as its lines: one for each piece of markup or text. */
function pagesOf(files: Files): Map<string, string[]> {
  const found: Finding[] = [];
  const report = (finding: Finding) => void found.push(finding);
  const sources = createSources(files, report);
  const io = { sources, report, builtInTemplates, git: () => ({ version: "1.0", revision: "1" }) };
  const renderers = [
    createPageRenderer({
      assets: { style: "", script: "", samples: "" },
      layout: "one-page",
      endings: ["html"],
    }),
  ];
  const result = build(io, { targets: [], renderers, definitions: new Map() });
  if ("refused" in result) throw new Error(result.refused);
  expect(found.map(({ code, message, location }) => ({ code, message, location }))).toEqual([]);
  return new Map(
    [...result.files].flatMap(([name, text]) =>
      typeof text === "string" && name.endsWith(".html") ? [[name, text.split(/(?=<)/)] as const] : [],
    ),
  );
}

/** What each language says in a way of its own. */
const ofBoth = [
  // A file is a text of bytes.
  "- <code>file</code>.",
  "+ <code>string</code> (format <code>binary</code>).",
  // The media type of an example is one that a response may have.
  "+ </code>, <code>image/jpeg",
  // An example of a media type is shown in place of that of its schema.
  expect.stringMatching(/^- <span class="key">"user_id"/),
];
const own: Record<Version, string[]> = {
  // There are no lists of types, but alternatives.
  "3.0.4": [
    "- <code>[string or ",
    "+ <code>[",
    "+ <p>At least one of: <code>string</code>, <code>object</code>.</p>",
  ],
  "3.1.1": [],
};

/** What differs between two pages, but for the search index, which has the words of both. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  const isShown = (line: string) => !line.includes("page-search-index");
  return diffArrays(before.filter(isShown), after.filter(isShown)).flatMap(({ added, removed, value }) =>
    added || removed ? `${added ? "+" : "-"} ${value.join("")}` : [],
  );
}

describe("this repository's API in OpenAPI", () => {
  it.each(["3.0.4", "3.1.1"] as const)("%s has the pages that it has in Swagger 2.0", (version) => {
    const before = pagesOf(repository);
    const after = pagesOf(turnedInto(version));
    expect([...after.keys()]).toEqual([...before.keys()]);
    const found = [...before].flatMap(([name, lines]) => differences(lines, after.get(name) ?? []));
    expect(new Set(found)).toEqual(new Set([...ofBoth, ...own[version]]));
  });
});
