import { describe, expect, it } from "vitest";
import { chapters, type Loaded, load, messages } from "./load.ts";

function loadTargets(text: string): Loaded {
  return load({ ...chapters, "targets.yaml": text });
}

/** The chapters of the first target, as `depth file`. */
function order({ project }: Loaded): string[] {
  return project?.targets[0]?.chapters.map(({ depth, file }) => `${depth} ${file}`) ?? [];
}

describe("targets", () => {
  it("lists chapters in order, with the depths of a mapping ascending", () => {
    const loaded = loadTargets(`
targets:
  main:
    files:
      - intro.rst
      - { 2: modules/push.rst, 1: events.rst, 0: outro.rst }
`);
    expect(loaded.findings).toEqual([]);
    expect(order(loaded)).toEqual([
      "0 specification/intro.rst",
      "0 specification/outro.rst",
      "1 specification/events.rst",
      "2 specification/modules/push.rst",
    ]);
  });

  it("names chapters from the folder that sources.chapters says", () => {
    const files = { "docs/a/b.md": "# B\n", "README.md": "# R\n" };
    const inDocs = load({
      ...files,
      "targets.yaml": "sources: { chapters: docs/ }\ntargets: { main: { files: [a/b.md] } }\n",
    });
    expect(inDocs.findings).toEqual([]);
    expect(order(inDocs)).toEqual(["0 docs/a/b.md"]);
    expect(inDocs.project?.chapterFolder).toBe("docs");
    const atRoot = load({
      ...files,
      "targets.yaml":
        "sources: { chapters: . }\ntargets: { main: { files: [README.md, docs/a/b.md, ⟦chapter-missing⟧b.md] } }\n",
    });
    expect(atRoot.found).toEqual(atRoot.expected);
    expect(messages(atRoot)).toEqual([
      "There is no chapter 'b.md' in the project; did you mean 'docs/a/b.md'?",
    ]);
    expect(order(atRoot)).toEqual(["0 README.md", "0 docs/a/b.md"]);
  });

  it("reports a folder of chapters that there is not once, and none of the chapters", () => {
    const loaded = load({
      "docs/a.md": "# A\n",
      "targets.yaml":
        "sources: { chapters: ⟦path-missing⟧doc }\ntargets: { main: { files: [a.md, b.md] } }\n",
    });
    expect(loaded.found).toEqual(loaded.expected);
    expect(loaded.project?.lacksChapters).toBe(true);
  });

  it("takes a list of chapters and groups under one depth, in targets and in groups", () => {
    const loaded = loadTargets(`
targets:
  main: { files: [intro.rst, { 2: [events.rst, "group:modules"] }] }
groups:
  modules: [{ 1: [outro.rst, modules/push.rst] }]
`);
    expect(loaded.findings).toEqual([]);
    expect(order(loaded)).toEqual([
      "0 specification/intro.rst",
      "2 specification/events.rst",
      "3 specification/outro.rst",
      "3 specification/modules/push.rst",
    ]);
  });

  it("adds up depths through groups in groups, each use on its own", () => {
    const loaded = loadTargets(`
targets:
  main:
    files: [{ 1: "group:a" }, ⟦chapter-twice⟧"group:a", { 3: ⟦chapter-twice⟧"group: b" }]
groups:
  a: [intro.rst, { 2: "group:b" }]
  b: [events.rst, { 1: modules/push.rst }]
`);
    expect(loaded.found).toEqual(loaded.expected);
    expect(order(loaded)).toEqual([
      "1 specification/intro.rst",
      "3 specification/events.rst",
      "4 specification/modules/push.rst",
      "0 specification/intro.rst",
      "2 specification/events.rst",
      "3 specification/modules/push.rst",
      "3 specification/events.rst",
      "4 specification/modules/push.rst",
    ]);
  });

  it("remembers where a chapter is named and through which groups, outermost first", () => {
    const { project, show } = loadTargets(`
targets:
  main:
    files:
      - { 1: "group:a" }
groups:
  a:
    - "group:b"
  b: [intro.rst]
`);
    const chapter = project?.targets[0]?.chapters[0];
    expect(chapter && show(chapter.location)).toBe("targets.yaml:9:7");
    expect(chapter?.via.map(show)).toEqual(["targets.yaml:5:14", "targets.yaml:8:7"]);
  });

  it("takes chapters from anywhere in the project, and names them as they are once links are followed", () => {
    const loaded = load({
      ...chapters,
      "shared/terms.rst": "",
      "specification/link.rst": { link: "../shared/terms.rst" },
      "targets.yaml": "targets: { main: { files: [../shared/terms.rst, link.rst] } }",
    });
    expect(loaded.findings.map(({ code }) => code)).toEqual(["chapter-twice"]);
    expect(order(loaded)).toEqual(["0 shared/terms.rst", "0 shared/terms.rst"]);
  });

  it("reads specification/targets.yaml where there is none at the root", () => {
    const loaded = load({
      ...chapters,
      "specification/targets.yaml": "targets: { main: { files: [intro.rst] } }",
    });
    expect(loaded.findings).toEqual([]);
    expect(loaded.project?.targetsFile).toBe("specification/targets.yaml");
    expect(order(loaded)).toEqual(["0 specification/intro.rst"]);
  });

  it("reads the one at the root where there are two, and warns of the other", () => {
    const text = "targets: { main: { files: [intro.rst] } }";
    const { project, found, expected } = load({
      ...chapters,
      "targets.yaml": text,
      "specification/targets.yaml": `⟦targets-twice⟧${text}`,
    });
    expect(project?.targetsFile).toBe("targets.yaml");
    expect(found).toEqual(expected);
    const linked = load({
      ...chapters,
      "targets.yaml": text,
      "specification/targets.yaml": { link: "../targets.yaml" },
    });
    expect(linked.findings).toEqual([]);
  });

  it("names what is published after the target, 'specification' for main, or as 'output' says", () => {
    const { project, findings } = loadTargets(`
targets:
  main: { files: [intro.rst] }
  server_api: { files: [intro.rst] }
  über: { files: [intro.rst], output: r0.1 }
`);
    expect(findings).toEqual([]);
    expect(project?.targets.map(({ name, output }) => [name, output])).toEqual([
      ["main", "specification"],
      ["server_api", "server_api"],
      ["über", "r0.1"],
    ]);
  });

  it("is one error for a required key that is misspelt, which names it, and two where a key is no typo of it", () => {
    const loaded = loadTargets(`
targets:
  one: { ⟦targets-unknown-key⟧fils: [intro.rst] }
  ⟦targets-missing-key⟧two: { ⟦targets-unknown-key⟧chapters: [intro.rst] }
`);
    expect(loaded.found).toEqual(loaded.expected);
    expect(messages(loaded)[0]).toContain("did you mean 'files'?");
  });

  it("reports every error of a file, each at its place", () => {
    const { found, expected } = loadTargets(`
targets:
  main:
    ⟦targets-unknown-key⟧fils: []
    files:
      - ⟦chapter-missing⟧into.rst
      - ⟦path-outside⟧../../intro.rst
      - ⟦path-missing⟧modules
      - ⟦targets-entry⟧12
      - ⟦targets-entry⟧[intro.rst]
      - ⟦targets-entry⟧{}
      - ⟦targets-entry⟧""
      - ⟦unknown-group⟧group:module
      - { 1: ⟦unknown-group⟧"group:" }
      - { 1: ⟦targets-entry⟧[] }
      - { 1: [outro.rst, ⟦targets-entry⟧12, ⟦targets-entry⟧[intro.rst], ⟦chapter-missing⟧into.rst] }
      - { 1: [⟦unknown-group⟧"group:module", ⟦nested-depth⟧{ 2: intro.rst }, ⟦targets-entry⟧""] }
      - { 1: ⟦nested-depth⟧{ 2: intro.rst } }
      - { ⟦invalid-depth⟧"two": [intro.rst, ⟦targets-entry⟧1] }
      - { ⟦invalid-depth⟧"one": intro.rst, "2": events.rst }
      - { ⟦invalid-depth⟧-1: intro.rst }
      - { ⟦invalid-depth⟧1.5: intro.rst }
      - { ⟦invalid-depth⟧100: intro.rst }
      - ⟦invalid-depth⟧group: modules
      - group:modules
  ⟦targets-missing-key⟧empty: {}
  none: { files: ⟦targets-empty⟧[] }
  text: { files: ⟦targets-wrong-type⟧intro.rst }
  ⟦targets-wrong-type⟧null:
  ⟦invalid-output⟧server api: { files: [intro.rst] }
  folder: { files: [intro.rst], output: ⟦invalid-output⟧../out }
  same: { files: [intro.rst], output: ⟦duplicate-output⟧Specification }
groups:
  modules: [intro.rst]
  ⟦unused-group⟧spare: [⟦chapter-missing⟧pussh.rst]
editor: ⟦editor-unknown⟧vscodes
title_styles: ["=", ⟦title-style⟧"==", ⟦title-style⟧"=", ⟦title-style⟧a, ⟦targets-wrong-type⟧1]
relative_title_styles: { subtitle: ⟦title-style⟧"=", ⟦targets-unknown-key⟧sub: "<" }
⟦targets-unknown-key⟧group: {}
sources: ⟦targets-wrong-type⟧api
`);
    expect(found).toEqual(expected);
  });

  it("says what was probably meant", () => {
    const loaded = loadTargets(`
targets:
  main:
    fils: [intro.rst]
    files: [push.rst, intr.rst, "group:module", { group: modules }, { 1st: intro.rst }, "group:modules"]
groups:
  modules: []
`);
    expect(messages(loaded)).toEqual([
      "Unknown key 'fils'; did you mean 'files'?",
      "'group' is no depth; to name a group, write \"group:NAME\" without a space",
      "'1st' is no depth; a depth is a whole number from 0 to 99",
      "There is no chapter 'push.rst' in specification/; did you mean 'modules/push.rst'?",
      "There is no chapter 'intr.rst' in specification/; did you mean 'intro.rst'?",
      "There is no group 'module'; did you mean 'modules'?",
    ]);
  });

  it("names the keys there may be where none is near", () => {
    expect(messages(loadTargets("targets: { main: { files: [intro.rst], colour: red } }"))).toEqual([
      "Unknown key 'colour'; there may be 'files', 'title', 'description', 'weight', 'output', 'version_label', 'types', 'indexes' or 'page' here",
    ]);
  });

  it("gives nothing for a file that is no mapping", () => {
    const { project, found, expected } = loadTargets("⟦targets-wrong-type⟧- intro.rst\n");
    expect(project).toBeUndefined();
    expect(found).toEqual(expected);
  });
});

