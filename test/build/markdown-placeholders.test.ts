import { describe, expect, it } from "vitest";
import { buildPages } from "./build-pages.ts";
import { headingsOf, linesOf, outlineOf, pageOf, pingApi } from "./chapter-outline.ts";

const ping = {
  ...pingApi,
  "CHANGELOG.rst": "Changes in v1.2.3\n=================\n\n- One.\n",
  // It shows each section, so that chapters need not.
  "specification/rest.rst": "Rest\n====\n\n{{ping_http_api}}\n\n{{spec_version}}\n\n{{spec_changelog}}\n",
};

/** What a chapter of Markdown shows. */
const shown = (text: string, others: Record<string, string> = {}) =>
  outlineOf({ "a.md": text }, {}, { ...ping, ...others });

/** The headings of a chapter of Markdown. */
const headings = (text: string) => headingsOf({ "a.md": text }, {}, ping);

describe("a placeholder in Markdown", () => {
  it.each(["{{ping_http_api}}", "{{ ping_http_api }}", "<<ping_http_api>>", "  {{ping_http_api}}  "])(
    "alone on its line shows its section as blocks, whose titles stand below the heading around: %s",
    (placeholder) => {
      expect(headings(`# A\n\nText.\n\n${placeholder}\n\nMore.\n\n# B\n`)).toEqual([
        "A",
        "  ``GET /api/ping``",
        "B",
      ]);
      expect(headings(`# A\n\n## C\n\n${placeholder}\n\n## D\n`)).toEqual([
        "A",
        "  C",
        "    ``GET /api/ping``",
        "  D",
      ]);
    },
  );

  it("stands at the top where no heading is around it", () => {
    expect(headings("Text.\n\n{{ping_http_api}}\n\n# B\n")).toEqual(["``GET /api/ping``", "B"]);
  });

  it("goes on behind its section in the heading around, also without blank lines", () => {
    const alone = shown("# A\n\nText.\n\n{{ping_http_api}}\n\n- Behind\n");
    expect(shown("# A\nText.\n{{ping_http_api}}\n- Behind\n")).toEqual(alone);
    expect(alone[0]).toBe("H1 A");
    expect(alone).toContain("H2 ``GET /api/ping``");
    expect(alone.slice(-3)).toEqual(["UL", "  LI", "    P Behind"]);
  });

  it("shows several sections, one of them twice", () => {
    const text = "# A\n\n{{ping_http_api}}\n\n{{ping_http_api}}\n\n# B\n\n<<ping_http_api>>\n";
    expect(headings(text)).toEqual([
      "A",
      "  ``GET /api/ping``",
      "  ``GET /api/ping``",
      "B",
      "  ``GET /api/ping``",
    ]);
  });

  it("is words within a line, a heading and code", () => {
    const text =
      "# Version {{spec_version}}\n\nThis is <<spec_version>>, `{{spec_version}}`.\n\n```\nv{{spec_version}}\n```\n";
    expect(shown(text)).toEqual(["H1 Version 1.2.3", "P This is 1.2.3, ``1.2.3``.", "PRE v1.2.3"]);
  });

  it("is text of its line where its section has one line, alone as well", () => {
    expect(shown("# A\n\n{{spec_version}}\n")).toEqual(["H1 A", "P 1.2.3"]);
  });

  it("shows its section in the item of a list, the headings outside of the outline", () => {
    const lines = shown("# A\n\n- Item\n\n  {{ping_http_api}}\n\n- Next\n");
    expect(lines.filter((line) => /^H\d/.test(line))).toEqual(["H1 A"]);
    expect(lines.slice(0, 3)).toEqual(["H1 A", "UL", "  LI"]);
    expect(lines).toContain("    RUBRIC ``GET /api/ping``");
    expect(lines.slice(-2)).toEqual(["  LI", "    P Next"]);
  });

  it("shows its section in a quotation and an alert", () => {
    const quoted = shown("# A\n\n> [!NOTE]\n> Text.\n>\n> {{spec_version}}\n");
    expect(quoted).toEqual(["H1 A", "ADM note", "  P Text.", "  P 1.2.3"]);
  });

  it("is a finding where there is no such section, once, and silent where there is", () => {
    buildPages({
      ...ping,
      ...oneChapter(
        "# A\n\n{{⟦unknown-placeholder⟧pong_http_api}}\n\nAnd <<⟦unknown-placeholder⟧x>>, <<⟦unknown-placeholder⟧script>>.\n",
      ),
    });
    buildPages({
      ...ping,
      ...oneChapter("# A\n\n{{ping_http_api}}\n\nAnd <<spec_version>>, a << b >> c, 1 <<2>>.\n"),
    });
  });
});

