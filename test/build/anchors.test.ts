import { describe, expect, it } from "vitest";
import { buildPages, elsewhere, oneTarget, twoTargets } from "./build-pages.ts";

const list = "out/specification.anchors.json";

/** A list of anchors, in which marks may stand. */
function anchors(...lines: string[]): string {
  return `{\n  "version": 1,\n  "anchors": [\n${lines.map((line) => `    ${line}`).join(",\n")}\n  ]\n}\n`;
}

const a =
  "A\n=\n\nRoom events\n-----------\n\n.. _here:\n\nText.\n\nErrors\n------\n\nText [#]_.\n\n.. [#] Note.\n";

describe("the list of anchors", () => {
  it("holds sections and named targets, one in a line, in an order of its own", () => {
    const { anchorLists } = buildPages({ "specification/a.rst": a });
    expect(anchorLists.get("specification.anchors.json")).toBe(
      anchors(
        '{"id":"a","title":"A"}',
        '{"id":"errors","title":"Errors"}',
        '{"id":"here","title":"Room events"}',
        '{"id":"room-events","title":"Room events"}',
      ),
    );
  });

  it("holds tables of objects under the titles of their sections", () => {
    const table =
      ".. class:: object\n\n``Thing``\n\n.. class:: type-column-2\n\n=== ====\nKey Type\n=== ====\nk   text\n=== ====\n\n";
    const chapter = `A\n=\n\nErrors\n------\n\n${table}Last\n----\n`;
    const before = anchors('{"id":⟦anchor-gone⟧"failures","title":"Errors"}');
    const { anchorLists, messages } = buildPages({ "specification/a.rst": chapter, [list]: before });
    expect(anchorLists.get("specification.anchors.json")).toContain(
      '{"id":"errors-thing","title":"Errors","section":"errors"}',
    );
    expect(messages[0]).toContain("'failures: errors'");
  });

  it("says of a section that is gone, and not of its parts; of a part, where its section is there", () => {
    const before = anchors(
      '{"id":⟦anchor-gone⟧"failures","title":"Failures"}',
      '{"id":"failures-keys-code","title":"Failures","section":"failures"}',
      '{"id":⟦anchor-gone⟧"errors-keys-code","title":"Errors","section":"errors"}',
    );
    const { anchorLists } = buildPages({ "specification/a.rst": a, [list]: before });
    expect(anchorLists.get("specification.anchors.json")).toContain(
      '{"id":"failures-keys-code","title":"Failures","section":"failures"}',
    );
  });

  it("names the page of each anchor where there are several", () => {
    const { anchorLists } = buildPages({ "specification/a.rst": a }, { layout: "pages" });
    expect(anchorLists.get("specification/anchors.json")).toContain(
      '{"id":"here","title":"Room events","page":"room-events.html"}',
    );
  });

  it("keeps what was published before, and says what is gone", () => {
    const before = anchors('{"id":"a","title":"A"}', '{"id":⟦anchor-gone⟧"room-evnts","title":"Room evnts"}');
    const { anchorLists, messages } = buildPages({ "specification/a.rst": a, [list]: before });
    expect(messages).toEqual([
      "The anchor 'room-evnts' ('Room evnts') was published and is no more, so links to it break; " +
        "write 'room-evnts: room-events' under 'redirects' in targets.yaml, or take it out of this list if nobody links to it",
    ]);
    expect(anchorLists.get("specification.anchors.json")).toContain(
      '{"id":"room-evnts","title":"Room evnts"}',
    );
  });

  it("is silent where an anchor is there, is an alias, or leads on", () => {
    const before = anchors(
      '{"id":"a","title":"A"}',
      '{"id":"here","title":"A"}',
      '{"id":"old","title":"Old"}',
      '{"id":"errors","title":"Errors"}',
    );
    buildPages({
      "targets.yaml": `${oneTarget}redirects: { old: errors }\n`,
      "specification/a.rst": a,
      [list]: before,
    });
  });

  it("suggests the section of the same title", () => {
    const before = anchors('{"id":⟦anchor-gone⟧"login-errors","title":"Errors"}');
    const { messages } = buildPages({ "specification/a.rst": a, [list]: before });
    expect(messages[0]).toContain("'login-errors: errors'");
  });

  it("is read from a folder of pages as well, and the other way about", () => {
    const before = anchors('{"id":⟦anchor-gone⟧"old","title":"Old","page":"a.html"}');
    buildPages({ "out/specification/anchors.json": before });
    buildPages({ [list]: before }, { layout: "pages" });
  });

  it("is compared where the output folder lies outside the project, too", () => {
    const outputFolder = elsewhere({ "specification.anchors.json": anchors('{"id":"old","title":"Old"}') });
    buildPages({ "targets.yaml": `⟦anchor-gone⟧${oneTarget}` }, { outputFolder });
    const broken = elsewhere({ "specification.anchors.json": "{" });
    const { messages } = buildPages(
      { "targets.yaml": `⟦anchors-unreadable⟧${oneTarget}` },
      { outputFolder: broken },
    );
    expect(messages[0]).toContain("'../site/specification.anchors.json'");
  });

  it("stands in a folder of the project where targets.yaml names one", () => {
    const targets = `${oneTarget}anchors: published\n`;
    const { anchorLists, anchorsFolder } = buildPages({ "targets.yaml": targets }, { layout: "pages" });
    expect(anchorsFolder).toBe("published");
    expect([...anchorLists]).toEqual([["specification.anchors.json", anchors('{"id":"a","title":"A"}')]]);
    buildPages({
      "targets.yaml": targets,
      "published/specification.anchors.json": anchors('{"id":⟦anchor-gone⟧"b","title":"B"}'),
      [list]: anchors('{"id":"c","title":"C"}'),
    });
  });

  it("is one of a later version, or none at all, to be fixed by hand", () => {
    for (const text of ['⟦anchors-unreadable⟧{ "version": 2, "anchors": [] }', "⟦anchors-unreadable⟧[]"]) {
      const { anchorLists } = buildPages({ [list]: text });
      expect(anchorLists.get("specification.anchors.json")).toBeDefined();
    }
    buildPages({ [list]: '{ "version": 1, ⟦json-syntax⟧anchors: [] }' });
    buildPages({ [list]: '{ "version": 1, "anchors": [] }' });
  });

  it("stands in a folder inside the project alone", () => {
    for (const folder of ["../lists", "/lists", "new/../../lists"])
      buildPages({ "targets.yaml": `${oneTarget}anchors: ⟦path-outside⟧${folder}\n` });
    buildPages({ "targets.yaml": `${oneTarget}anchors: ⟦path-missing⟧specification/a.rst\n` });
    buildPages({ "targets.yaml": `${oneTarget}anchors: new/lists\n` });
  });
});

