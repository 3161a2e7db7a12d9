import { expect, test } from "vitest";
import { buildPages } from "./build-pages.ts";

const api = `openapi: 3.1.0
info: { title: Books, version: "1" }
servers:
  - url: /_desk/v3
paths:
  /loans/{id}:
    put:
      summary: Lends
      description: |-
        See [the desk](/desk/#lending).
      operationId: lend
      parameters:
        - { name: id, in: path, required: true, description: Which., schema: { type: string }, example: a }
      requestBody:
        content:
          application/json:
            schema:
              type: object
              title: NewLoan
              example: { due: a }
              properties: { due: { type: string, description: When. } }
      responses:
        "200": { description: Lent. }
`;

function page(title: string, text: string): string {
  return `---\ntitle: ${title}\n---\n\n${text}`;
}

/** The pages of a site, whose targets.yaml says no more than that nothing else matters here. */
function site(files: Record<string, string>) {
  return buildPages({
    "targets.yaml": "rules: { coverage: off }\n",
    "specification/a.rst": "",
    "hugo.toml": 'baseURL = "https://example.org/docs/"\n',
    ...files,
  });
}

/** The anchors of a page's sections. */
function idsOf({ files }: ReturnType<typeof site>, file: string): string[] {
  const html = String(files.get(file));
  return [...html.matchAll(/<section[^>]* id="([^"]+)"/g)].map(([, id = ""]) => id);
}

test("headings have the anchors that Hugo makes of what is written", () => {
  const built = site({
    "content/a.md": page(
      "A",
      "## Log in/out\n\n## The `due` [date](/a)\n\n## Under_score -- *it*\n\n## Log in/out\n\n## Log in/out {#own}\n\n## !!\n\n## Own\n",
    ),
  });
  expect(idsOf(built, "a.html").filter((id) => !id.startsWith("page-"))).toEqual([
    "a",
    "log-inout",
    "the-due-datea",
    "under_score----it",
    "log-inout-1",
    "own",
    "heading",
    "own-1",
  ]);
});

test("operations have those of the Matrix specification's site, and links to them and their tables lead there", () => {
  const built = site({
    "data/api/books.yaml": api,
    "content/a.md": page(
      "A",
      "## API\n\n{{books_http_api}}\n\n[it](#put_deskv3loansid) [body](#put_deskv3loansid_request_newloan)\n",
    ),
    "content/desk.md": page(
      "Desk",
      "## Lending\n\n[it](/a/#put_deskv3loansid) [body](/a#put_deskv3loansid_request_newloan)\n",
    ),
  });
  expect(idsOf(built, "a.html")).toContain("put_deskv3loansid");
  expect(String(built.files.get("desk.html"))).toContain('href="a.html#put_deskv3loansid"');
});

test("addresses of the site lead to its pages, with the path that it is published at or without", () => {
  const built = site({
    "content/_index.md": page("Home", "## Top\n"),
    "content/rooms/_index.md": page(
      "Rooms",
      "[one](v1) [two](/rooms/v1/#kinds) [up](../#top) [home](/#top)\n",
    ),
    "content/rooms/v1.md": `---\ntitle: v1\naliases: [/old/]\n---\n\n## Kinds\n\n${[
      "[rooms](..) [again](/docs/rooms/) [file](/rooms/v1/index.html#kinds) [old](/old/)",
      "[away](https://example.org/x) [mail](mailto:a@example.org) [list](/tags/) [map](/sitemap.xml)",
      "![a](/pictures/a.png) [pdf](/pictures/b.pdf)",
    ].join("\n")}\n`,
    "static/pictures/a.png": "a",
    "static/pictures/b.pdf": "b",
  });
  const html = String(built.files.get("rooms/v1.html"));
  expect(html).toContain('href="../rooms.html"');
  expect(html).toContain('href="#kinds"');
  expect(String(built.files.get("rooms.html"))).toContain('href="rooms/v1.html#kinds"');
});

test("settings that are not followed are found at their places, and others are not", () => {
  const { messages } = site({
    "hugo.toml": [
      'baseURL = "https://example.org/"',
      'staticDir = "static"',
      "⟦hugo-setting-ignored⟧uglyURLs = true",
      "[[⟦hugo-setting-ignored⟧cascade]]",
      "draft = true",
      "[⟦hugo-setting-ignored⟧permalinks]",
      'a = "/:slug/"',
      "",
    ].join("\n"),
    "content/a/_index.md": "---\ntitle: A\ncascade: ⟦hugo-setting-ignored⟧{ weight: 2 }\n---\n",
    "content/b/_index.md": "---\ntitle: B\ncascade: { type: docs }\n---\n",
  });
  expect(messages[0]).toBe(
    "'cascade' is not followed here: front matter holds for its own page alone; what relies on it is built and checked as if it were not set",
  );
});

