import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckedSite, createPageMemory, type Published, publish } from "../../src/html/publish.ts";
import type { Layout } from "../../src/html/site/publication.ts";
import { expectSame } from "../helpers/expect-same.ts";
import { partedText } from "../helpers/parted-text.ts";
import { runs } from "../helpers/runs.ts";
import { versionsOfLines, versionsOfSections } from "../rst/reader/edits.ts";
import { alone, plainFrame } from "./assets.ts";

const redirects = new Map([["gone", "a"]]);
const assets = { style: "", script: "", samples: "" };

describe.each<[string, Layout, boolean, boolean]>([
  ["one page", "one-page", false, false],
  ["a folder of pages", "pages", false, false],
  ["a preview", "one-page", true, false],
  ["a page by words", "one-page", false, true],
])("%s that is made again is as if it were new", (_, layout, sourceLines, byWords) => {
  type Memory = ReturnType<typeof createPageMemory>;
  const make = (texts: Record<string, string>, memory?: Memory): CheckedSite<Published> => {
    const frame = { ...plainFrame, raw: true };
    const targets = Object.entries(texts).map(([name, text]) => ({
      name,
      output: name,
      ...partedText(text),
      frame,
      byWords,
    }));
    return publish(targets, { assets, layout, sourceLines, memory, ...alone, redirects });
  };

  it.each([
    ["lines", versionsOfLines],
    ["sections", versionsOfSections],
  ])("after edits of %s", (_, versions) => {
    fc.assert(
      fc.property(versions, versionsOfSections, (first, second) => {
        const memory = createPageMemory();
        for (const [index, page] of first.entries()) {
          const texts = { page, other: second[index >> 1] ?? "" };
          expectSame(make(texts, memory), make(texts));
        }
      }),
      { seed: 20151019, numRuns: runs(40) },
    );
  });

  const section = (title: string, ...blocks: string[]) =>
    [`${title}\n${"=".repeat(9)}`, ...blocks].join("\n\n");
  const far = section("Far", ...Array.from({ length: 5 }, () => "Text."));
  const table =
    ".. table:: Cap ``Room``\n   :class: object type-column-2\n\n   =====  ====\n   Key    Type\n   =====  ====\n   ``a``  Room\n   =====  ====";
  it.each<[string, string, ...string[]]>([
    ["a footnote is counted on", section("Notes", ".. [#named] Note."), ".. [#] Note."],
    [
      "a mark is counted on",
      `${section("Marks", "x [#named]_")}\n\n${section("Notes", ".. [#named] Note.")}`,
      ".. [#] Note.",
      ".. [7] Note.",
    ],
    ["the anchor of a table is taken", section("X", table), section("X Room", "Text.")],
    ["the number of a section is another", section("Numbered", "Text."), ".. sectnum::"],
    ["what stands for a text is another", section("Used", "x |s| y"), ".. |s| unicode:: U+A9\n   :trim:"],
    ["a name is taken", section("Refers", "`Far`_"), ".. _far:\n\nText."],
  ])("where %s", (_, kept, ...added) => {
    const memory = createPageMemory();
    for (const more of ["", ...added, ""]) {
      const texts = { page: `${far}\n\n${more}\n\n${far}\n\n${kept}\n` };
      expectSame(make(texts, memory), make(texts));
    }
  });

  const rows = "====  ====\nKey   Type\n====  ====\na     Room\n====  ====";
  it.each<[string, string, string, string]>([
    [
      "a mark gives a section its kind",
      "",
      ".. class:: endpoint",
      `${section("``GET /a``", "Text.")}\n\n${far}`,
    ],
    ["a mark gives a block its kind", "Sync\n====", ".. class:: label", `**Room**\n\nText.\n\n${far}`],
    ["what stands below a name is another block", section("X", "``Room``"), rows, `Text.\n\n${far}`],
  ])("where %s", (_, before, more, kept) => {
    const memory = createPageMemory();
    for (const between of ["", more, "Text.", more, ""]) {
      const texts = { page: `${far}\n\n${before}\n\n${between}\n\n${kept}\n` };
      expectSame(make(texts, memory), make(texts));
    }
  });

  it("where the objects that a section shares with others are others", () => {
    const memory = createPageMemory();
    const kept = section("Uses", ".. class:: value-type", "Body: ``Room or Zone``.");
    const objects = (name: string) =>
      `.. class:: objects\n\n${section("Objects", table.replace("Room", name))}`;
    for (const more of ["", objects("Room"), objects("Zone"), section("Objects", "Text."), objects("Room")]) {
      const texts = { page: `${far}\n\n${kept}\n\n${more}\n` };
      expectSame(make(texts, memory), make(texts));
    }
  });

  const sentence = ".. class:: discriminator\n\n``a`` tells which object it is: ``Room`` otherwise.";
  const keys = (caption: string, cell = "Any") =>
    `.. list-table::${caption}\n   :class: object type-column-2\n\n   * - \`\`x\`\`\n     - Any\n     - ${cell}`;
  const indentedBy = (indent: string) => sentence.replace(/^(?=.)/gm, indent).trimStart();
  it.each([
    ["a paragraph", sentence],
    ["a row", keys(" Body", indentedBy("       "))],
    [
      "what is said of an object",
      `.. class:: object\n\n\`\`Item\`\`\n   ${indentedBy("   ")}\n\n${keys("")}`,
    ],
  ])("where %s leads to a row of an object that sections share, and that comes or goes", (_, said) => {
    const memory = createPageMemory();
    const objects = (row: string) =>
      `.. class:: objects\n\n${section("Objects", table.replace("``a``", row))}`;
    const kept = section("Uses", said);
    for (const more of ["``a``", "``b``", "``a``"]
      .map(objects)
      .concat(section("A", "Text."), objects("``a``"))) {
      const texts = { page: `${far}\n\n${kept}\n\n${more}\n` };
      expectSame(make(texts, memory), make(texts));
    }
  });

  it("where the page's own words are others", () => {
    const memory = createPageMemory();
    const pageWith = (words: Record<string, string>, using?: Memory) => {
      const frame = { ...plainFrame, words };
      const text = partedText(section("A", ".. note:: Text."));
      return publish([{ name: "a", output: "a", ...text, frame, byWords }], {
        ...{ assets, layout, sourceLines, memory: using },
        ...alone,
      });
    };
    for (const words of [{}, { note: "Hinweis" }, {}])
      expect(pageWith(words, memory)).toEqual(pageWith(words));
  });

  it("where a word names something else", () => {
    const memory = createPageMemory();
    const kept = section("Uses", "The ``loan.started`` and ``Room``.");
    const event = `.. class:: event\n\n${section("``loan.started``", table)}`;
    for (const more of ["", event, event + event, section("Objects", table), ""]) {
      const texts = { page: `${far}\n\n${kept}\n\n${more}\n` };
      expectSame(make(texts, memory), make(texts));
    }
  });

  it.each(["`B <other.html>`_", ".. image:: other.html"])(
    "where another target comes or goes: %s",
    (link) => {
      const memory = createPageMemory();
      const page = section("A", link);
      for (const texts of [{ page }, { page, other: section("B", "Text.") }, { page }])
        expectSame(make(texts, memory), make(texts));
    },
  );
});