describe("groups", () => {
  it("reports a circle once, with the way round it", () => {
    const loaded = loadTargets(`
targets:
  main: { files: ["group:a", "group:b", ⟦chapter-twice⟧intro.rst] }
groups:
  a: ["group:b", intro.rst]
  b: [⟦chapter-twice⟧⟦group-circle⟧"group:a"]
  ⟦unused-group⟧c: [⟦group-circle⟧"group:c"]
`);
    expect(loaded.found).toEqual(loaded.expected);
    const circle = loaded.findings.find(({ code }) => code === "group-circle");
    expect(circle?.message).toContain("a > b > a");
    expect(circle?.related.map(({ location }) => loaded.show(location))).toEqual([
      "targets.yaml:5:7",
      "targets.yaml:3:19",
    ]);
  });

  it("says through which groups a missing chapter is wanted, once however many targets use it", () => {
    const loaded = loadTargets(`
targets:
  main: { files: ["group:a"] }
  other: { files: ["group:a"] }
groups:
  a: ["group:b"]
  b: [⟦chapter-missing⟧gone.rst]
`);
    expect(loaded.found).toEqual(loaded.expected);
    expect(
      loaded.findings[0]?.related.map(({ message, location }) => `${loaded.show(location)} ${message}`),
    ).toEqual([
      "targets.yaml:6:7 group 'b' is taken in here",
      "targets.yaml:3:19 group 'a' is taken in here",
    ]);
  });

  it("bounds groups that double at every level, even where they hold nothing", () => {
    const doubling = Array.from(
      { length: 40 },
      (_, n) => `  g${n + 1}: ["group:g${n}", "group:g${n}"]\n`,
    ).join("");
    const { findings } = loadTargets(`
targets: { main: { files: ["group:g40"] } }
groups:
  g0: []
${doubling}`);
    expect(findings.map(({ code }) => code)).toEqual(["group-too-large"]);
  });

  it("bounds nesting, at the entry that goes too deep", () => {
    const nested = Array.from(
      { length: 60 },
      (_, n) => `  g${n + 1}: [${n === 10 ? "⟦group-too-large⟧" : ""}"group:g${n}"]\n`,
    );
    const loaded = loadTargets(`
targets: { main: { files: ["group:g60"] } }
groups:
  g0: []
${nested.join("")}`);
    expect(loaded.findings.filter(({ code }) => code === "group-too-large")).toHaveLength(1);
    expect(loaded.found.filter(({ code }) => code === "group-too-large")).toEqual(loaded.expected);
  });
});

