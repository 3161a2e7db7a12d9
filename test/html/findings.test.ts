import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { createPageRenderer } from "../../src/build/pages.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { placeFindings } from "../../src/diagnostics/placed.ts";
import { createSources } from "../../src/source/sources.ts";
import { byPlace, unmark } from "../helpers/marked.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import { smallProject } from "../helpers/small-project.ts";

/** Makes the pages of a project whose files carry marks, and holds the findings against the marks. */
function expectMarked(changes: Record<string, string>) {
  const { files, expected } = unmark({ ...smallProject, ...changes });
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const sources = createSources(memoryFiles(files), report);
  const git = () => ({ version: "", revision: "" });
  const renderers = [
    createPageRenderer({ assets: { style: "", script: "", samples: "" }, layout: "one-page" }),
  ];
  const definitions = new Map([["long_name", "a name longer than its placeholder"]]);
  const result = build(
    { sources, report, builtInTemplates, git },
    { targets: ["main"], renderers, definitions },
  );
  if ("refused" in result) throw new Error(result.refused);
  const placed = placeFindings(findings, sources.position);
  expect(placed.map(({ code, file, line, column }) => ({ code, file, line, column })).sort(byPlace)).toEqual(
    expected,
  );
  return { placed, files: result.files };
}

const intro = "specification/intro.rst";

/** A chapter with a paragraph or whatever else below its title. */
function chapter(text: string): Record<string, string> {
  return { [intro]: `Introduction\n============\n\n${text}\n` };
}

describe("errors of a text, each at its place", () => {
  it.each([
    ["an unknown directive", "⟦rst-directive⟧.. warnign:: Tokens are secret."],
    ["an unknown role", "A text, ⟦rst-directive⟧:strnog:`text`."],
    ["a directive that is off", "⟦rst-disabled⟧.. raw:: html\n\n   <b>x</b>"],
    ["markup without an end", "Pass ⟦rst-inline⟧``limit to it."],
    ["a line indented for nothing", "Text\n  indented\n   more\n⟦rst-spacing⟧back"],
    ["quoted lines of two kinds", "Text::\n\n> a\n⟦rst-layout⟧* b"],
    ["a list without its end", "- one\n- two\n⟦rst-spacing⟧and more"],
    ["a second target of a name", ".. _a: https://a.example\n⟦rst-definition⟧.. _a: https://b.example"],
    ["a reference to nothing", "See ⟦rst-reference⟧`Nothing like it`_."],
    ["a substitution of nothing", "See ⟦rst-substitution⟧|nothing|."],
    ["text in the gap of a table", "=== ===\na   b\n=== ===\n⟦rst-table⟧c much\n=== ==="],
    ["a title in a note", ".. note::\n\n   ⟦rst-title⟧Tokens\n   ------"],
    ["a title over too short a line", "Room history\n⟦title-lost⟧==="],
    [
      "a title over too short a line of a title before it",
      "One\n---\n\nRoom history\n⟦title-lost⟧--\n\nText.",
    ],
    ["a title between too short lines", "⟦title-lost⟧===\nRoom history\n==="],
    [
      "a link that takes a heading's name",
      "`Introduction ⟦link-takes-name⟧<other.html>`_, and `Introduction`_",
    ],
    ["an anchor that is not there", "See ⟦dead-link⟧`it <#nowhere>`_."],
    ["a link that would run", "⟦unsafe-link⟧`Run <javascript:alert(1)>`_ it."],
    ["a picture that would run", "⟦unsafe-link⟧.. image:: javascript:alert(1)"],
  ])("%s", (_, text) => {
    expectMarked(chapter(text));
  });

  it("have each its own place in a line that holds thousands", () => {
    expectMarked(chapter("⟦rst-inline⟧*a ".repeat(2000)));
  });

  it.each([
    ["a known directive", ".. warning:: Tokens are secret."],
    ["a known role", "A text, :strong:`text`."],
    ["markup with its end", "Pass ``limit`` to it."],
    ["a list with its end", "- one\n- two\n\nand more"],
    ["two targets of two names", ".. _a: https://a.example\n.. _b: https://b.example"],
    [
      "references to a title, a target and an anchor",
      "See `Introduction`_, here_ and `it <#introduction>`_.\n\n.. _here:\n\nText.",
    ],
    ["a link that takes no name", "`Introduction <other.html>`__ and `introducing <other.html>`_"],
    ["a link of a heading's name that leads to the heading", "`Introduction <#introduction>`_"],
    ["a substitution", "See |it|.\n\n.. |it| replace:: this"],
    ["a table", "=== ===\na   b\n=== ===\nc   d\n=== ==="],
    [
      "links within the site and to others",
      "`a <other.html>`_ `b <https://b.example>`_ `c <mailto:c@d.example>`_",
    ],
    ["a hint", "2. two\n3. three"],
    ["dots below a paragraph", "And so it goes on\n...\n\nText."],
    ["dashes below a paragraph, in a text without titles of dashes", "A line of text\n---\n\nText."],
    ["dashes below a sentence", "One\n---\n\nA line of text.\n---\n\nText."],
    ["dashes within a paragraph", "One\n---\n\nA line of text\n---\nand more."],
    ["colons below a paragraph", "A line of text\n::\n\n  code"],
    ["a character below a letter", "x\n=\n\nText."],
    [
      "a border below a long cell",
      "=== ===\na   a long cell\n=== ===\nb   c\n=== ===\n\n+------+\n| text |\n| ===  |\n+------+",
    ],
    ["a title within what is shown as it is", "::\n\n  Room history\n  ==="],
  ])("nothing for %s", (_, text) => {
    expectMarked(chapter(text));
  });

  it("stand in the file's own columns and lines, or at the line where a placeholder moved them", () => {
    expectMarked(chapter("Text\r\n\r\nSee ⟦rst-reference⟧nothing_."));
    expectMarked(chapter("⟦rst-reference⟧{{long_name}} and nothing_."));
    expectMarked(chapter("⟦rst-reference⟧a_ and {{long_name}}."));
  });

  it("stand in the API file that the text came from, with the placeholder that shows it", () => {
    const api = smallProject["api/ping.yaml"].replace(
      "description: It lives.",
      "description: See ⟦rst-reference⟧`nothing`_.",
    );
    const { placed } = expectMarked({ "api/ping.yaml": api });
    expect(placed[0]?.related).toEqual([expect.objectContaining({ message: "expanded at" })]);
  });

  it("are not looked for in a text that lacks something", () => {
    expectMarked(chapter("{{⟦unknown-placeholder⟧nope}} nothing_."));
  });
});