const oneChapter = (text: string) => ({
  "specification/rest.rst": "Rest\n====\n\nText.\n",
  "targets.yaml": "descriptions: rst\ntargets: { main: { files: [a.md] }, rest: { files: [rest.rst] } }\n",
  "specification/a.md": text,
});

describe("tags of templates in Markdown", () => {
  it("are expanded, with sections among them", () => {
    const text =
      "# A\n\n{% if true %}\nText.\n\n{{ping_http_api}}\n{% else %}\nOther.\n{% endif %}\n\n{% for n in [1, 2] %}- {{ n }}\n{% endfor %}\n";
    const lines = shown(text);
    expect(lines).toContain("H2 ``GET /api/ping``");
    expect(lines).not.toContain("P Other.");
    expect(lines.slice(-5)).toEqual(["UL", "  LI", "    P 1", "  LI", "    P 2"]);
  });

  it("have comments that are not shown, beside ids of headings, which are none", () => {
    for (const tag of ["", "{% if true %}And.{% endif %}\n"]) {
      const text = `# A {#first}\n\n{# A comment. #}Text {# and\nmore #}here.\n\n## B {#second .wide}\n\n${tag}`;
      const page = pageOf({ "a.md": text }, {}, ping);
      expect(linesOf(page).slice(0, 3)).toEqual(["H1 A", "P Text here.", "H2 B"]);
      expect(["first", "second"].filter((id) => page.byId.has(id))).toEqual(["first", "second"]);
    }
  });

  it("are left alone in raw text", () => {
    expect(shown("# A\n\n`{% raw %}{{ x }}{% endraw %}`\n")).toEqual(["H1 A", "P ``{{ x }}``"]);
  });

  it("are findings where they are never closed, or fail", () => {
    buildPages(oneChapter("# A\n\nText ⟦unclosed-tag⟧{% if\n"));
    buildPages(oneChapter('# A\n\n{{ "text" | ⟦chapter-template-error⟧nosuch }}\n'));
    buildPages(oneChapter("# A {#a}\n\n⟦unclosed-tag⟧{# never\n"));
    buildPages(oneChapter("# A\n\n100% {of} it, { x }.\n"));
  });
});

describe("a section in Markdown", () => {
  const api = (description: string) => ({
    ...ping,
    "api/ping.yaml": ping["api/ping.yaml"].replace("description: It lives.", `description: ${description}`),
  });

  it("is reStructuredText, and what is wrong with it stands in its source", () => {
    const files = api('"See ⟦rst-reference⟧`nothing`_ and [text](x)."');
    const { placed } = buildPages({ ...oneChapter("# A\n\nText.\n\n{{ping_http_api}}\n"), ...files });
    expect(placed[0]?.related).toEqual([
      expect.objectContaining({ message: "expanded at", file: "specification/a.md", line: 5, column: 1 }),
    ]);
  });

  it("may refer to headings of Markdown by their titles", () => {
    const page = pageOf(
      { "a.md": "# A\n\n{{ping_http_api}}\n\n## The rules {#rules}\n" },
      {},
      {
        ...api('"By `the rules`_."'),
        "specification/rest.rst": ping["specification/rest.rst"].replace(
          "Rest\n====",
          "The rules\n=========",
        ),
      },
    );
    expect(linesOf(page).join("\n")).toContain("By [the rules](#The rules).");
  });
});