describe("title styles", () => {
  const target = "targets: { main: { files: [intro.rst] } }\n";
  it.each([
    ["a relative style like a default level", 'relative_title_styles: { subtitle: ⟦title-style⟧"=" }'],
    ["a level like a default relative style", 'title_styles: ["=", ⟦title-style⟧"<"]'],
    ["a relative style like a default one", 'relative_title_styles: { subtitle: ⟦title-style⟧"/" }'],
    [
      "a relative style like a default one before it",
      'relative_title_styles: { supertitle: ⟦title-style⟧"<" }',
    ],
    ["two relative styles alike", 'relative_title_styles: { subtitle: ".", sametitle: ⟦title-style⟧"." }'],
    [
      "a character outside ASCII",
      'title_styles: ["=", ⟦title-style⟧"§", ⟦title-style⟧" ", ⟦title-style⟧"-\\n"]',
    ],
  ])("are reported: %s", (_, text) => {
    const { found, expected } = loadTargets(target + text);
    expect(found).toEqual(expected);
  });

  it.each([
    [
      "the default relative styles in other roles",
      'relative_title_styles: { subtitle: ">", sametitle: "<", supertitle: "/" }',
    ],
    [
      "a level like a relative style that is replaced",
      'title_styles: ["<"]\nrelative_title_styles: { subtitle: "=" }',
    ],
  ])("are not reported: %s", (_, text) => {
    expect(loadTargets(target + text).found).toEqual([]);
  });
});

