import { describe, expect, it } from "vitest";
import { smallProject } from "../helpers/small-project.ts";
import { check } from "./check.ts";

const api = smallProject["api/ping.yaml"];
/** The API with a parameter whose example is wrong, and a line at the parameter's end. */
const parameter = (line: string, mark = "") =>
  api.replace("x-example: 3\n", `x-example: ${mark}"3"\n          ${line}\n`);
const expectApi = (text: string) => check({ ...smallProject, "api/ping.yaml": text });
const chapter = (text: string) => ({
  ...smallProject,
  "specification/intro.rst": `Introduction\n============\n\nVersion {{spec_version}}.\n\n${text}`,
});

describe("x-spec-ignore", () => {
  it.each([
    "x-spec-ignore: example-mismatch",
    "x-spec-ignore: [example-mismatch]",
    "x-spec-ignore: { example-mismatch: servers send text }",
    '"x-spec-ignore": example-mismatch',
  ])("excuses what stands in its mapping: %s", async (line) => {
    await expectApi(parameter(line));
  });

  it("excuses nothing beside its mapping", async () => {
    const mark = "⟦example-mismatch⟧";
    await expectApi(
      parameter("description: x", mark)
        .replace("          description: x\n", "")
        .replace("          type: integer\n", "          type: integer\n")
        .replace(
          "            type: object\n",
          "            type: object\n            x-spec-ignore: ⟦exception-unused⟧example-mismatch\n",
        ),
    );
  });

  it("excuses what stands at the key of its mapping, and whatever is in the file where it stands at the top", async () => {
    const path = api.replace(
      "/ping/{count}:\n",
      "/ping/{count}/{more}:\n    x-spec-ignore: path-parameter-undeclared\n",
    );
    await expectApi(path);
    const details = { "specification/details.rst": "Details\n=======\n\n<<m_ping_event>>\n" };
    await check({ ...smallProject, ...details, "api/ping.yaml": `x-spec-ignore: unused-section\n${api}` });
  });

  it("is no entry where the keys of a mapping are the author's own", async () => {
    const map = (code: string) => `x-spec-ignore: ${code}`;
    await expectApi(
      api
        .replace("paths:\n", `paths:\n  ${map("invalid-path")}\n  "/ping?loud": {}\n`)
        .replace(
          "responses:\n",
          `responses:\n        ${map("response-undescribed")}\n        400: { description: "" }\n`,
        )
        .replace(
          "properties:\n",
          `properties:\n              ${map("field-without-description")}\n              loud: { type: string }\n`,
        )
        .replace(
          "          examples:\n",
          `          headers: { ${map("parameter-without-description")}, X-A: { type: string } }\n          examples:\n`,
        )
        .concat(`definitions: { ${map("unused-shared")}, Loud: { type: object } }\n`),
    );
  });

  it("works inside JSON text that a mapping holds", async () => {
    await expectApi(
      api
        .replace('"pong": 3', '"pong": "3"')
        .replace("          examples:\n", "          x-spec-ignore: example-mismatch\n          examples:\n"),
    );
  });

  it("is no part of an example, nor of what is published", async () => {
    const strict = smallProject["event-schemas/schema/m.ping"].replace(
      '"description":"A ping."',
      '"description":"A ping.","additionalProperties":false',
    );
    const example = '{ "type": "m.ping", "content": { "note": 3 }, "x-spec-ignore": "example-mismatch" }\n';
    await check({
      ...smallProject,
      "event-schemas/schema/m.ping": strict,
      "event-schemas/examples/m.ping": example,
    });
  });

  it("is no property, no definition, no path", async () => {
    const line = (indent: string) => `${indent}x-spec-ignore: ⟦exception-unused⟧example-mismatch\n`;
    await expectApi(
      api
        .replace("            properties:\n", `            properties:\n${line("              ")}`)
        .replace("paths:\n", `paths:\n${line("  ")}`)
        .replace("      responses:\n", `      responses:\n${line("        ")}`),
    );
  });

  it("is reported where it excuses nothing, but not by a run that looked at less", async () => {
    const text = api.replace(
      "x-example: 3\n",
      "x-example: 3\n          x-spec-ignore: ⟦exception-unused⟧example-mismatch\n",
    );
    await expectApi(text);
    const silent = { ...smallProject, "api/ping.yaml": text.replace("⟦exception-unused⟧", "") };
    await check(silent, { skip: ["links"] });
    await check(silent, { files: ["specification/intro.rst"] });
    await check({ ...silent, "event-schemas/schema/m.broken": "⟦json-syntax⟧{\n" });
  });

  it("is the innermost one that excuses", async () => {
    await expectApi(
      parameter("x-spec-ignore: example-mismatch").replace(
        "    get:\n",
        "    get:\n      x-spec-ignore: [⟦exception-unused⟧example-mismatch]\n",
      ),
    );
  });

  it("names codes that there are, and that can be excused", async () => {
    const { placed } = await expectApi(
      parameter(
        "x-spec-ignore: [⟦exception-invalid⟧exampel-mismatch, ⟦exception-invalid⟧examples, ⟦exception-invalid⟧chapter-missing, ⟦exception-malformed⟧7]",
        "⟦example-mismatch⟧",
      ),
    );
    expect(placed.map(({ message }) => message)).toContain(
      "There is no code 'exampel-mismatch' to excuse; did you mean 'example-mismatch'?",
    );
    await expectApi(parameter("⟦exception-malformed⟧x-spec-ignore:", "⟦example-mismatch⟧"));
    await expectApi(parameter("⟦exception-malformed⟧x-spec-ignore: []", "⟦example-mismatch⟧"));
    await expectApi(parameter("x-spec-ignore: ⟦exception-malformed⟧true", "⟦example-mismatch⟧"));
  });
});

