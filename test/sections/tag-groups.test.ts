import { describe, expect, test } from "vitest";
import { buildPages } from "../build/build-pages.ts";
import { renderApi } from "./default-sections.ts";

const operation = (...tags: string[]) => ({ get: { tags, responses: { 200: { description: "Fine." } } } });

const paths = {
  "/a": operation("loans"),
  "/b": operation("other"),
  "/c": operation("books", "loans"),
  "/d": operation(),
  "/e": operation("loans"),
};

const outline = (text: string) =>
  [...text.matchAll(/^(\S.*)\n([<!])\2{3,}$/gm)].map(([, title, style]) => `${style} ${title}`);

test("operations stand in sections of the tags that their API lists, in its order", () => {
  const text = renderApi(paths, {
    tags: [
      { name: "books", "x-displayName": "All *books*", description: "What there is." },
      { name: "none", description: "Of nothing." },
      { name: "loans", externalDocs: { url: "https://x.example", description: "More" } },
    ],
  });
  expect(outline(text)).toEqual([
    "< ``GET /api/d``",
    "< All \\*books\\*",
    "! ``GET /api/c``",
    "< loans",
    "! ``GET /api/a``",
    "! ``GET /api/e``",
    "< other",
    "! ``GET /api/b``",
  ]);
  expect(text).toContain("\n<<<<<<<<<<<<<\n\nWhat there is.\n\n.. class:: endpoint\n");
  expect(text).toContain(
    "\nSee also More: `https://x.example <https://x.example>`__.\n\n.. class:: endpoint\n",
  );
  // A tag that nothing has, and only that, is listed.
  expect(text).toContain("   * - ``none``\n     - Of nothing.\n");
  expect(text.match(/What there is/g)).toHaveLength(1);
  // What the title says already is not said again.
  expect(text.match(/^:Tags:.*/gm)).toEqual([":Tags: ``books``, ``loans``"]);
});

test("operations stand in the order of their paths where the API lists no tag of theirs", () => {
  const flat = ["a", "b", "c", "d", "e"].map((name) => `< \`\`GET /api/${name}\`\``);
  expect(outline(renderApi(paths))).toEqual(flat);
  expect(outline(renderApi(paths, { tags: [{ name: "none" }] }))).toEqual(flat);
});

const project = (chapter: string, files: Record<string, string> = {}) =>
  buildPages({
    "targets.yaml": "targets: { main: { files: [a.rst] } }\nrules: { coverage: off }\n",
    "specification/a.rst": chapter,
    "api/loans.json": api({ tags: [{ name: "loans" }] }),
    ...files,
  });

const api = (more: object) =>
  JSON.stringify({
    swagger: "2.0",
    info: { title: "Loans", version: "1" },
    securityDefinitions: { card: { type: "apiKey", in: "header", name: "X-Card", description: "A card." } },
    paths: { "/a": operation("loans") },
    ...more,
  });

test("where no level is left, they stand beside their tag", () => {
  const titles = ["=", "-", "~", "+", "^"].map((style, index) => `T${index}\n${style.repeat(4)}\n\n`);
  const { files, messages } = project(`${titles.join("")}{{loans_http_api}}\n`);
  expect(messages).toEqual([]);
  const html = String(files.get("specification.html"));
  const levels = [...html.matchAll(/<h(\d)[^>]*>(?:<a[^>]*>)?(T4|loans|<code)/g)].map(
    ([, level, title]) => `${title} ${level}`,
  );
  expect(levels).toEqual(["T4 5", "loans 6", "<code 6"]);
});

test("servers are listed once in a text, where many files have the same", () => {
  const loans = (...addresses: string[]) => ({
    openapi: "3.1.0",
    swagger: undefined,
    servers: addresses.map((url) => ({ url, description: `The server ${url.slice("https://".length)}` })),
  });
  const [one, two] = ["https://one", "https://two"];
  const listed = (...others: object[]) => {
    const files = others.map((more, index) => [`api/other${index}.json`, api(more)]);
    const chapter = ["loans", ...others.map((_, index) => `other${index}`)].map(
      (name) => `{{${name}_http_api}}`,
    );
    const all = { "api/loans.json": api(loans(one)), ...Object.fromEntries(files) };
    const html = String(project(`T\n=\n\n${chapter.join("\n\n")}\n`, all).files.get("specification.html"));
    return [...html.matchAll(/The server ([^<]*)/g)].map(([, name]) => `https://${name}`);
  };
  expect(listed()).toEqual([one]);
  expect(listed(loans(one))).toEqual([one]);
  expect(listed(loans(two), loans(one), loans(two, one))).toEqual([one, two, two, one]);
});

test("what leads to an operation leads to it, not to the title of its tag, whether its API lists that or not", () => {
  const files = { "api/loans.json": api({ tags: [{ name: "loans" }], paths }) };
  const html = String(project("T\n=\n\n{{loans_http_api}}\n", files).files.get("specification.html"));
  const [, index = ""] = html.split('id="page-endpoints"');
  const links = [...index.matchAll(/href="(#get-[^"]*)"/g)].map(([, link]) => link);
  expect(links).toEqual(["#get-a", "#get-b", "#get-c", "#get-d", "#get-e"]);
  // In the contents, the tag stands once.
  expect(html).not.toContain('class="tag"');
});

