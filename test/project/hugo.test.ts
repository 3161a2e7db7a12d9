import { describe, expect, it } from "vitest";
import { load, messages } from "./load.ts";

const page = (matter: string) => `---\n${matter}\n---\n\nText.\n`;
const config = 'title = "Lending"\nbaseURL = "https://example.org/docs/"\n';
const api = "openapi: 3.1.0\ninfo: { title: Books, version: '1' }\npaths: {}\n";

/** The pages of a project, each with its address and its title. */
function pagesOf(files: Parameters<typeof load>[0]) {
  const { project, findings } = load(files);
  expect(findings).toEqual([]);
  return project?.targets.map(({ name, sitePage, title }) => [name, sitePage?.address, title]);
}

describe("a site that is made by Hugo", () => {
  it("has its pages for targets, in the order of its menus", () => {
    const files = {
      "hugo.toml": config,
      "content/_index.md": page("title: Lending"),
      "content/z.md": page("title: First\nweight: 1"),
      "content/late.md": page("title: Without weight"),
      "content/early.md": page("title: Also without"),
      "content/desk/_index.md": page("title: Desk\nweight: 20"),
      "content/desk/b.md": page("title: B\nweight: 2"),
      "content/desk/a.md": page("title: A\nweight: 10"),
    };
    expect(pagesOf(files)).toEqual([
      ["index", "/", "Lending"],
      ["z", "/z/", "First"],
      ["desk", "/desk/", "Desk"],
      ["desk/b", "/desk/b/", "B"],
      ["desk/a", "/desk/a/", "A"],
      ["early", "/early/", "Also without"],
      ["late", "/late/", "Without weight"],
    ]);
  });

  it("orders pages of one weight by date, the newest first, then by the title of menus", () => {
    const files = {
      "hugo.toml": "",
      "content/log/v1.md": page("title: v1\ndate: 2020-01-01"),
      "content/log/v2.md": page("title: v2\ndate: 2021-01-01"),
      "content/log/b.md": page("title: A\nlinkTitle: Z\ndate: 2019-01-01"),
      "content/log/c.md": page("title: B\ndate: 2019-01-01"),
    };
    expect(pagesOf(files)?.map(([name]) => name)).toEqual(["log/v2", "log/v1", "log/c", "log/b"]);
  });

  it("knows addresses from file names, slugs and urls, and what is no page", () => {
    const files = {
      "hugo.yaml": "languages: { en: {}, fr: {} }\n",
      "content/Some Page.md": page("title: Blank"),
      "content/slug.md": page("title: Slug\nslug: other"),
      "content/url.md": page("title: Url\nurl: /far/away/"),
      "content/draft.md": page("title: Draft\ndraft: true"),
      "content/parts/index.md": page("headless: true"),
      "content/parts/part.md": "A part.\n",
      "content/bundle/index.md": page("title: Bundle"),
      "content/bundle/beside.md": "A part.\n",
      "content/word.fr.md": page("title: Mot"),
      "content/word.en.md": page("title: Word"),
    };
    expect(pagesOf(files)).toEqual([
      ["some-page", "/some-page/", "Blank"],
      ["bundle", "/bundle/", "Bundle"],
      ["other", "/other/", "Slug"],
      ["far/away", "/far/away/", "Url"],
      ["word", "/word/", "Word"],
    ]);
  });

  it("takes front matter in TOML and in JSON", () => {
    const files = {
      "config.toml": "",
      "content/a.md": '+++\ntitle = "In TOML"\nweight = 2\nversion = 3\n+++\n\nText.\n',
      "content/b.md": '{\n  "title": "In JSON",\n  "weight": 1\n}\n\nText.\n',
    };
    expect(pagesOf(files)?.map(([, , title]) => title)).toEqual(["In JSON", "In TOML"]);
    expect(load(files).project?.targets[1]?.sitePage).toMatchObject({ version: "3", weight: 2 });
  });

  it("is what its settings say, also those in files of their own", () => {
    const { project } = load({
      "config/_default/hugo.toml": `${config}contentDir = "pages"\ndisableKinds = ["taxonomy"]\n`,
      "config/_default/params.toml": 'Status = "unstable"\n',
      "content/none.md": "",
      "pages/book/page.md": page("title: Page"),
    });
    expect(project?.site).toEqual({
      configFile: "config/_default/hugo.toml",
      title: "Lending",
      baseUrl: "https://example.org/docs/",
      content: "pages",
      params: new Map([["status", "unstable"]]),
      lists: ["/book/"],
    });
    expect(project?.targets.map(({ name }) => name)).toEqual(["book/page"]);
  });

  it("finds API files in data/api, or elsewhere in data", () => {
    const site = { "hugo.toml": "", "content/a.md": page("title: A") };
    const named = load({ ...site, "data/api/desk/books.yaml": api, "data/other.yaml": api });
    expect(named.project?.apiFiles.map(({ file }) => file)).toEqual(["data/api/desk/books.yaml"]);
    const elsewhere = load({
      ...site,
      "data/books.yaml": api,
      "data/people.yaml": "paths: { swagger: [] }\n",
    });
    expect(elsewhere.project?.apiFiles).toEqual([{ file: "data/books.yaml", group: "books" }]);
    expect(elsewhere.findings).toEqual([]);
  });

  it("has the profile of Matrix where event schemas are as that has them, and else none", () => {
    const site = { "hugo.toml": "", "content/a.md": page("title: A") };
    expect(load(site).project?.profile.events).toBeUndefined();
    const { project } = load({ ...site, "data/event-schemas/schema/m.room.name.yaml": "type: object\n" });
    expect(project?.eventFolders).toEqual([{ schemas: "data/event-schemas/schema" }]);
    expect(project?.descriptions.usual).toBe("markdown");
  });

  it("is overruled by its own targets.yaml, and where that names no targets, by what it says", () => {
    const site = { "hugo.toml": "", "content/a.md": page("title: A"), "data/api/a.yaml": api };
    const own = load({
      ...site,
      "specification/b.rst": "B\n=\n",
      "targets.yaml": "targets: { b: { files: [b.rst] } }\n",
    });
    expect(own.project?.targets.map(({ name }) => name)).toEqual(["b"]);
    expect(own.project?.site).toBeUndefined();
    const rules = load({ ...site, "targets.yaml": "sources: { apis: [] }\n" });
    expect(rules.findings).toEqual([]);
    expect(rules.project?.targets.map(({ name }) => name)).toEqual(["a"]);
    expect(rules.project?.apiFiles).toEqual([]);
  });

  it("reports two pages of one address, keys of targets.yaml that are none, and settings that are no TOML", () => {
    const { found, expected } = load({
      "hugo.toml": "title = ⟦toml-syntax⟧\n",
      "targets.yaml": "⟦targets-unknown-key⟧sauces: {}\n",
      "content/a.md": page("title: A"),
      "content/b.md": `⟦duplicate-output⟧${page("title: B\nslug: a")}`,
    });
    expect(found).toEqual(expected);
  });

  it("is reported where it has no pages, or no folder for them", () => {
    expect(messages(load({ "hugo.toml": "" }))).toEqual(["There is no folder 'content'"]);
    const drafts = load({ "hugo.toml": "⟦path-missing⟧", "content/a.md": page("draft: true") });
    expect(drafts.found).toEqual(drafts.expected);
  });

  it("is none where another program has a config.yaml", () => {
    expect(messages(load({ "config.yaml": "" }))).toEqual([expect.stringContaining("targets.yaml")]);
  });
});
