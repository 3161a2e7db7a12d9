import { expect, it } from "vitest";
import { readPage } from "../html/read-page.ts";
import { buildPages } from "./build-pages.ts";
import { linesOf } from "./chapter-outline.ts";

const around = {
  "targets.yaml": "descriptions: markdown\ntargets: { main: { files: [a.md] } }\n",
  "specification/a.md": "# A\n\n{{x_http_api}}\n\n## B\n",
};

/** An API file whose one response has a description, written as YAML. */
const api = (description: string) =>
  `swagger: "2.0"\ninfo: { title: T, version: "1" }\npaths:\n  /a:\n    get:\n      responses:\n        200:\n          description: ${description}\n`;

it.each([
  ["a plain scalar", "Press ⟦markdown-html⟧<blink>now and <b>here</b>."],
  ["a plain scalar of two lines", "Press\n            it, ⟦markdown-html⟧<blink>now."],
  [
    "a double-quoted scalar",
    '"A \\"b\\" \\u00e9\\n\\n\\tand\\n\\n[it]⟦markdown-reference-unknown⟧[that] \\\\"',
  ],
  ["a single-quoted scalar", "'It''s ⟦markdown-html⟧<blink>\n\n            and ⟦markdown-html⟧<marquee>.'"],
  [
    "a literal scalar",
    "|\n            Ok.\n\n            > ⟦markdown-alert⟧[!NOTICE]\n            > Text.\n\n            ⟦markdown-fence⟧```json\n            {}",
  ],
  [
    "a folded scalar",
    ">\n            Ok\n            and ⟦markdown-html⟧<blink>.\n\n            Or [it]⟦markdown-reference-unknown⟧[that].",
  ],
])("what is wrong in a description in Markdown is reported at its place in %s", (_, description) => {
  const { placed } = buildPages({ ...around, "api/x.yaml": api(description) });
  expect(placed.length).toBeGreaterThan(0);
});

it("is reported at its place in JSON, through its escapes", () => {
  const text =
    '"A \\"b\\" \\u00e9\\n\\n\\tc\\n\\n- ⟦markdown-html⟧<blink> \\\\ [it]⟦markdown-reference-unknown⟧[that]."';
  buildPages({
    ...around,
    "api/x.json": `{"swagger": "2.0", "info": {"title": "T", "version": "1"}, "paths": {"/a": {"get": {"responses": {"200": {"description": ${text}}}}}}}`,
  });
});

it("shows headings, lists, tables, code and HTML of a description in it, and nothing of them outside", () => {
  const description = `|
            # Title

            - *one*
            - [two](https://a.example)

            | a | b |
            |---|---|
            | \`c\` | <kbd>d</kbd> |

            ---

            \`\`\`json
            # no title
            \`\`\``;
  const { files } = buildPages({ ...around, "api/x.yaml": api(description) });
  const lines = linesOf(readPage(files.get("specification.html") ?? ""));
  expect(lines.filter((line) => /^H\d/.test(line)).slice(0, 3)).toEqual(["H1 A", "H2 ``GET /a``", "H2 B"]);
  const from = lines.findIndex((line) => line.trim() === "RUBRIC Title");
  expect(from).toBeGreaterThan(0);
  const indent = lines[from]?.search(/\S/) ?? 0;
  expect(lines.slice(from, from + 20).map((line) => line.slice(indent))).toEqual(
    expect.arrayContaining([
      "    P *one*",
      "    P [two](https://a.example)",
      "TABLE",
      "      P ``c``",
      "PRE # no title",
    ]),
  );
});
