import { describe, expect, test } from "vitest";
import { expectFindings, sourcesOf } from "./findings.ts";

describe("following a $ref", () => {
  test("goes by the file that really holds it, through links of either kind", () => {
    const { sources, findings } = sourcesOf({
      "api/v1/a.yaml":
        "x:\n  $ref: core/event.json#/definitions/a~1b%20c~0\ny: {$ref: '../v2/core/event.json'}\n",
      "api/v1/core": { link: "../../schemas" },
      "api/v2/core": "../../schemas",
      "schemas/event.json":
        '{"definitions": {"a/b c~": {"$ref": "#/definitions/z"}, "z": {"$ref": "z.yaml"}}}',
      "schemas/z.yaml": "type: object\n",
    });
    const source = sources.load("api/v1/a.yaml");
    if (source === undefined) throw new Error("not read");
    const target = sources.follow(source, "/x");
    expect(target).toMatchObject({
      source: { file: "schemas/z.yaml" },
      pointer: "",
      value: new Map([["type", "object"]]),
      references: [
        { file: "schemas/event.json", pointer: "/definitions/z/$ref" },
        { file: "schemas/event.json", pointer: "/definitions/a~1b c~0/$ref" },
        { file: "api/v1/a.yaml", pointer: "/x/$ref" },
      ],
    });
    expect(sources.follow(source, "/y")?.source).toBe(sources.load("schemas/event.json"));
    expect(sources.follow(source, "")).toBeUndefined();
    expect(findings).toEqual([]);
  });

  test("gives the trail, nearest first", () => {
    const findings = expectFindings({
      "a.yaml": "x: {$ref: b.yaml#/y}\n",
      "b.yaml": "y:\n  $ref: ⟦reference-missing-file⟧c.yaml\n",
    });
    expect(findings[0]?.related.map(({ location }) => location)).toEqual([
      { file: "a.yaml", pointer: "/x/$ref" },
    ]);
  });

  test("says who wanted a file that cannot be read", () => {
    const findings = expectFindings({
      "a.yaml": "x: {$ref: b.yaml}\n",
      "b.yaml": "x: ⟦yaml-syntax⟧{",
    });
    expect(findings[0]?.related.map(({ location }) => location)).toEqual([
      { file: "a.yaml", pointer: "/x/$ref" },
    ]);
  });
});

