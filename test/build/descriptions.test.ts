import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { createPageRenderer } from "../../src/build/pages.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { placeFindings } from "../../src/diagnostics/placed.ts";
import { createSources } from "../../src/source/sources.ts";
import { type Expected, unmark } from "../helpers/marked.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

/** What a build finds in a project with one API file, and the text of its target. */
function buildApi(files: Record<string, string>, templates = "default") {
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const all = {
    "targets.yaml": "descriptions: rst\ntargets: { main: { files: [a.rst] } }\n",
    "specification/a.rst": "A\n=\n\n{{x_http_api}}\n",
    ...files,
  };
  const sources = createSources(memoryFiles(all), report);
  const git = () => ({ version: "", revision: "" });
  const renderers = [
    createPageRenderer({ assets: { style: "", script: "", samples: "" }, layout: "one-page" }),
  ];
  const result = build(
    { sources, report, builtInTemplates, git },
    { targets: [], renderers, definitions: new Map(), templates },
  );
  if ("refused" in result) throw new Error(result.refused);
  const placed = placeFindings(findings, sources.position);
  const found: Expected[] = placed.map(({ code, file, line, column }) => ({ code, file, line, column }));
  return { text: result.documents[0]?.text ?? "", found, placed, files: result.files };
}

const head = 'swagger: "2.0"\ninfo: { title: T, version: "1" }\n';

/** An API file whose one response has a description, written as YAML. */
function withResponse(description: string): string {
  return `${head}paths:\n  /a:\n    get:\n      responses:\n        200:\n          description: ${description}\n`;
}

