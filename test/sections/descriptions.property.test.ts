import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/rst/index.ts";
import { descriptionLines, textOfLines } from "../../src/sections/description/lines.ts";
import { plainLines } from "../../src/sections/description/plain.ts";
import { readDescription } from "../../src/sections/description/read.ts";
import { runs } from "../helpers/runs.ts";
import { apiWith, eventWith, saidOf, skeleton, textIn, visit } from "./described-sections.ts";

const seed = 20151019;

const markup = fc.constantFrom(
  ...[
    "",
    "Title",
    "-----",
    "=====",
    "<<<<",
    "////",
    "```",
    "````",
    "::",
    "..",
    "- item",
    "  more",
    "1. one",
    ":a: b",
  ],
  ...[
    ".. note::",
    "   text",
    ".. contents::",
    ".. class:: x",
    ".. |x| replace:: y",
    ".. _x: y",
    "`a`__",
    "__ b",
  ],
  ...[
    "=== ===",
    "+---+",
    "| line",
    "    deeper",
    ".. role:: x",
    "word *a",
    "``b",
    "|c",
    "d_",
    ">>> x",
    "term",
    "\ttab",
  ],
  ...["text::", "-o  option", "[#]_", ".. [#] note", "-- by", "\f", "\u2028", "\u00a0"],
);
const line = fc.oneof({ weight: 3, arbitrary: markup }, fc.stringMatching(/^[ -~]{0,20}$/));
const description = fc.array(line, { maxLength: 7 }).map((lines) => lines.join("\n"));

const withTitle = (text: string) =>
  `Top\n===\n\n${text.replace(/<{4,}/g, (line) => "-".repeat(line.length))}`;

describe("a description in reStructuredText", () => {
  test("leaves the document around it as it is, and nothing is wrong there that is not wrong with itself", () => {
    const expected = [apiWith, eventWith].map((render) => skeleton(parse(withTitle(render("zzz"))).document));
    fc.assert(
      fc.property(description, (text) => {
        const own = readDescription(text).errors.flatMap((error) =>
          error.kind === "rst" ? [error.diagnostic.code] : [],
        );
        for (const [index, render] of [apiWith, eventWith].entries()) {
          const { document, diagnostics } = saidOf(withTitle(render(text)));
          expect(diagnostics.filter(({ code }) => !own.includes(code))).toEqual([]);
          expect(skeleton(document).filter((part) => !part.endsWith(" zzz"))).toEqual(
            expected[index]?.filter((part) => !part.endsWith(" zzz")),
          );
        }
      }),
      { seed, numRuns: runs(80) },
    );
  });

  test("is paragraphs and nothing else where it is taken for plain words, without being read", () => {
    const word = fc.constantFrom(
      ...[
        "``a``",
        "``a b``",
        "(``a``)",
        "(``)`` b",
        "``a``b",
        "``a",
        "a``",
        "``",
        "x.",
        "iv.",
        "room.",
        "a)",
      ],
      ...[
        "*b*",
        "**b c**",
        "(*b*)",
        "*b",
        "b*",
        "*b**",
        "***b***",
        "*b*c",
        "* b",
        "b_c",
        "d_",
        "_e",
        "f:",
        "g::",
        "*h*",
        "\\",
        "i",
        "---",
        "é",
        "|j|",
        "``\\``",
        "'``k``'",
      ],
    );
    const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (written) => {
        const { lines, errors } = readDescription(written.join("\n"));
        fc.pre(errors.length === 0 && lines.every(({ starts }) => starts.length === 0));
        const { document, diagnostics } = saidOf(textOfLines(lines));
        expect(diagnostics).toEqual([]);
        expect(document.children.map(({ type }) => type)).toEqual(["paragraph"]);
      }),
      { seed, numRuns: runs(200) },
    );
  });

  test("is read once more as what it was made", () => {
    fc.assert(
      fc.property(description, (text) => {
        const { lines } = readDescription(text);
        const again = readDescription(textOfLines(lines));
        expect(again.errors.filter(({ kind }) => kind !== "rst")).toEqual([]);
      }),
      { seed, numRuns: runs(200) },
    );
  });
});

describe("a plain description", () => {
  test("is shown as it was written: paragraphs, lines and code, and nothing is read as markup", () => {
    fc.assert(
      fc.property(fc.oneof(description, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
        const lines = descriptionLines(text);
        const { document, diagnostics } = saidOf(textOfLines(plainLines(lines)));
        expect(diagnostics).toEqual([]);
        const types = new Set<string>();
        visit(document, "", ({ type }) => types.add(type));
        expect(
          [...types].filter(
            (type) => !/^(?:document|paragraph|text|lineBlock|line|literalBlock)$/.test(type),
          ),
        ).toEqual([]);
        const words = (shown: string) => shown.replace(/[\s\p{Cc}`~]/gu, "");
        const withoutFences = lines
          .map((each) => each.text)
          .filter((each) => !/^ *(?:`{3,}[^`]*|~{3,}.*)$/.test(each));
        expect(words(textIn(document))).toBe(words(withoutFences.join("")));
      }),
      { seed, numRuns: runs(400) },
    );
  });
});
