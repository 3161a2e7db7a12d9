import { describe, expect, it } from "vitest";
import { buildPages } from "./build-pages.ts";

const rows =
  '[{ "code": 1, "mark": "*a*, \\"b\\"", "more": [] }, { "code": 2.50, "mark": null, "more": [] }]';

function built(table: string, data = rows) {
  return buildPages({
    "targets.yaml": `descriptions: rst\ntargets: { main: { files: [a.rst] } }\ndata: { ${table} }\n`,
    "specification/a.rst": "A\n=\n\n{{codes}}\n",
    "codes.json": data,
  });
}

const cells = (html = "") =>
  [...html.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
    cell
      .replace(/<[^>]*>/g, "")
      .replaceAll("&quot;", '"')
      .trim(),
  );

describe("a table of a data file", () => {
  it("has all columns without further values, and no markup", () => {
    const { files, messages } = built("codes: { file: codes.json }");
    expect(messages).toEqual([]);
    expect(cells(files.get("specification.html"))).toEqual(["code", "mark", "1", '*a*, "b"', "2.50", ""]);
  });

  it("has the columns that are named, in their order", () => {
    const { files } = built("codes: { file: codes.json, columns: [mark, code] }");
    expect(cells(files.get("specification.html")).slice(0, 2)).toEqual(["mark", "code"]);
  });

  it("has no columns that no row has", () => {
    const { messages } = built("⟦data-column-missing⟧codes: { file: codes.json, columns: [cod] }");
    expect(messages).toEqual(["No row of 'codes.json' has a key 'cod'; did you mean 'code'?"]);
  });
});

describe("a data file that a chapter names", () => {
  const chapter = (placeholder: string, files: Record<string, string>, name = "a.rst") =>
    buildPages({
      "targets.yaml": `descriptions: rst\ntargets: { main: { files: [${name}] } }\ndata: { codes: { file: lists/all.json, columns: [code] } }\n`,
      "lists/all.json": rows,
      [`specification/${name}`]: `${name === "a.rst" ? "A\n=" : "# A"}\n\n${placeholder}\n`,
      ...files,
    });
  const csv = { "lists/codes.csv": 'code,meaning\n1,"*a*, or b"\n' };

  it("is shown with all of its columns, of which the first line has the names", () => {
    for (const [placeholder, name] of [
      ["{{data:lists/codes.csv}}", "a.rst"],
      ["<<data:lists/codes.csv>>", "a.rst"],
      ["{{ data:lists/codes.csv }}", "a.md"],
    ] as const) {
      const { files } = chapter(placeholder, csv, name);
      expect(cells(files.get("specification.html"))).toEqual(["code", "meaning", "1", "*a*, or b"]);
    }
  });

  it("may be a table that has a name", () => {
    const { files } = chapter("{{data:codes}}", {});
    expect(cells(files.get("specification.html"))).toEqual(["code", "1", "2.50"]);
  });

  it("is found where it is not there, outside of the project, cannot be read, or is no table", () => {
    const message = (path: string) =>
      `There is no file '${path}' in the project, and 'data' in targets.yaml has no table of that name`;
    for (const path of ["lists/code.csv", "../codes.csv", "lists"])
      expect(chapter(`{{⟦unknown-placeholder⟧data:${path}}}`, csv).messages).toEqual([message(path)]);
    chapter("{{data:lists/codes.csv}}", { "lists/codes.csv": "code\n1,⟦csv-syntax⟧2\n" });
    chapter("{{data:lists/codes.json}}", { "lists/codes.json": '⟦data-no-rows⟧{ "a": 1 }' });
    chapter("{{data:lists/codes.csv}}", { "lists/codes.csv": "⟦data-no-rows⟧code\n" });
  });
});

describe("a table whose file cannot be read", () => {
  it("is not missed as well", () => {
    built("codes: { file: codes.json }", "[{ ⟦json-syntax⟧'a': 1 }]");
  });
});

describe("what is no table", () => {
  it.each(['{ "a": 1 }', "[]", '[{ "a": 1 }, 2]'])("is found: %s", (data) => {
    const { messages } = buildPages({
      "targets.yaml": "targets: { main: { files: [a.rst] } }\ndata: { codes: { file: codes.json } }\n",
      "codes.json": `⟦data-no-rows⟧${data}`,
    });
    expect(messages).toHaveLength(1);
  });
});

describe("sections of a profile", () => {
  const targets = (label: string) => `profile: matrix
descriptions: rst
substitutions: { "%CLIENT_LABEL%": ${label} }
targets:
  client_server: { files: [a.rst], version_label: "%CLIENT_LABEL%" }
  index: { files: [b.rst] }
`;
  const chapters = {
    "specification/a.rst": "A\n=\n\n{{unstable_warning_block_CLIENT_LABEL}}\n\nText.\n",
    "specification/b.rst": "B\n=\n\n{{apis}}\n",
  };

  it("warn of versions that are no releases", () => {
    const { files, messages } = buildPages({ "targets.yaml": targets("unstable"), ...chapters });
    expect(messages).toEqual([]);
    expect(files.get("client_server/unstable.html")).toContain("unstable version");
    const released = buildPages({ "targets.yaml": targets("r0.1"), ...chapters });
    expect(released.files.get("client_server/r0.1.html")).not.toContain("unstable version");
  });

  it("list the APIs with links to their versions", () => {
    const { files } = buildPages({ "targets.yaml": targets("r0.1"), ...chapters });
    expect(files.get("index.html")).toContain('href="client_server/r0.1.html"');
  });

  it("are those that it names, and none without one", () => {
    const own = `apis: { client_server: { title: Loans, purpose: Lends books } }\nunstable_warning: Not yet.\n`;
    const profiled = targets("draft").replace("profile: matrix", "profile: library.yaml");
    const { files } = buildPages({ "targets.yaml": profiled, "library.yaml": own, ...chapters });
    expect(files.get("client_server/draft.html")).toContain("Not yet.");
    expect(files.get("index.html")).toContain("Lends books");
    buildPages({
      "targets.yaml": targets("draft").replace("profile: matrix", "profile: none"),
      "specification/a.rst": "A\n=\n\n{{⟦unknown-placeholder⟧unstable_warning_block_CLIENT_LABEL}}\n",
      "specification/b.rst": "B\n=\n\n{{⟦unknown-placeholder⟧apis}}\n",
    });
  });
});
