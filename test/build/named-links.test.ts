import { describe, expect, it } from "vitest";
import { brokenLinks, pagesIn } from "../html/folder.ts";
import { readPage } from "../html/read-page.ts";
import { buildPages } from "./build-pages.ts";
import { addressesOf } from "./chapter-outline.ts";

/** An API file with two operations; `links` stands in the description of the second. */
const api = (links: string, about = "About pets.") => `swagger: "2.0"
info:
  title: Pets
  version: "1"
  description: |
    ${about.replaceAll("\n", "\n    ")}
paths:
  /pets/{id}:
    get:
      operationId: petGet
      parameters: [{ name: id, in: path, required: true, type: string, description: Its id. }]
      responses: { 200: { description: The pet. } }
  /pets:
    post:
      operationId: petAdd
      description: |
        ${links.replaceAll("\n", "\n        ")}
      responses: { 200: { description: Added. } }
`;

const around = {
  "targets.yaml": "descriptions: markdown\ntargets: { main: { files: [a.md] } }\n",
  "specification/a.md": "# Store\n\n{{pets_http_api}}\n\n## Big pets\n\n### Food\n",
};

/** The addresses of the links of a page, by their texts. */
function linksOf(files: ReadonlyMap<string, string>, texts: string[], file = "specification.html"): string[] {
  const page = readPage(files.get(file) ?? "");
  return texts.flatMap((text) => addressesOf(page, text));
}

describe("links in the way of ReDoc and Swagger UI", () => {
  it("lead to the same heading in Markdown that is written beside the page", () => {
    const project = { ...around, "api/pets.yaml": api("See [it](#section/Sign-in).", "# Sign in\n\nText.") };
    const both = buildPages(project, { endings: ["html", "md"] }).files;
    const alone = buildPages(project, { endings: ["md"] }).files;
    expect(both.get("specification.md")).toContain('<span id="sign-in">');
    expect(both.get("specification.md")).toBe(alone.get("specification.md"));
    expect(linksOf(both, ["it"])).toEqual(["#sign-in"]);
  });

  it.each([
    ["an operation of ReDoc", "#operation/petGet", "#get-pets-id"],
    ["one below its tag", "#tag/pets/operation/petGet", "#get-pets-id"],
    ["one without an id", "#tag/pets/paths/~1pets~1%7Bid%7D/get", "#get-pets-id"],
    ["one by its path", "#paths/~1pets~1{id}/get", "#get-pets-id"],
    ["an operation of Swagger UI", "#/pets/petGet", "#get-pets-id"],
    ["a tag that has a section", "#tag/Big-pets", "#big-pets"],
    ["a tag of Swagger UI", "#/big%20pets", "#big-pets"],
    ["a heading of the description", "#section/Sign-in", "#sign-in"],
    ["a heading below another", "#section/Accounts/Sign-in", "#sign-in"],
    ["a section of the page", "#section/Food", "#food"],
    ["a section below another", "#section/Big-pets/Food", "#food"],
    ["an anchor of the page", "#big-pets", "#big-pets"],
  ])("lead to %s", (_, address, expected) => {
    const { files } = buildPages({
      ...around,
      "api/pets.yaml": api(`See [it](${address}).`, "# Accounts\n\nText.\n\n## Sign in\n\nText."),
    });
    expect(linksOf(files, ["it"])).toEqual([expected]);
    expect(brokenLinks(pagesIn(files), [...files.keys()])).toEqual([]);
  });

  it.each([
    ["a webhook", "#operation/petBorn", "#post-petborn"],
    ["one by its key", "#webhooks/petBorn/post", "#post-petborn"],
    ["one by its pointer", "#/webhooks/petBorn/post", "#post-petborn"],
    ["a callback", "#operation/petDone", "#post-request-body-to"],
    ["a method of OpenAPI 3.2", "#paths/~1pets/additionalOperations/COPY", "#copy-pets"],
  ])("lead to %s", (_, address, expected) => {
    const { files } = buildPages({
      ...around,
      "specification/a.md": "# Store\n\n{{pets_http_api}}\n\n# Hooks\n\n{{pets_webhooks}}\n",
      "api/pets.yaml": `openapi: 3.2.0
info: { title: Pets, version: "1", description: "See [it](${address})." }
paths:
  /pets:
    additionalOperations:
      COPY:
        responses: { 200: { description: Copied. } }
        callbacks:
          done:
            "{$request.body#/to}":
              post: { operationId: petDone, responses: { 200: { description: Done. } } }
webhooks:
  petBorn:
    post: { operationId: petBorn, responses: { 200: { description: Born. } } }
`,
    });
    expect(linksOf(files, ["it"])).toEqual([expected]);
    expect(brokenLinks(pagesIn(files), [...files.keys()])).toEqual([]);
  });

  it("lead to other pages of a folder, and to other targets", () => {
    const { files } = buildPages(
      {
        ...around,
        "targets.yaml":
          "descriptions: markdown\ntargets: { main: { files: [a.md, c.md] }, other: { files: [b.md] } }\n",
        "specification/c.md": "# More\n\nSee [adding](#operation/petAdd).\n",
        "specification/b.md": "# Other\n\nSee [getting](#operation/petGet) and [food](#section/Food).\n",
        "api/pets.yaml": api("See [it](#operation/petGet)."),
      },
      { layout: "pages" },
    );
    expect(brokenLinks(pagesIn(files), [...files.keys()])).toEqual([]);
    expect(linksOf(files, ["adding"], "specification/more.html")).toEqual(["store.html#post-pets"]);
    expect(linksOf(files, ["getting"], "other/index.html")).toEqual([
      "../specification/store.html#get-pets-id",
    ]);
  });

  it("lead to what belongs to the file that they are written in", () => {
    const { files } = buildPages({
      ...around,
      "specification/a.md": "# A\n\n{{x_http_api}}\n\n# B\n\n{{pets_http_api}}\n",
      "api/x.yaml": api("[xs](#section/Sign-in) and [x](#operation/petAdd)", "# Sign in\n\nText.")
        .replaceAll("/pets", "/x")
        .replace("petGet", "xGet"),
      "api/pets.yaml": api(
        "[pets](#section/Sign-in) and [pet](#operation/petAdd)",
        "# Sign in\n\nPets do.",
      ).replace("petGet", "pGet"),
    });
    expect(linksOf(files, ["xs", "x", "pets", "pet"])).toEqual([
      "#sign-in",
      "#post-x",
      "#sign-in-2",
      "#post-pets",
    ]);
  });

  it("that name nothing are dead, at their places, and what they name is suggested", () => {
    const { messages } = buildPages({
      ...around,
      "api/pets.yaml": api(
        "⟦dead-link⟧[one](#operation/petGte),\n⟦dead-link⟧[two](#tag/Cats) and ⟦dead-link⟧[three](#section/Food/Big-pets)\nor ⟦dead-link⟧[four](#/pets/petGets), not [five](#operation/petAdd).",
      ),
    });
    expect(messages).toEqual([
      "Nothing on this page has the anchor '#operation/petGte'; did you mean 'operation/petGet'?",
      "Nothing on this page has the anchor '#tag/Cats'; take the anchor from the page",
      "Nothing on this page has the anchor '#section/Food/Big-pets'; take the anchor from the page",
      "Nothing on this page has the anchor '#/pets/petGets'; did you mean '/pets/petGet'?",
    ]);
  });

  it("are not judged where a target that may show it is not built", () => {
    const { files } = buildPages(
      {
        ...around,
        "targets.yaml":
          "descriptions: markdown\ntargets: { main: { files: [a.md] }, other: { files: [b.md] } }\n",
        "specification/b.md": "# B\n\nText.\n",
        "api/pets.yaml": api("[one](#operation/petGte)"),
      },
      { targets: ["main"] },
    );
    expect(linksOf(files, ["one"])).toEqual(["#operation/petGte"]);
  });
});

