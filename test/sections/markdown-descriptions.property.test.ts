import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../../src/rst/index.ts";
import { apiWith, eventWith, saidOf, skeleton } from "./described-sections.ts";

const seed = 20151019;

const markup = fc.constantFrom(
  ...[
    "",
    "",
    "# Title",
    "### Deep",
    "Title",
    "-----",
    "=====",
    "---",
    "***",
    "```",
    "```json",
    "~~~",
    "    code",
  ],
  ...[
    "- item",
    "  more",
    "1. one",
    "3) three",
    "- [x] done",
    "> quoted",
    "> [!NOTE]",
    "> - in it",
    ": what",
    "Term",
  ],
  ...[
    "| a | b |",
    "|---|---|",
    "| 1 |",
    "[a]: https://a.example",
    "[^1]: note",
    "word[^1]",
    "[text][a]",
    "[text](#x)",
  ],
  ...[
    "![p](p.png)",
    "<b>bold</b>",
    "<blink>",
    "<details>",
    "</details>",
    "<!-- c -->",
    "<table><tr><td>1",
    "<br>",
    "&lt;",
  ],
  ...[
    "*a*",
    "**b**",
    "`c`",
    "``d` e``",
    "~~f~~",
    "\\*g",
    "h_",
    "`i`_",
    "|j|",
    ":k:`l`",
    ".. note::",
    "   text",
    "::",
  ],
  ...[
    "+---+",
    "=== ===",
    ">>> m",
    "\tn",
    "__o__",
    "_p",
    "q::",
    "-o  option",
    "[#]_",
    "..",
    "\u00a0",
    "a  ",
    "b\\",
  ],
);
const line = fc.oneof({ weight: 3, arbitrary: markup }, fc.stringMatching(/^[ -~]{0,20}$/));
const description = fc.array(line, { maxLength: 7 }).map((lines) => lines.join("\n"));

const withTitle = (text: string) => `Top\n===\n\n${text}`;

test("a description in Markdown leaves the document around it as it is, and nothing is wrong there", () => {
  const render = [(text: string) => apiWith(text, "markdown"), (text: string) => eventWith(text, "markdown")];
  const around = (text: string) =>
    skeleton(parse(withTitle(text)).document).filter((part) => !part.endsWith(" zzz"));
  const expected = render.map((each) => around(each("zzz")));
  fc.assert(
    fc.property(description, (text) => {
      for (const [index, each] of render.entries()) {
        const rendered = each(text);
        expect(saidOf(withTitle(rendered)).diagnostics).toEqual([]);
        expect(around(rendered)).toEqual(expected[index]);
      }
    }),
    { seed, numRuns: 60 },
  );
});