describe("a title in a description", () => {
  const marked = {
    "the API": `swagger: "2.0"\ninfo:\n  title: T\n  version: "1"\n  description: "Ok\\n\\n⟦description-section⟧Inner\\n-----\\n\\nText."\npaths: { /a: { get: { responses: { 200: { description: Ok. } } } } }\n`,
    "an endpoint": `${head}paths:\n  /a:\n    get:\n      summary: A.\n      description: |\n        Ok\n\n        ⟦description-section⟧Inner\n        <<<<<\n\n        Text.\n      responses: { 200: { description: Ok. } }\n`,
    "a summary": `${head}paths:\n  /a:\n    get:\n      summary: "⟦description-section⟧Inner\\n====="\n      responses: { 200: { description: Ok. } }\n`,
    "a response": withResponse("'Ok\n\n\n            ⟦description-section⟧Inner\n\n            ~~~~~'"),
    "a parameter": `${head}paths:\n  /a:\n    get:\n      parameters:\n        - { in: query, name: q, type: string, description: "Ok\\n\\n- ⟦rst-title⟧Inner\\n  -----" }\n      responses: { 200: { description: Ok. } }\n`,
    "a property": `${head}paths:\n  /a:\n    get:\n      responses:\n        200:\n          description: Ok.\n          schema:\n            type: object\n            properties:\n              k: { type: string, description: "⟦description-section⟧Inner\\n/////\\n\\nText." }\n`,
    "a header": `${head}paths:\n  /a:\n    get:\n      responses:\n        200:\n          description: Ok.\n          headers:\n            X-A: { type: string, description: "=====\\n⟦description-section⟧Inner\\n=====\\n\\nText." }\n`,
    "a body's schema": `${head}paths:\n  /a:\n    post:\n      parameters:\n        - in: body\n          name: b\n          schema: { type: string, description: "Ok\\n\\n⟦description-section⟧Inner\\n>>>>>\\n\\nText." }\n      responses: { 200: { description: Ok. } }\n`,
  };
  const outlineOf = (text: string) =>
    [...text.matchAll(/^(\S.*)\n([-=~<>/+^`]{4,}|=)$/gm)].map(([, title]) => title);

  it.each(Object.entries(marked))("of %s is a finding at the title, and begins no section", (_, api) => {
    const { files, expected } = unmark({ "api/x.yaml": api });
    const { text, found } = buildApi({ "api/x.yaml": String(files["api/x.yaml"]) });
    const own = found.filter(({ code }) => code === "description-section" || code.startsWith("rst-"));
    expect(own).toEqual(expected);
    expect(outlineOf(text)).toEqual(["A", expect.stringMatching(/^``(?:GET|POST) \/a``$/)]);
  });
});

describe("an error in a description", () => {
  const found = (marked: Record<string, string>, templates?: string) => {
    const { files, expected } = unmark(marked);
    const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, String(text)]));
    const built = buildApi(texts, templates);
    const own = built.found.filter(({ code }) => /^(?:rst|description)-/.test(code));
    expect(own).toEqual(expected);
    return built;
  };

  it("is found once, however often a definition is shown", () => {
    const api = `${head}paths:
  /a:
    get: { responses: { 200: { description: Ok., schema: { $ref: "#/definitions/D" } } } }
    put: { responses: { 200: { description: Ok., schema: { $ref: "#/definitions/D" } } } }
definitions:
  D:
    type: object
    properties:
      k: { type: string, description: "A ⟦rst-inline⟧*b, and ⟦rst-reference⟧nothing_." }
`;
    found({ "api/x.yaml": api });
  });

  it("is no substitution or target that it defines for itself and others, however often it is shown", () => {
    const defining = "See |x|_.\\n\\n.. |x| replace:: ``the text``\\n\\n.. _x: https://example.org";
    const api = `${head}paths:
  /a:
    get: { responses: { 200: { description: "It is |x|.", schema: { $ref: "#/definitions/D" } } } }
    put: { responses: { 200: { description: Ok., schema: { $ref: "#/definitions/D" } } } }
definitions:
  D: { type: object, properties: { k: { type: string, description: "${defining}" } } }
`;
    const { files } = found({ "api/x.yaml": api });
    const page = files.get("specification.html") ?? "";
    expect(page).not.toContain("|x|");
    expect(page).toContain("It is <code>the text</code>.");
    expect(page).toContain('<a href="https://example.org"><code>the text</code></a>');
  });

  it("is a substitution that another description defines otherwise", () => {
    const api = (text: string) => `description: "Ok.\\n\\n${text}.. |x| replace:: ${text ? "one" : "two"}"`;
    const { placed } = found({
      "api/x.yaml": `${head}paths:
  /a:
    get: { summary: A., ${api("|x|\\n\\n")}, responses: { 200: { description: Ok. } } }
    put: { summary: B., ${api("").replace("..", "⟦rst-substitution⟧..")}, responses: { 200: { description: Ok. } } }
`,
    });
    expect(placed.find(({ code }) => code === "rst-substitution")?.related[0]).toMatchObject({
      message: "It is here",
      line: 5,
    });
  });

  it("is found at each place where it is written", () => {
    const api = `${head}paths:
  /a:
    get: { responses: { 200: { description: "See ⟦rst-reference⟧nothing_ or ⟦rst-inline⟧*b." } } }
    put: { responses: { 200: { description: "See ⟦rst-reference⟧nothing_ or ⟦rst-inline⟧*b." } } }
`;
    found({ "api/x.yaml": api });
  });

  it("is found in JSON, through its escapes", () => {
    const text = '"A \\"b\\" \\u00e9\\n\\n\\tand ⟦rst-reference⟧nothing_ \\\\ ⟦rst-inline⟧*b."';
    const api = `{"swagger": "2.0", "info": {"title": "T", "version": "1"}, "paths": {"/a": {"get": {"responses": {"200": {"description": ${text}}}}}}}`;
    found({ "api/x.json": api });
  });

  it("is silent where the chapters define what it uses", () => {
    found({
      "specification/a.rst": "A\n=\n\n.. role:: mine\n.. |x| replace:: X\n\n.. _there:\n\n{{x_http_api}}\n",
      "api/x.yaml": withResponse('":mine:`a` |x| there_"'),
    });
  });

  it.each([
    ["a directive of the document", "Ok\\n\\n⟦description-structure⟧.. contents::\\n   :depth: 2"],
    ["a numbering", "⟦description-structure⟧.. sectnum::"],
    ["a role", "⟦description-structure⟧.. role:: x\\n\\n:x:`a`"],
    ["another default role", "Ok\\n\\n⟦description-structure⟧.. default-role:: code"],
    ["class names for what follows", "Ok\\n\\n⟦rst-layout⟧.. class:: x"],
    ["a reference without its target", "An ⟦rst-reference⟧`a`__"],
    ["a title between lines of tildes", "~~~~\\n⟦description-section⟧abc\\n~~~~"],
    ["a transition", "Ok\\n\\n⟦description-section⟧-----\\n\\nText"],
    ["an open table", "⟦rst-table⟧=== ===\\na   b"],
    ["half a title", "Ok\\n\\n⟦rst-title⟧=====\\nText"],
    ["an open literal block", "⟦rst-spacing⟧As in::"],
    ["a block of code of Markdown", "Ok\\n⟦description-fence⟧```json\\n{\\n  a\\n}\\n```\\nText"],
    ["code between tildes", "Ok\\n\\n⟦description-fence⟧~~~python\\na = 1\\n---\\n~~~\\nText"],
    ["code between bare tildes", "Ok\\n\\n⟦description-fence⟧~~~~\\na = 1\\n---\\n~~~~"],
    ["code between longer fences", "⟦description-fence⟧````\\n```\\na\\n```\\n````"],
    ["code with more said of it", "Ok\\n\\n⟦description-fence⟧``` c# {1,3}\\na *b\\n```"],
  ])("that reaches beyond it, %s, changes nothing around", (_, description) => {
    const { text } = found({
      "api/x.yaml": withResponse(`"${description}"`).replace("get:", "get:\n      summary: S."),
    });
    const { text: without } = buildApi({
      "api/x.yaml": withResponse("Ok.").replace("get:", "get:\n      summary: S."),
    });
    const before = without.slice(0, without.indexOf("Ok."));
    expect(text.startsWith(before)).toBe(true);
  });

  it("is found where the templates of 2015 show it, which changes nothing of what they write", () => {
    const api = withResponse('"Ok\\n\\n⟦description-section⟧Inner\\n-----\\n\\nA ⟦rst-inline⟧*b."').replace(
      "responses:",
      'summary: A.\n      description: "Ok ⟦rst-inline⟧`a."\n      responses:',
    );
    const { text } = found({ "api/x.yaml": api }, "2015");
    expect(text).toContain("Ok `a.");
  });

  it("is at its line and column whatever the style of the scalar", () => {
    const words = fc.constantFrom("foo", "b, c.", "it''s", "é漢", "😀", "#d", "x: y", "e\\tf", "- g", "  h");
    const lines = fc.array(
      fc.oneof({ weight: 4, arbitrary: fc.array(words, { minLength: 1, maxLength: 3 }) }, fc.constant([])),
      {
        maxLength: 6,
      },
    );
    const styles = fc.constantFrom("|", ">", "|-", ">+", "|2", ">2-", "'", '"', "plain", "json");
    fc.assert(
      fc.property(lines, lines, styles, fc.constantFrom("\n", "\r\n"), (before, after, style, end) => {
        const texts = [...before, ["a *§ b"], ...after].map((line) => line.join(" "));
        const api = withResponse(inStyle(texts, style)).replaceAll("\n", end);
        const at = api.indexOf("*§");
        const { placed } = buildApi({ "api/x.yaml": api });
        const line = api.slice(0, at).split(end).length;
        const column = at - api.lastIndexOf("\n", at);
        const ours = placed
          .filter(({ code }) => code === "rst-inline")
          .map((each) => [each.line, each.column]);
        expect(placed.filter(({ code }) => /syntax/.test(code))).toEqual([]);
        expect(ours).toEqual([[line, column]]);
      }),
      { seed: 20151019, numRuns: 80 },
    );
  });
});

/** Lines as a scalar of YAML, 12 columns in at least. */
function inStyle(lines: string[], style: string): string {
  const indent = " ".repeat(12);
  const joined = (texts: string[]) =>
    texts.map((line, index) => (index === 0 || line === "" ? line : indent + line)).join("\n");
  const words = lines.map((line) => line.trim());
  if (style === "json") return JSON.stringify(lines.join("\n")).replaceAll("b", "\\u0062");
  if (style === "'") return `'${joined(words)}'`;
  if (style === '"')
    return `"${joined(words.map((line, index) => (line.endsWith(".") && words[index + 1] ? `${line} \\` : line)))}"`;
  if (style === "plain")
    return joined(["p", ...words.filter((line) => line !== "")].map((line) => line.replace(/[#:]|^-/g, ".")));
  const own = style.includes("2") ? indent : "";
  // A block without a number is indented as its first line is.
  const block = own === "" ? ["first", ...lines] : lines;
  return `${style}\n${block.map((line) => (line === "" ? "" : indent + line)).join("\n")}`;
}