describe("links by the anchors of GitHub", () => {
  const links = (files: Record<string, string>, texts: string[]) => {
    const chapters = Object.keys(files).map((file) => file.slice("specification/".length));
    const targets = `targets: { main: { files: [${chapters.join(", ")}] } }\n`;
    const built = buildPages({ "targets.yaml": targets, ...files });
    expect(brokenLinks(pagesIn(built.files), [...built.files.keys()])).toEqual([]);
    return { addresses: linksOf(built.files, texts), findings: built.placed };
  };
  const rooms = "# Rooms\n\n## Log in/out (SSO)\n\nText.\n\n### `m.room_name`\n\nText.\n";

  it("lead from a chapter in Markdown to its headings, those of GitHub's spelling included", () => {
    const text = `${rooms}\n[a](#log-inout-sso), [b](#mroom_name), [c][d].\n\n[d]: #log-inout-sso\n`;
    const { addresses, findings } = links({ "specification/rooms.md": text }, ["a", "b", "c"]);
    expect(addresses).toEqual(["#log-in-out-sso", "#m-room-name", "#log-in-out-sso"]);
    expect(findings).toEqual([]);
  });

  it("number headings of one title file by file, and lead into the file that they stand in", () => {
    const twice = "## Notes\n\nText.\n\n## Notes\n\nText.\n\n[second](#notes-1)\n";
    const { addresses } = links(
      { "specification/a.md": `# A\n\n${twice}`, "specification/b.md": `# B\n\n${twice}` },
      ["second"],
    );
    expect(new Set(addresses).size).toBe(2);
  });

  it("lead to headings of another chapter, with its path and without", () => {
    const other = "# Other\n\n[a](rooms.md#log-inout-sso), [b](#log-inout-sso)\n";
    const { addresses } = links({ "specification/rooms.md": rooms, "specification/other.md": other }, [
      "a",
      "b",
    ]);
    expect(addresses).toEqual(["#log-in-out-sso", "#log-in-out-sso"]);
  });

  it("are not taken for those of a chapter in reStructuredText, nor for what no heading has", () => {
    const rst = "Other\n=====\n\n⟦dead-link⟧`a <#log-inout-sso>`_\n";
    buildPages({
      "targets.yaml": "targets: { main: { files: [rooms.md, other.rst] } }\n",
      "specification/rooms.md": `${rooms}\n⟦dead-link⟧[b](#log-out)\n`,
      "specification/other.rst": rst,
    });
  });
});