describe("where a $ref leads nowhere", () => {
  test("reference-missing-file", () => {
    const findings = expectFindings({
      "api/a.yaml":
        "x: {$ref: ⟦reference-missing-file⟧'definitions/evnt.yaml#/a'}\ny: {$ref: definitions/event.yaml}\n",
      "api/definitions/event.yaml": "a: 1\n",
      "api/b.yaml":
        "x: {$ref: ⟦reference-missing-file⟧definitions}\ny: {$ref: ⟦reference-missing-file⟧a.yaml/b}\n",
    });
    const [misspelt] = findings.filter(({ location }) => location.file === "api/a.yaml");
    expect(misspelt?.message).toMatch(/'api\/definitions\/evnt.yaml'.*did you mean 'event.yaml'/);
  });

  test("reference-missing-value", () => {
    const findings = expectFindings({
      "a.yaml":
        "x: {$ref: ⟦reference-missing-value⟧'#/definitions/evnt/type'}\ny: {$ref: '#/definitions/event/0'}\nz: {$ref: ⟦reference-missing-value⟧'#/definitions/event/00'}\ndefinitions:\n  event: [1]\n",
    });
    expect(findings[0]?.message).toMatch(/no 'evnt'.*did you mean 'event'/);
  });

  test("reference-outside-project", () => {
    expectFindings({
      "a.yaml": "x: {$ref: ⟦reference-outside-project⟧../b.yaml}\ny: {$ref: ./sub/../b.yaml}\n",
      "b.yaml": "x: {$ref: ⟦reference-outside-project⟧/etc/passwd}\n",
      "c.yaml": "x: {$ref: ⟦reference-outside-project⟧'%2Fetc/passwd'}\n",
      "d.yaml": "x: {$ref: ⟦reference-outside-project⟧'file:///etc/passwd'}\n",
      "e.yaml": "x: {$ref: ⟦reference-outside-project⟧out/b.yaml}\n",
      "f.yaml": "x: {$ref: ⟦reference-outside-project⟧'C:\\b.yaml'}\n",
      "sub/c.yaml": "x: {$ref: '../b.yaml#/x/$ref'}\n",
      out: { link: "../.." },
    });
  });

  test("reference-remote", () => {
    expectFindings({
      "a.yaml":
        "x: {$ref: ⟦reference-remote⟧'http://example.org/a.yaml'}\ny: {$ref: ⟦reference-remote⟧//example.org/a.yaml}\nz: {$ref: 'http.yaml'}\n",
      "http.yaml": "a: 1\n",
    });
  });

  test("reference-not-text", () => {
    expectFindings({
      "a.yaml":
        "x: {$ref: ⟦reference-not-text⟧5}\ny:\n  $ref:\n    ⟦reference-not-text⟧a: b\nz:\n  ⟦reference-not-text⟧$ref:\n",
      "b.yaml": "x: {$ref: '5'}\n",
      "5": "a: 1\n",
    });
  });

  test("reference-pointer", () => {
    expectFindings({
      "a.yaml":
        "x: {$ref: ⟦reference-pointer⟧'#definitions/a'}\ny: {$ref: '#/definitions'}\ndefinitions: 1\n",
    });
  });

  test("reference-circle is reported once a circle", () => {
    const findings = expectFindings({
      "a.yaml":
        "v: {$ref: '#/w'}\nw: {$ref: ⟦reference-circle⟧b.yaml#/x}\nself: {$ref: ⟦reference-circle⟧'#/self'}\n",
      "b.yaml": "x: {$ref: a.yaml#/w}\n",
    });
    expect(findings.map(({ related }) => related.map(({ location }) => location))).toEqual([
      [
        { file: "b.yaml", pointer: "/x/$ref" },
        { file: "a.yaml", pointer: "/v/$ref" },
      ],
      [],
    ]);
  });

  test("reference-chain is reported once for what a chain leads through", () => {
    const chain = (links: number, marked?: number) => {
      const link = (_: unknown, index: number) =>
        `a${index}: {$ref: ${index === marked ? "⟦reference-chain⟧" : ""}'#/a${index + 1}'}\n`;
      return `${Array.from({ length: links }, link).join("")}a${links}: 1\n`;
    };
    const [found] = expectFindings({ "a.yaml": chain(150, 100), "b.yaml": chain(100) });
    expect(found?.related.map(({ location }) => location)).toEqual([{ file: "a.yaml", pointer: "/a0/$ref" }]);

    const { sources, findings } = sourcesOf({ "c.yaml": chain(150) });
    const source = sources.load("c.yaml");
    for (let start = 49; start >= 0; start--) if (source) sources.follow(source, `/a${start}`);
    expect(findings).toHaveLength(1);
  });

  test("a schema that holds a reference to itself is no circle", () => {
    expectFindings({ "a.yaml": "tree:\n  items: {$ref: '#/tree'}\n" });
  });
});

describe("loading a file", () => {
  test("reports once what cannot be read, and who wanted it first", () => {
    const { sources, findings } = sourcesOf({
      "a/b.yaml": "x: 1\n",
      round: { link: "round" },
      out: { link: "../x" },
    });
    const trail = [{ message: "Wanted here", location: { file: "a/b.yaml", offset: 3 } }];
    for (const path of ["none.yaml", "a", "round", "out", "none.yaml"])
      expect(sources.load(path, trail)).toBeUndefined();
    expect(findings.map(({ code, location, related }) => [code, location, related])).toEqual([
      ["file-missing", { file: "none.yaml" }, trail],
      ["file-unreadable", { file: "a" }, trail],
      ["file-missing", { file: "round" }, trail],
      ["file-outside-project", { file: "out" }, trail],
    ]);
    expect(sources.position({ file: "none.yaml" })).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
    expect(sources.load("a/b.yaml")).toBe(sources.load("a/../a/b.yaml"));
    expect(sources.text("a/b.yaml")).toBe("x: 1\n");
    expect(sources.text("none.yaml")).toBeUndefined();
    for (let time = 0; time < 2; time++) expect(sources.readText("other.rst")).toBeUndefined();
    expect(findings.filter(({ location }) => location.file === "other.rst")).toHaveLength(1);
  });
});
