import { describe, expect, it } from "vitest";
import { readPage } from "../html/read-page.ts";
import { buildPages } from "./build-pages.ts";
import { linesOf } from "./chapter-outline.ts";

/** An API file of one operation, with the description of its response as YAML. */
const api = (path: string, description: string, rest = "") =>
  `swagger: "2.0"\ninfo: { title: T, version: "1" }\npaths:\n  ${path}:\n    get:\n      responses:\n        200:\n          description: ${description}\n${rest}`;

const targets = (descriptions: string) =>
  `descriptions: ${descriptions}\ntargets: { main: { files: [a.rst] } }\n`;
const chapter = "A\n=\n\n{{m_http_api}}\n\n{{r_http_api}}\n\n{{p_http_api}}\n";

describe("descriptions in several languages", () => {
  it("are each read in that of their file, be it the same text", () => {
    const text = "It is *a* `b` [c](https://c.example).";
    const { files } = buildPages({
      "targets.yaml": targets("{ default: rst, api/m.yaml: markdown, api/p.yaml: plain }"),
      "specification/a.rst": chapter,
      "api/m.yaml": api("/m", text),
      "api/r.yaml": api("/r", text),
      "api/p.yaml": api("/p", text),
    });
    const lines = linesOf(readPage(files.get("specification.html") ?? "")).map((line) => line.trim());
    expect(lines.filter((line) => line.startsWith("P It is"))).toEqual([
      "P It is *a* ``b`` [c](https://c.example).",
      expect.stringMatching(/^P It is \*a\* .*\[c\]\(\[https:\/\/c\.example\]/),
      expect.stringMatching(/^P It is \*a\* `b` \[c\]\(/),
    ]);
  });

  it("are wrong at their places in their languages alone", () => {
    const { messages } = buildPages({
      "targets.yaml": targets("{ default: rst, api/m.yaml: markdown, api/p.yaml: plain }"),
      "specification/a.rst": chapter,
      "api/m.yaml": api("/m", '"A <b>b</b> ⟦markdown-html⟧<blink> and *c"'),
      "api/r.yaml": api("/r", '"A <b>b</b> <blink> and ⟦rst-inline⟧*c"'),
      "api/p.yaml": api("/p", '"A <b>b</b> <blink> and *c"'),
    });
    expect(messages.length).toBe(2);
  });

  it("have the language of the file that a reference leads to", () => {
    const { messages } = buildPages({
      "targets.yaml": targets("{ default: markdown, api/parts: rst }"),
      "specification/a.rst": "A\n=\n\n{{m_http_api}}\n",
      "api/m.yaml": api(
        "/m",
        "A *b",
        "          schema: { type: object, properties: { a: { $ref: parts/a.yaml }, b: { type: string, description: A *b } } }\n",
      ),
      "api/parts/a.yaml": "type: string\ndescription: A ⟦rst-inline⟧*b\n",
    });
    expect(messages.length).toBe(1);
  });

  it("leave out a path of nothing that is read, and report it", () => {
    const { messages } = buildPages({
      "targets.yaml": targets(
        "{ api: rst, ⟦descriptions-path-unmatched⟧specification: rst, ⟦descriptions-path-unmatched⟧api/notes.txt: plain, api/parts/a.yaml: rst }",
      ),
      "specification/a.rst": "A\n=\n\n{{m_http_api}}\n",
      "api/m.yaml": api("/m", "Ok.", "          schema: { $ref: parts/a.yaml }\n"),
      "api/parts/a.yaml": "type: string\ndescription: Text.\n",
      "api/notes.txt": "Notes.\n",
    });
    expect(messages).toEqual([
      expect.stringMatching(/^No API file or event schema that is read stands at 'specification'/),
      expect.stringMatching(/^No API file or event schema that is read stands at 'api\/notes.txt'/),
    ]);
  });

  it("report nothing that may be missing where a file cannot be read", () => {
    const { placed } = buildPages({
      "targets.yaml": targets("{ api: rst, api/parts: plain }"),
      "specification/a.rst": "A\n=\n\n{{m_http_api}}\n",
      "api/m.yaml": api("/m", "Ok.", "          schema: { $ref: ⟦reference-missing-file⟧part/a.yaml }\n"),
      "api/parts/a.yaml": "type: string\ndescription: Text.\n",
    });
    expect(placed.length).toBe(1);
  });
});
