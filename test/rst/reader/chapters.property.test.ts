import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Document, parse, resolve, type TitleStyles, titleStyles } from "../../../src/rst/index.ts";
import { expectSame } from "../../helpers/expect-same.ts";

const SEED = 20151019;

/** Parts of chapters, many of which refer to each other. */
const PARTS = [
  "One\n===\n",
  "Two\n===\n",
  "One\n---\n",
  "Deep\n~~~~\n",
  ".. contents::\n   :depth: 2\n",
  ".. contents::\n   :local:\n",
  ".. sectnum::\n   :start: 3\n",
  ".. class:: c\n",
  "Text with One_, two_, `the place`_, |s|, a |t| b, x__ and [#]_.\n",
  "See [#f]_ [*]_ [1]_ [C]_ and http://a.b, `a <http://a>`_.\n",
  ".. _the place:\n",
  ".. _two: http://two\n",
  ".. _three: two_\n",
  ".. _one: `the place`_\n",
  "__ http://anonymous\n",
  ".. |s| replace:: *s* |t|\n",
  ".. |t| replace:: One_\n",
  ".. |t| unicode:: 0x41\n   :trim:\n",
  ".. [#] one\n",
  ".. [#f] two\n",
  ".. [*] three\n",
  ".. [1] four\n",
  ".. [C] five\n",
  ".. target-notes::\n",
  ".. note:: x\n   :name: the place\n",
  "----\n",
];

const chapter = fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }).map((parts) => parts.join("\n"));
const chapters = fc.array(chapter, { minLength: 1, maxLength: 4 });

/** What a reader keeps of each chapter: its tree, and the title styles as they were before it. */
interface Read {
  readonly text: string;
  readonly before: TitleStyles;
  readonly document: Document;
}

const copy = ({ styles, level }: TitleStyles): TitleStyles => ({ styles: [...styles], level });

/** Reads chapters, those aside that were read before from the same text behind the same titles. */
function read(texts: readonly string[], known: readonly Read[]): { all: Read[]; parsed: number } {
  const titles = titleStyles();
  let parsed = 0;
  const all = texts.map((text, index): Read => {
    const before = copy(titles);
    const old = known[index];
    if (old?.text === text && JSON.stringify(old.before) === JSON.stringify(before)) {
      const { styles, level } = known[index + 1]?.before ?? titlesBehind(old);
      titles.styles.splice(0, titles.styles.length, ...styles);
      titles.level = level;
      return old;
    }
    parsed += 1;
    return { text, before, document: parse(text, { titles }).document };
  });
  return { all, parsed };
}

function titlesBehind({ text, before }: Read): TitleStyles {
  const titles = copy(before);
  parse(text, { titles });
  return titles;
}

describe("a chapter that was edited is read again alone", () => {
  it("and resolving gives the same trees and problems as reading all of them anew", () => {
    fc.assert(
      fc.property(chapters, fc.nat(), chapter, (texts, at, edited) => {
        const first = read(texts, []).all;
        resolve(first.map(({ document }) => document));
        const after = texts.map((text, index) => (index === at % texts.length ? edited : text));
        const again = read(after, first).all.map(({ document }) => document);
        const anew = read(after, []).all.map(({ document }) => document);
        const { diagnostics } = resolve(again);
        expectSame({ again, diagnostics }, { again: anew, diagnostics: resolve(anew).diagnostics });
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it("and no other, where its titles stay as they were", () => {
    const texts = ["One\n===\n\na\n", "Two\n===\n\nb_\n", "Three\n=====\n"];
    const first = read(texts, []);
    const second = read(["One\n===\n\n.. _b: http://b\n", ...texts.slice(1)], first.all);
    expect([first.parsed, second.parsed]).toEqual([3, 1]);
  });
});