test("settings that are not followed are found by their place in the file, not by the first text like them", () => {
  const content = { "content/b/_index.md": "---\ntitle: B\n---\n" };
  const hugo = (name: string, text: string) =>
    buildPages({
      "targets.yaml": "rules: { coverage: off }\n",
      "specification/a.rst": "",
      ...content,
      [name]: text,
    });
  hugo("hugo.yaml", "params:\n  permalinks: below\n⟦hugo-setting-ignored⟧Permalinks: { a: /:slug/ }\n");
  hugo("hugo.json", '{\n"params": {\n"uglyURLs": 1 },\n⟦hugo-setting-ignored⟧"uglyURLs": true }\n');
  hugo("hugo.toml", '[params]\nuglyURLs = "?"\n[⟦hugo-setting-ignored⟧permalinks]\na = "/:slug/"\n');
});

test.each(['["static"]', '"static/"', '"./static"', '["static", "/static"]'])(
  "a staticDir of %s names no other folder",
  (folders) => {
    const { messages } = site({
      "hugo.toml": `baseURL = "/"\nstaticDir = ${folders}\n`,
      "content/a.md": page("A", ""),
    });
    expect(messages).toEqual([]);
  },
);

test("what leads nowhere on the site is found at its place", () => {
  const { messages } = site({
    "hugo.toml": "",
    "content/a.md": page(
      "A",
      "## One\n\n⟦site-link-dead⟧[b](/bb/) ⟦dead-link⟧[c](/b/#tow) ⟦dead-link⟧[d](#on) ⟦picture-missing⟧![p](/p.png)\n",
    ),
    "content/b.md": page("B", "## Two\n"),
  });
  expect(messages.toSorted()).toEqual([
    "No page of the site and no file of it has the address '/bb/'; did you mean '/b/'?",
    "Nothing in the target that is published as 'b.html' has the anchor '#tow'; did you mean 'two'?",
    "Nothing on this page has the anchor '#on'; did you mean 'one'?",
    "There is no picture '/p.png'; add its file, or take the picture out",
  ]);
});

test("links of descriptions are judged on the site, and their shortcodes are read", () => {
  const desk = { "content/desk.md": page("Desk", "## Lending\n\n{{books_http_api}}\n") };
  const described = (text: string) => api.replace("See [the desk](/desk/#lending).", text);
  const dead = "⟦dead-link⟧[x](/desk/#lendin) [ref]({{< relref desk >}})";
  expect(site({ ...desk, "data/api/books.yaml": described(dead) }).messages).toEqual([
    "Nothing on this page has the anchor '#lendin'; did you mean 'lending'?",
  ]);
  const unknown = "A {{% ⟦unknown-shortcode⟧detail %}} b";
  expect(site({ ...desk, "data/api/books.yaml": described(unknown) }).messages).toEqual([
    "There is no shortcode 'detail'; did you mean 'details'?",
  ]);
});

test("a project's own shortcode is a template, and one of Hugo's is named as what it is", () => {
  const tip = {
    "templating/shortcodes/boxes/tip.njk": '<div class="admonition tip">\n\n{{ inner }}\n\n</div>\n',
  };
  const { files } = site({
    ...tip,
    "content/a.md": page("A", "## One\n\n{{% boxes/tip %}}\nText\n{{% /boxes/tip %}}\n"),
  });
  expect(String(files.get("a.html"))).toMatch(/class="[^"]*tip/);
  const { messages } = site({
    ...tip,
    "content/a.md": page("A", "{{% ⟦unknown-shortcode⟧theirs %}}\n"),
    "layouts/shortcodes/theirs.html": "{{ .Get 0 }}",
  });
  expect(messages).toEqual([
    "'theirs' is a template for Hugo, layouts/shortcodes/theirs.html, which is code and is not run; write it as templating/shortcodes/theirs.njk",
  ]);
});

test("braces that name no section are text, as Hugo reads them, and what nearly names one is reported", () => {
  const braces = "Write {{ name }}, {% if %}, {# it #}, <<this>> or {{ .Title }}.\n\n```\n{{name}} {%\n```\n";
  const { files } = site({ "content/a.md": page("A", braces) });
  for (const text of ["{{ name }}", "{% if %}", "&lt;&lt;this>>", "{# it #}", "{{ .Title }}", "{{name}} {%"])
    expect(String(files.get("a.html"))).toContain(text);
  const { messages } = site({
    "data/api/books.yaml": api,
    "content/a.md": page("A", "{{⟦unknown-placeholder⟧book_http_api}}\n"),
  });
  expect(messages).toEqual(["There is no section 'book_http_api'; did you mean 'books_http_api'?"]);
});