test("security schemes are listed once in a text: in a section of their own, or by the first API that has them", () => {
  const other = { "api/other.json": api({ paths: { "/b": operation() } }) };
  const count = (chapter: string, files = {}) =>
    String(project(`T\n=\n\n${chapter}\n`, files).files.get("specification.html")).split("A card.").length -
    1;
  expect(count("{{loans_http_api}}")).toBe(1);
  expect(count("{{loans_http_api}}\n\n{{other_http_api}}", other)).toBe(1);
  expect(count("{{loans_http_api}}\n\n{{loans_security}}")).toBe(1);
  const differs = {
    "api/other.json": api({
      paths: { "/b": operation() },
      securityDefinitions: {
        card: { type: "apiKey", in: "query", name: "card", description: "A card." },
      },
    }),
  };
  expect(count("{{loans_http_api}}\n\n{{other_http_api}}", differs)).toBe(2);
});

describe("groups of tags", () => {
  const groups = [
    { name: "Things & <more>", tags: ["other", "books"] },
    { name: "Acts", tags: ["none", "books"] },
  ];

  test("order the sections of tags, those of no group last", () => {
    const tags = ["loans", "books", "none", "other"].map((name) => ({ name }));
    expect(outline(renderApi(paths, { tags, "x-tagGroups": groups }))).toEqual([
      "< ``GET /api/d``",
      "< other",
      "! ``GET /api/b``",
      "< books",
      "! ``GET /api/c``",
      "< loans",
      "! ``GET /api/a``",
      "! ``GET /api/e``",
    ]);
  });

  /** The contents beside the page, a line each. */
  const contents = (more: object) => {
    const { files } = project("T\n=\n\n{{loans_http_api}}\n\nLast\n----\n", { "api/loans.json": api(more) });
    const list = /<nav id="page-contents"[^>]*>(.*?)<\/nav>/s.exec(
      String(files.get("specification.html")),
    )?.[1];
    let depth = 0;
    return [...(list ?? "").matchAll(/<(\/?)ul>|<li[^>]*>(.*?)(?=<\/?(?:ul|li)>)/gs)].flatMap(
      ([tag, end, item]) => {
        if (item === undefined) depth += end === "/" ? -1 : 1;
        return item === undefined || tag.endsWith("ul>")
          ? []
          : `${"-".repeat(depth)} ${item.replace(/<[^>]*>/g, "")}`;
      },
    );
  };

  test.each([
    ["all listed", ["loans", "books", "other"]],
    ["those that the API does not list as well", ["loans", "books"]],
  ])("stand above the sections of their tags beside the page: %s", (_, listed) => {
    const tags = listed.map((name) => ({ name }));
    expect(contents({ paths, tags, "x-tagGroups": groups })).toEqual([
      "- T",
      "-- GET /d",
      "-- Things &amp; &lt;more>",
      "--- other",
      "---- GET /b",
      "--- books",
      "---- GET /c",
      "-- loans",
      "--- GET /a",
      "--- GET /e",
      "-- Last",
      "- Indexes",
      "-- Endpoints",
    ]);
  });

  test("leave the order of several APIs as the text has it", () => {
    const grouped = (...tags: string[]) =>
      api({
        paths: Object.fromEntries(tags.map((tag) => [`/${tag}`, operation(tag)])),
        "x-tagGroups": [{ name: "All", tags: tags.toReversed() }],
      });
    const { files } = buildPages({
      "targets.yaml": "targets: { main: { files: [a.rst] } }\nrules: { coverage: off }\n",
      "specification/a.rst": "T\n=\n\n{{one_http_api}}\n\n{{two_http_api}}\n",
      "api/one.json": grouped("a", "b", "c"),
      "api/two.json": grouped("x", "y"),
    });
    const [, list = ""] =
      /<nav id="page-contents"[^>]*>(.*?)<\/nav>/s.exec(String(files.get("specification.html"))) ?? [];
    const tags = [...list.matchAll(/<span class="tag"[^>]*>(.*?)<\/span>/g)].map(([, text = ""]) =>
      text.replace(/<[^>]*>/g, ""),
    );
    expect(tags).toEqual(["All", "a", "b", "c", "x", "y"]);
  });

  test("stand above tags that group the contents, and order them", () => {
    expect(contents({ paths, tags: [], "x-tagGroups": [{ name: "All", tags: ["other", "loans"] }] })).toEqual(
      [
        "- T",
        "-- All",
        "--- other",
        "---- GET /b",
        "--- loans",
        "---- GET /a",
        "---- GET /e",
        "-- books",
        "--- GET /c",
        "-- GET /d",
        "-- Last",
        "- Indexes",
        "-- Endpoints",
      ],
    );
  });
});
