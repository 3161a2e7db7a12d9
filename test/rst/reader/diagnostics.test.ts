import { describe, expect, it } from "vitest";
import { type DiagnosticCode, type ParseOptions, parse, resolve } from "../../../src/rst/index.ts";

/** Where `⟦` stands in the text, the problem begins. */
function check(marked: string, code: DiagnosticCode, options: ParseOptions = {}): void {
  const offset = marked.indexOf("⟦");
  const text = marked.replace("⟦", "");
  const { document, diagnostics } = parse(text, options);
  const all = [...diagnostics, ...resolve([document]).diagnostics];
  const places = all.filter((each) => each.code === code).map(({ position }) => position.start.offset);
  expect(places, all.map((each) => each.code).join(" ")).toContain(offset);
}

const cases: [DiagnosticCode, string][] = [
  ["unexpected-indent", "a\nb\n⟦  c\n"],
  ["unexpected-unindent", "- a\n⟦b\n"],
  ["line-block-end", "| a\n⟦b\n"],
  ["list-start", "⟦5. a\n"],
  ["missing-blank-before-literal", "a::\n⟦  b\n"],
  ["literal-block-missing", "a::\n\n⟦b\n"],
  ["inconsistent-quoting", "a::\n\n> b\n⟦c\n"],
  ["malformed-table", "⟦+---+\n| a |\n+--+\n"],
  ["table-end", "+---+\n|   |\n+---+\n⟦a\n"],
  ["table-empty", "⟦.. table::\n"],
  ["short-underline", "Title\n⟦====\n"],
  ["short-overline", "⟦====\nTitle\n====\n"],
  ["lost-title", "Title\n⟦==\n"],
  ["lost-title", "A\n-\n\nTitle\n⟦---\n\n"],
  ["lost-title", "⟦==\nTitle\n==\n"],
  ["possible-underline", "Title\n⟦--\n"],
  ["possible-overline", "⟦==\nTitle\n\n"],
  ["title-in-block", "- ⟦Title\n  =====\n"],
  ["adornment-in-block", "- a\n\n  ⟦====\n"],
  ["title-level", "A\n=\n\nB\n-\n\nC\n=\n\n⟦D\n~\n"],
  ["overline-mismatch", "⟦=====\nTitle\n-----\n"],
  ["overline-alone", "⟦=====\nTitle\ntext\n"],
  ["title-incomplete", "⟦=====\nTitle"],
  ["adornment-pair", "⟦=====\n-----\n"],
  ["transition-at-start", "⟦----\n\na\n"],
  ["transition-at-end", "a\n\n⟦----\n"],
  ["transitions-adjacent", "a\n\n----\n\n⟦----\n\nb\n"],
  ["malformed-target", "⟦.. _a b\n"],
  ["malformed-substitution", "⟦.. |a b\n"],
  ["substitution-missing", "⟦.. |a|\n"],
  ["substitution-empty", "⟦.. |a| b\n"],
  ["substitution-illegal", "⟦.. |a| replace:: _`b`\n"],
  ["duplicate-substitution", ".. |a| replace:: b\n⟦.. |a| replace:: c\n"],
  ["unknown-directive", "⟦.. a::\n"],
  ["directive-invalid", "⟦.. image::\n"],
  ["directive-empty", "⟦.. note::\n"],
  ["directive-misplaced", "⟦.. replace:: a\n"],
  ["directive-disabled", "⟦.. include:: a\n"],
  ["class-without-block", "a\n\n⟦.. class:: b\n"],
  ["unknown-role", "⟦:a:`b`\n"],
  ["role-not-implemented", "⟦:index:`b`\n"],
  ["role-invalid", "⟦:pep:`b`\n"],
  ["role-disabled", ".. role:: r(raw)\n   :format: html\n\n⟦:r:`b`\n"],
  ["unclosed-inline", "a ⟦**b\n"],
  ["two-roles", "⟦:sub:`a`:sup:\n"],
  ["role-and-reference", "⟦:sub:`a`_\n"],
  ["unknown-target", "⟦a_\n"],
  ["ambiguous-target", "⟦a_\n\n.. _a: b\n.. _a: c\n"],
  ["duplicate-explicit", ".. _a: b\n⟦.. _a: c\n"],
  ["duplicate-same-address", ".. _a: b\n⟦.. _a: b\n"],
  ["duplicate-implicit", "A\n=\n\n⟦A\n=\n"],
  ["link-takes-name", "See `a ⟦<b>`_.\n\nA\n=\n"],
  ["link-takes-name", "A\n=\n\nSee `a ⟦<b_>`_.\n\n.. _b: c\n"],
  ["unreferenced-target", "⟦.. _a: b\n"],
  ["indirect-unknown", "⟦.. _a: b_\n"],
  ["indirect-ambiguous", "⟦.. _a: b_\n.. _b: c\n.. _b: d\n"],
  ["indirect-circular", "⟦.. _a: b_\n.. _b: a_\n"],
  ["anonymous-mismatch", "⟦a__\n"],
  ["footnotes-too-few", "⟦[#]_\n"],
  ["unknown-substitution", "⟦|a|\n"],
  ["circular-substitution", "⟦|a|\n\n.. |a| replace:: |b|\n.. |b| replace:: |a|\n"],
  ["contents-empty", "⟦.. contents::\n"],
];

describe("each problem is reported where it is", () => {
  it.each(cases)("%s", (code, marked) => check(marked, code));

  it("include-failed", () => check("⟦.. include:: a\n", "include-failed", { include: () => undefined }));
});

describe("what is right is not reported", () => {
  it.each([
    ["a block that a blank line ends", "- a\n\nb\n"],
    ["a nested list", "- a\n\n  - b\n\n- c\n"],
    ["an escaped start", "\\*a \\`b \\|c \\_`d\n"],
    ["a start between quotation marks", '"*" (`) [|]\n'],
    ["a title as long as its underline", "漢字\n====\n"],
    ["a transition between paragraphs", "a\n\n----\n\nb\n"],
    ["a reference to a heading in other letters", "See `some  title`_.\n\nSome Title\n==========\n"],
    ["an explicit target of a heading's name", "A_\n\n.. _b:\n\nA\n=\n\nb_\n"],
    ["anonymous references and as many targets", "a__ b__\n\n__ c\n__ d\n"],
  ])("%s", (_name, text) => {
    const { document, diagnostics } = parse(text);
    expect([...diagnostics, ...resolve([document]).diagnostics]).toEqual([]);
  });
});