describe(".. spec-ignore:", () => {
  it("excuses what stands in the block after it", async () => {
    await check(chapter(".. spec-ignore: rst-reference\n\nSee Nowhere_.\n"));
    await check(
      chapter(
        ".. spec-ignore: rst-reference -- it\n   comes later\n\nSee Nowhere_.\n\nAnd ⟦rst-reference⟧Elsewhere_.\n",
      ),
    );
    await check(
      chapter(".. spec-ignore: rst-reference\n\n.. note::\n\n   See Nowhere_.\n\n   And Elsewhere_.\n"),
    );
    await check(
      chapter("- .. spec-ignore: rst-reference\n\n  See Nowhere_.\n\n- See ⟦rst-reference⟧Elsewhere_.\n"),
    );
  });

  it("takes several codes, and several comments", async () => {
    const block = "\n\nSee Nowhere_ and {{pnig_http_api}}.\n";
    await check(chapter(`.. spec-ignore: rst-reference, unknown-placeholder${block}`));
    await check(chapter(`.. spec-ignore: rst-reference\n\n.. spec-ignore: unknown-placeholder${block}`));
  });

  it("is reported where it excuses nothing, and where it names nothing", async () => {
    await check(chapter(".. spec-ignore: ⟦exception-unused⟧rst-inline, rst-reference\n\nSee Nowhere_.\n"));
    await check(chapter("See ⟦rst-reference⟧Nowhere_.\n\n.. spec-ignore: ⟦exception-unused⟧rst-reference\n"));
    await check(chapter(".. spec-ignore: ⟦exception-invalid⟧rst-refrence\n\nSee ⟦rst-reference⟧Nowhere_.\n"));
    await check(chapter(".. spec-ignore:⟦exception-malformed⟧\n\nText.\n"));
  });

  it("is about the same text with other ends of lines", async () => {
    await check(chapter(".. spec-ignore: rst-reference\r\n\r\nSee Nowhere_.\r\n\r\nText.\r\n"));
  });
});

describe("<!-- spec-ignore: -->", () => {
  const markdown = (text: string) =>
    check({
      ...smallProject,
      "targets.yaml": "targets: { main: { files: [intro.rst, details.rst, more.md] } }\n",
      "specification/more.md": `# More\n\n${text}`,
    });

  it("excuses what stands in the block after it in Markdown", async () => {
    await markdown(
      "<!-- spec-ignore: dead-link -- to come -->\n\nSee [it](#it).\n\nAnd ⟦dead-link⟧[that](#that).\n",
    );
    await markdown(
      "- <!-- spec-ignore: dead-link -->\n  See [it](#it).\n\n- And ⟦dead-link⟧[that](#that).\n",
    );
  });

  it("is reported where it excuses nothing, and is none in a block of code", async () => {
    await markdown("<!-- spec-ignore: ⟦exception-unused⟧markdown-html, dead-link -->\n\n[it](#it)\n");
    await markdown("<!-- spec-ignore: ⟦exception-invalid⟧dead-lnik -->\n\nText.\n");
    await markdown("````markdown\n<!-- spec-ignore: dead-link -->\n```\n.. spec-ignore: rst-table\n````\n");
  });

  it("is one behind a text that begins with code between three backticks, which opens no block", async () => {
    await markdown("```a``` is code.\n\n<!-- spec-ignore: dead-link -->\n\nSee [it](#it).\n");
  });
});