describe("a chapter that comes twice in one target", () => {
  it("is reported where it comes in again, and where it came in before", () => {
    const loaded = loadTargets(`
targets:
  main: { files: [intro.rst, group:more, { 1: ⟦chapter-twice⟧intro.rst }, ⟦chapter-twice⟧group:more] }
  other: { files: [intro.rst, group:more] }
groups:
  more: [events.rst, modules/push.rst]
`);
    expect(loaded.found).toEqual(loaded.expected);
    expect(messages(loaded)[0]).toBe(
      "The target 'main' holds the chapter 'specification/intro.rst' twice; take it out of one of the two places",
    );
    expect(
      loaded.findings.flatMap(({ related }) => related).map(({ location }) => loaded.show(location)),
    ).toEqual(["targets.yaml:3:19", "targets.yaml:3:30"]);
  });
});

describe("values that are absent", () => {
  it.each([
    [
      "",
      "targets.yaml must be a mapping, not empty; write, for example, targets: { main: { files: [intro.rst] } }",
    ],
    [
      "targets:",
      "'targets' must be a mapping, not empty; write, for example, targets: { main: { files: [intro.rst] } }",
    ],
    ["targets: {}", "'targets' is empty; write, for example, targets: { main: { files: [intro.rst] } }"],
    [
      "groups: {}",
      "targets.yaml has no 'targets'; write, for example, targets: { main: { files: [intro.rst] } }",
    ],
    ["targets: { main: { files: [] } }", "'files' is empty; fill it in"],
    [
      "targets: { main: { files: [intro.rst] } }\ntitle_styles: []",
      "'title_styles' is empty; fill it in or leave it out",
    ],
  ])("are reported with what to write: %j", (text, message) => {
    expect(messages(loadTargets(text))).toEqual([message]);
  });

  it.each([
    ["an empty file", "⟦targets-wrong-type⟧"],
    ["a file of comments", "⟦targets-wrong-type⟧# nothing yet\n"],
    ["no targets", "⟦targets-missing-key⟧groups: {}\n"],
    ["an empty key", "targets: { main: { files: [intro.rst] } }\n⟦targets-wrong-type⟧groups:\n"],
    ["an empty entry", "targets:\n  main:\n    files:\n      -⟦targets-entry⟧\n      - intro.rst\n"],
    ["a depth without a chapter", "targets: { main: { files: [{ ⟦targets-entry⟧1: }] } }\n"],
    [
      "an empty item",
      "targets: { main: { files: [intro.rst] } }\nsources:\n  apis:\n    -⟦targets-wrong-type⟧\n",
    ],
  ])("are reported where they should stand: %s", (_, text) => {
    const { found, expected } = loadTargets(text);
    expect(found).toEqual(expected);
  });
});

