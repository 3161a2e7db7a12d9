import { describe, expect, it } from "vitest";
import { buildPages } from "./build-pages.ts";

const settings = `[tool.towncrier]
directory = "newsfragments"
issue_format = "issue {issue}"

[[tool.towncrier.type]]
directory = "new"
name = "New Endpoints"

[[tool.towncrier.type]]
name = "Clarification"

[tool.towncrier.fragment.chore]
showcontent = false
`;

function built(label: string, files: Record<string, string> = {}) {
  return buildPages({
    "targets.yaml": `descriptions: rst\ntargets: { my-server: { files: [a.rst], version_label: ${label} } }\n`,
    "specification/a.rst": "A\n=\n\n.. topic:: Version\n{{my_server_changelog}}\n\nBehind.\n",
    "changelogs/my-server.rst":
      "r0.2\n====\n\n.. no part of it\n\nChanges\n-------\n\n- One more.\n\nr0.1\n====\n\nThe first release.\n",
    ...files,
  });
}

const textOf = (html = "") =>
  html
    .slice(html.indexOf("<main"), html.indexOf("</main>"))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

describe("the changelog of a target", () => {
  it("shows what is new in the version that the target is published as", () => {
    const { files, messages } = built("r0.2");
    expect(messages).toEqual([]);
    const text = textOf(files.get("my-server/r0.2.html"));
    expect(text).toContain("Version Changes One more. Behind.");
    expect(text).not.toContain("no part");
    expect(textOf(built("r0.1").files.get("my-server/r0.1.html"))).toContain("The first release.");
  });

  it("shows the newest release where the target has no version", () => {
    const { files } = built("r0.1", { "targets.yaml": "targets: { my-server: { files: [a.rst] } }\n" });
    expect(textOf(files.get("my-server.html"))).toContain("One more.");
  });

  it("must have the version", () => {
    const { messages } = built("⟦changelog-version-missing⟧r0.3");
    expect(messages).toEqual([
      "The changelog 'changelogs/my-server.rst' has no title 'r0.3'; did you mean 'r0.1' or 'r0.2'?; add it, or name a version that it has",
    ]);
  });

  it("shows the newsfragments of what is not released yet", () => {
    const folder = "changelogs/my_server";
    const { files, messages } = built("unstable", {
      "changelogs/my-server.rst": "",
      [`${folder}/pyproject.toml`]: settings,
      [`${folder}/newsfragments/.gitignore`]: "!.gitignore\n",
      [`${folder}/newsfragments/12.clarification`]: "Say it.\n",
      [`${folder}/newsfragments/9.clarification.1.rst`]: "Say it.\n",
      [`${folder}/newsfragments/+own.new`]: "Add it,\nand more.\n",
      [`${folder}/newsfragments/4.chore`]: "Nobody cares.\n",
    });
    expect(messages).toEqual([]);
    expect(textOf(files.get("my-server/unstable.html"))).toContain(
      "New Endpoints Add it, and more. Clarification Say it. (issue 9, issue 12) chore issue 4 Behind.",
    );
  });

  it("misses newsfragments whose names say no issue or no type", () => {
    const folder = "changelogs/my_server";
    const { messages } = built("r0.2", {
      [`${folder}/pyproject.toml`]: settings,
      [`${folder}/newsfragments/5.clarificaton`]: "⟦newsfragment-name⟧Lost.\n",
      [`${folder}/newsfragments/notes`]: "⟦newsfragment-name⟧Lost.\n",
    });
    expect(messages[0]).toMatch(/one of 'new', 'clarification', 'chore'; did you mean 'clarification'\?$/);
  });

  it("misses newsfragments in another folder, or beside theirs", () => {
    const folder = "changelogs/my_server";
    const { messages } = built("r0.2", {
      [`${folder}/pyproject.toml`]: settings,
      [`${folder}/newsfragments/1.new`]: "One.\n",
      [`${folder}/newsfragment/2.new`]: "⟦newsfragment-folder⟧Lost.\n",
      [`${folder}/3.clarification.rst`]: "⟦newsfragment-folder⟧Lost.\n",
      // Others that may stand there.
      [`${folder}/4.other`]: "No type.\n",
      [`${folder}/old/notes.new`]: "No issue.\n",
    });
    expect(messages[0]).toBe(
      "This has the name of a newsfragment and stands where none is read, so it is shown nowhere; move it to 'changelogs/my_server/newsfragments'",
    );
  });

  it("is missed by name where there is none for a target", () => {
    const { messages } = buildPages({
      "targets.yaml": "descriptions: rst\ntargets: { loans: { files: [a.rst] } }\n",
      "specification/a.rst": "A\n=\n\n{{⟦unknown-placeholder⟧loans_changelog}}\n",
    });
    expect(messages).toEqual([
      "There is no changelog to take 'loans_changelog' from; write 'loans.rst' into the folder of changelogs",
    ]);
  });

  it("has towncrier's usual types where nothing is said, and says where there are no changes", () => {
    const { files, messages } = built("unstable", {
      "changelogs/my-server/newsfragments/1.bugfix": "Fix it.\n",
    });
    expect(messages).toEqual([]);
    expect(textOf(files.get("my-server/unstable.html"))).toContain("Bugfixes Fix it. (#1)");
    expect(textOf(built("unstable").files.get("my-server/unstable.html"))).toContain(
      "No significant changes.",
    );
  });

  it("is that of a title which says that it is not released, where there are no newsfragments", () => {
    const { files } = built("unstable", {
      "changelogs/my-server.rst": "<Unreleased changes>\n====================\n\nSoon.\n\nr0.1\n====\n",
    });
    expect(textOf(files.get("my-server/unstable.html"))).toContain("Soon.");
  });

  it("is one: a second of its name, and settings that are no TOML, are found", () => {
    const { messages } = built("r0.2", {
      "changelogs/my_server.rst": "⟦duplicate-changelog⟧r0.2\n====\n",
      "changelogs/my-server/pyproject.toml": "[tool.towncrier]\ndirectory = ⟦toml-syntax⟧news\n",
      "changelogs/my-server/newsfragments/1.feature": "Add it.\n",
    });
    expect(messages).toHaveLength(2);
  });

  it("stands in the folder that targets.yaml names", () => {
    const targets = (folder: string) =>
      `sources: { changelogs: ${folder} }\ntargets: { my-server: { files: [a.rst] } }\n`;
    const news = { "news/my-server.rst": "v2.0\n====\n\nElsewhere.\n" };
    const { files } = built("r0.2", { "targets.yaml": targets("news"), ...news });
    expect(textOf(files.get("my-server.html"))).toContain("Elsewhere.");
    const { messages } = built("r0.2", {
      "targets.yaml": targets("⟦path-missing⟧newz"),
      "specification/a.rst": "A\n=\n",
    });
    expect(messages).toHaveLength(1);
  });
});