describe("redirects", () => {
  const withRedirects = (redirects: string) => ({
    "targets.yaml": `${oneTarget}redirects: ${redirects}\n`,
    "specification/a.rst": a,
  });
  const page = (redirects: string) =>
    buildPages(withRedirects(redirects)).files.get("specification.html") ?? "";

  it("let old anchors lead to new places, without script", () => {
    expect(page("{ old: room-events }")).toContain('<section id="room-events"><span id="old"></span>');
    expect(page('{ "#old": "#room-events" }')).toContain('<section id="room-events"><span id="old"></span>');
    expect(page("{ old: older, older: here }")).toMatch(
      /id="here"[^>]*><span id="old"><\/span><span id="older">/,
    );
  });

  it("go before docutils' counted anchors", () => {
    const twice = "A\n=\n\nErrors\n------\n\nB\n=\n\nErrors\n------\n";
    const { files } = buildPages({
      "targets.yaml": `${oneTarget}redirects: { errors: b-errors }\n`,
      "specification/a.rst": twice,
    });
    expect(files.get("specification.html")).toMatch(
      /<section id="b-errors">(?:<span[^>]*><\/span>)*<span id="errors">/,
    );
  });

  it.each([
    ["to nothing", "{ old: ⟦redirect-unknown⟧room-event }"],
    ["to a target that there is not", "{ old: ⟦redirect-unknown⟧nothing.html#a }"],
    ["from nothing", '{ ⟦targets-empty⟧"": room-events }'],
    ["from what there is", "{ ⟦redirect-existing⟧errors: room-events }"],
    ["from a part of the page", "{ ⟦redirect-existing⟧page-content: room-events }"],
    ["round in a circle", "{ b: ⟦redirect-circle⟧c, c: ⟦redirect-circle⟧b }"],
    ["to itself", "{ b: ⟦redirect-circle⟧b }"],
    ["to no text", "{ b: ⟦targets-wrong-type⟧1 }"],
  ])("are reported where they lead %s", (_, redirects) => {
    buildPages(withRedirects(redirects));
  });

  it("suggest the anchor that was meant", () => {
    const { messages } = buildPages(withRedirects("{ old: ⟦redirect-unknown⟧room-event }"));
    expect(messages[0]).toBe("No target has the anchor 'room-event' to lead to; did you mean 'room-events'?");
  });

  const two = (redirects: string) => ({
    "targets.yaml": `${twoTargets}redirects: ${redirects}\n`,
    "specification/a.rst": a,
    "specification/b.rst": "B\n=\n\nUsers\n-----\n",
  });

  it("lead to other targets", () => {
    const { files } = buildPages(two("{ users: other.html#users }"));
    expect(files.get("specification.html")).toContain(
      '<p id="users">This has moved to <a href="other.html#users">other: users</a>.</p>',
    );
    expect(files.get("other.html")).not.toContain("moved");
    const pages = buildPages(two("{ people: other.html#users }"), { layout: "pages" }).files;
    expect(pages.get("specification/index.html")).toContain(
      '<p id="people">This has moved to <a href="../other/users.html#users">',
    );
    expect(pages.get("other/users.html") ?? pages.get("other/index.html")).toContain('id="people"');
  });

  it("are not judged while a target is missing", () => {
    buildPages(two("{ old: user }"), { targets: ["main"] });
    buildPages(two("{ old: ⟦redirect-unknown⟧user }"));
  });
});
