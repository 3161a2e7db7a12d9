import { describe, expect, it } from "vitest";
import { attribute, elementsIn, hasClass, type PageElement, readPage, textIn } from "../html/read-page.ts";
import { buildPages, oneTarget, twoTargets } from "./build-pages.ts";

const files = {
  "site/head.html": '<link rel="icon" href="/icon.svg">\n',
  "site/header.html": '<div class="site-header"><a href="/">Home</a></div>\n',
  "site/footer.html": "<footer>Licence &amp; more</footer>\n",
  "site/style.css": 'main { color: red }\n/* </style><script>alert("x")</script> */\n',
  "site/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

function withPage(page: string) {
  return { ...files, "targets.yaml": `${oneTarget}page: ${page}\n` };
}

const all =
  "{ head: site/head.html, header: site/header.html, footer: site/footer.html, css: site/style.css }";

describe("the page of a project", () => {
  it("stands between its own header and footer", () => {
    const html = buildPages(withPage(all)).files.get("specification.html") ?? "";
    const { elements } = readPage(html);
    const tags = elements.filter(({ parentNode }) => parentNode?.nodeName === "body");
    expect(tags.map((tag) => attribute(tag, "class") ?? tag.tagName)).toEqual([
      "skip",
      "site-header",
      "frame",
      "footer",
      "script",
      "script",
    ]);
    expect(html).toContain('<link rel="icon" href="/icon.svg"></head>');
  });

  it("has its own style behind ours, which cannot end the element", () => {
    const { elements } = readPage(buildPages(withPage(all)).files.get("specification.html") ?? "");
    const styles = elements.filter(({ tagName }) => tagName === "style");
    expect(styles.map(textIn).join("")).toContain("main { color: red }");
    expect(elements.filter(({ tagName }) => tagName === "script").length).toBe(5);
    const { files: folder } = buildPages(withPage(all), { layout: "pages" });
    expect(folder.get("specification/page.css")).toContain("main { color: red }");
  });

  it("holds its logo, which is read out as the title", () => {
    const { elements } = readPage(
      buildPages(withPage("{ logo: site/logo.svg }")).files.get("specification.html") ?? "",
    );
    const logo = elements.find((element) => hasClass(element, "logo"));
    expect(logo && attribute(logo, "alt")).toBe("A");
    const [, data = ""] =
      /^data:image\/svg\+xml;base64,(.*)$/.exec((logo && attribute(logo, "src")) ?? "") ?? [];
    expect(atob(data)).toBe(files["site/logo.svg"]);
  });

  it("has the title of its target, or else its first heading", () => {
    const titleOf = (targets: string) => {
      const { elements } = readPage(
        buildPages({ "targets.yaml": targets }).files.get("specification.html") ?? "",
      );
      return elements.filter(({ tagName }) => tagName === "title").map(textIn);
    };
    expect(titleOf("targets: { main: { title: The A & B, files: [a.rst] } }\n")).toEqual(["The A & B"]);
    expect(titleOf("targets: { main: { files: [a.rst] } }\n")).toEqual(["A"]);
  });

  it("has its language", () => {
    const html = (page: string) => buildPages(withPage(page)).files.get("specification.html");
    expect(html("{ lang: pt-BR }")).toContain('<html lang="pt-BR">');
    expect(html("{}")).toContain('<html lang="en">');
  });

  it("has what a target says for itself, key by key", () => {
    const { files: built } = buildPages({
      ...files,
      "specification/b.rst": "B\n=\n",
      "targets.yaml": `${twoTargets.replace("[b.rst]", "[b.rst], page: { lang: fr }")}page: { lang: de, header: site/header.html }\n`,
    });
    expect(built.get("specification.html")).toMatch(/lang="de"[\s\S]*site-header/);
    expect(built.get("other.html")).toMatch(/lang="fr"[\s\S]*site-header/);
  });
});

describe("raw", () => {
  const text = "A\n=\n\n.. raw:: html\n\n   <blink>new</blink>\n\n.. raw:: latex\n\n   \\new\n";

  it("passes on HTML where that is allowed, and nothing else", () => {
    const html = buildPages({ ...withPage("{ raw: true }"), "specification/a.rst": text }).files.get(
      "specification.html",
    );
    expect(html).toContain("<blink>new</blink>");
    expect(html).not.toContain("\\new");
  });

  it("is a finding elsewhere, which says how to allow it", () => {
    const marked = text.replaceAll(".. raw::", "⟦rst-disabled⟧.. raw::");
    const { messages, files: built } = buildPages({ "specification/a.rst": marked });
    expect(messages[0]).toBe(
      "The directive \"raw\" is switched off; to pass on markup as it is, write 'page: { raw: true }' in targets.yaml",
    );
    expect(built.get("specification.html")).not.toContain("<blink>");
  });

  it("is not what a finding recommends for other directives that are off", () => {
    const { messages } = buildPages({ "specification/a.rst": "A\n=\n\n⟦rst-disabled⟧.. include:: b.rst\n" });
    expect(messages).toEqual([
      'The directive "include" is switched off; write the text itself here, or list its file as a chapter in targets.yaml',
    ]);
  });
});

describe("what a project says of its pages", () => {
  const html = (page: string, more: Record<string, string> = {}, at = "specification.html") =>
    buildPages({ ...withPage(page), ...more }).files.get(at) ?? "";
  const metaOf = (text: string) =>
    readPage(text).elements.flatMap((element) =>
      element.tagName === "meta" && /^(?:og|twitter):/.test(nameOf(element))
        ? `${nameOf(element)} ${attribute(element, "content")}`
        : [],
    );
  const nameOf = (element: PageElement) => attribute(element, "property") ?? attribute(element, "name") ?? "";
  const iconsOf = (text: string) =>
    readPage(text).elements.flatMap((element) =>
      attribute(element, "rel") === "icon" ? (attribute(element, "href") ?? "") : [],
    );

  it("gives it an icon: its own, the one in its head, or a neutral one", () => {
    expect(iconsOf(html("{ icon: site/logo.svg }"))).toEqual([
      `data:image/svg+xml;base64,${btoa(files["site/logo.svg"])}`,
    ]);
    expect(iconsOf(html("{ head: site/head.html }"))).toEqual(["/icon.svg"]);
    expect(iconsOf(html("{}"))).toEqual([expect.stringMatching(/^data:image\/svg\+xml,/)]);
  });

  it("is shown where somebody sends a link to it, with its address where that is known", () => {
    const site = (rest: string) => ({
      "targets.yaml": `targets: { main: { files: [a.rst], description: About "A". } }\n${rest}`,
    });
    expect(metaOf(html("{}", site("")))).toEqual([
      "og:type website",
      "og:title A",
      'og:description About "A".',
      "twitter:card summary",
    ]);
    const based = site("site: { base_url: https://a.example/b }\n");
    expect(metaOf(html("{}", based))).toContain("og:url https://a.example/b/specification.html");
  });

  it("leads to where chapters can be edited, at the lines where they are shown from", () => {
    const chapters = {
      "specification/a.rst": "\n\nA\n=\n\nText.\n\nB\n-\n\nText.\n\nC\n-\n\nText.\n",
      "specification/ö ü.md": "# D\n\nText.\n",
      "targets.yaml": `targets: { main: { files: [a.rst, "ö ü.md"] } }\npage: { edit: "https://a.example/{file}#L{line}" }\n`,
    };
    const editsIn = (text: string) =>
      readPage(text).elements.flatMap((element) =>
        hasClass(element, "edit")
          ? element.childNodes.flatMap((link) => ("attrs" in link ? (attribute(link, "href") ?? "") : []))
          : [],
      );
    expect(editsIn(html("{}", chapters))).toEqual([
      "https://a.example/specification/a.rst#L3",
      "https://a.example/specification/%C3%B6%20%C3%BC.md#L1",
    ]);
    const pages = { ...chapters, "specification/ö ü.md": "Text.\n" };
    const { files: folder } = buildPages(pages, { layout: "pages" });
    expect(editsIn(folder.get("specification/b.html") ?? "")).toEqual([
      "https://a.example/specification/a.rst#L8",
    ]);
    expect(editsIn(html("{}"))).toEqual([]);
  });

  it("leads to other versions from a page that is no site, and says that it is not the current one", () => {
    const versions = {
      "versions.json":
        '[{ "version": "v2", "url": "../v2/", "preferred": true }, { "version": "v1", "url": "../v1/" }]',
      "targets.yaml": `${oneTarget}site: { version: v1, versions: versions.json }\n`,
    };
    const linksIn = (text: string) =>
      readPage(text).elements.flatMap((element) =>
        ["versions", "banner"].some((name) => hasClass(element, name))
          ? elementsIn(element).flatMap((each) => attribute(each, "href") ?? [])
          : [],
      );
    expect(linksIn(html("{}", versions))).toEqual(["../v2/", "specification.html", "../v2/"]);
    const { files: folder } = buildPages(versions, { layout: "pages" });
    expect(linksIn(folder.get("specification/index.html") ?? "")).toEqual([
      "../../v2/",
      "index.html",
      "../../v2/",
    ]);
    expect(linksIn(html("{}"))).toEqual([]);
  });

  it("has its words in its own language, what is missing in English, and nothing of them as markup", () => {
    const words = {
      "words.yaml": 'skip: "Zum <b>Inhalt</b>"\nclientError: "</style>\\"}"\nsearch: </script>\n',
    };
    const page = html("{ words: words.yaml }", words);
    const { elements } = readPage(page);
    const textOf = (name: string) => {
      const found = elements.find((element) => hasClass(element, name));
      return found && textIn(found);
    };
    expect([textOf("skip"), textOf("menu")]).toEqual(["Zum <b>Inhalt</b>", "Contents"]);
    expect(page).toContain(':root{--word-clientError:"\\3c /style\\3e \\22 }"}');
    expect(page).toContain('id="page-words">{"search":"\\u003c/script>"}</script>');
  });
});

describe("errors in 'page'", () => {
  it.each([
    ["a file that is missing", "{ head: ⟦path-missing⟧site/heda.html }"],
    ["a folder for a file", "{ css: ⟦path-missing⟧site }"],
    ["a file outside the project", "{ footer: ⟦path-outside⟧../footer.html }"],
    ["an empty path", '{ header: ⟦targets-empty⟧"" }'],
    ["a path of another type", "{ header: ⟦targets-wrong-type⟧[a] }"],
    ["a logo that is no picture", "{ logo: ⟦logo-type⟧site/head.html }"],
    ["an icon that is no picture", "{ icon: ⟦logo-type⟧site/head.html }"],
    ["no address to edit", '{ edit: ⟦edit-address⟧"http://a.example/{file}" }'],
    ["words that are missing", "{ words: ⟦path-missing⟧words.yaml }"],
    ["no language", "{ lang: ⟦invalid-lang⟧pt_BR }"],
    ["no answer", "{ raw: ⟦targets-wrong-type⟧html }"],
    ["a key that there is not", "{ ⟦targets-unknown-key⟧title: A }"],
  ])("are reported at their place: %s", (_, page) => {
    buildPages(withPage(page));
  });

  it("are reported at their place in a target", () => {
    const targets = "targets: { main: { files: [a.rst], page: { lang: ⟦invalid-lang⟧english-language } } }\n";
    buildPages({ "targets.yaml": targets });
  });

  it("are reported at their place among words", () => {
    const inWords = (words: string) =>
      buildPages({ ...withPage("{ words: words.yaml }"), "words.yaml": words }).messages;
    expect(inWords("⟦targets-unknown-key⟧serach: Suchen\nnext: ⟦targets-wrong-type⟧1\n")).toContain(
      "Unknown key 'serach'; did you mean 'search'?",
    );
    expect(inWords('manyResults: ⟦word-placeholder⟧"{cuont} Treffer"\n')).toEqual([
      "The page puts nothing in for '{cuont}' here; did you mean '{count}'?",
    ]);
    expect(inWords('firstShown: ⟦word-placeholder⟧"{count} Treffer"\n')).toEqual([
      "'firstShown' lacks '{shown}', which the page puts in; write it where it stands in this language",
    ]);
    inWords('firstShown: "{shown} von {count}"\nsearch: Suchen\n');
  });

  it("report a logo that makes every page large, and not of one that does not", () => {
    const logo = { "site/logo.png": "x".repeat(100_001) };
    const { messages } = buildPages({ ...withPage("{ logo: ⟦logo-size⟧site/logo.png }"), ...logo });
    expect(messages[0]).toBe("'site/logo.png' has 101 kB, and every page holds it; make it 100 kB at most");
    buildPages({ ...withPage("{ logo: site/logo.png }"), "site/logo.png": "x".repeat(100_000) });
  });
});