describe("the name that a target is published under", () => {
  const named = (outputs: readonly string[]) => {
    const targets = outputs.map(
      (output, index) => `  t${index}: { files: [intro.rst], output: ${output} }\n`,
    );
    return loadTargets(`targets:\n${targets.join("")}`);
  };

  it("is none that Windows keeps for devices, and ends in no dot", () => {
    const refused = ["con", "NUL", "aux.old", "Com1", "lpt9.rst", "com\u00b9", "a.", "a..", "'a '"];
    const { found, expected } = named(refused.map((name) => `⟦invalid-output⟧${name}`));
    expect(expected).toHaveLength(refused.length);
    expect(found).toEqual(expected);
  });

  it("may be a path of such names", () => {
    const { found, expected } = named([
      "a/b.1/c",
      "⟦invalid-output⟧/a",
      "⟦invalid-output⟧a/",
      "⟦invalid-output⟧a//b",
      "⟦invalid-output⟧a/../b",
      "⟦invalid-output⟧con/a",
      "⟦invalid-output⟧a/con",
    ]);
    expect(found).toEqual(expected);
  });

  it("is none of a file that a site has of its own", () => {
    const { found, expected } = named([
      "⟦output-reserved⟧index.html",
      "⟦output-reserved⟧404.html",
      "⟦output-reserved⟧guides/Anchors.js",
      "⟦output-reserved⟧sitemap.xml/a",
      "index",
      "'404'",
      "files",
      "my-index.html",
    ]);
    expect(found).toEqual(expected);
  });

  it("is made of a version label, which is substituted", () => {
    const { project, found, expected } = loadTargets(`
substitutions: { "%LABEL%": r0.1 }
targets:
  main: { files: [intro.rst], version_label: unstable }
  server: { files: [intro.rst], version_label: "%LABEL%" }
  rooms@v1: { files: [intro.rst], version_label: v1 }
  rooms@v2: { files: [intro.rst], version_label: ⟦duplicate-output⟧V1 }
  push: { files: [intro.rst], version_label: ⟦invalid-output⟧"%OTHER%" }
  own: { files: [intro.rst], version_label: "%OTHER%", output: here }
  none: { files: [intro.rst], version_label: ⟦targets-empty⟧"" }
`);
    expect(found).toEqual(expected);
    expect(project?.targets.map(({ output, version }) => [output, version])).toEqual([
      ["main/unstable", "unstable"],
      ["server/r0.1", "r0.1"],
      ["rooms/v1", "v1"],
      ["rooms/V1", "V1"],
      ["push/%OTHER%", "%OTHER%"],
      ["here", "%OTHER%"],
      ["none", undefined],
    ]);
  });

  it("may begin like one", () => {
    const { found } = named(["console", "nullable", "com", "com10", "a.con", "v1.2", "_", "aux_", "ä"]);
    expect(found).toEqual([]);
  });
});
