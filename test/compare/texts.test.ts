import { describe, expect, it } from "vitest";
import { compareSides } from "../../src/compare/compare-sides.ts";
import { readSide } from "../../src/compare/read-side.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

function sideOf(name: string, files: Record<string, string>) {
  const chapters = Object.keys(files).filter((file) => /\.(?:rst|md)$/.test(file));
  const read = readSide(
    name,
    memoryFiles({
      "targets.yaml": `targets: { main: { files: [${chapters.join(", ")}] } }\ncollections: { c: { schemas: schemas/*.json } }\n`,
      ...Object.fromEntries(
        Object.entries(files).map(([file, text]) => [
          file.startsWith("schemas/") ? file : `specification/${file}`,
          text,
        ]),
      ),
    }),
  );
  if ("unreadable" in read) throw new Error(read.unreadable);
  return read;
}

/** Each change as `code place before → after`, its places by file and line. */
async function changes(before: Record<string, string>, after: Record<string, string>): Promise<string[]> {
  const report = await compareSides(sideOf("before", before), sideOf("after", after));
  const at = (place?: { file: string; line: number }) =>
    place ? `${place.file.replace("specification/", "")}:${place.line}` : "-";
  return report.changes.map(
    ({ code, class: grade, uses, before: was, after: is }) =>
      `${grade} ${code} ${uses[0]?.slice(1).join("/")} ${at(was)} → ${at(is)}`,
  );
}

const section = (title: string, ...blocks: string[]) =>
  `${[title, "-".repeat(title.length), ...blocks].join("\n\n").replace("\n\n-", "\n-")}\n\n`;
const chapter = (...sections: string[]) => `Chapter\n=======\n\nIntroduction.\n\n${sections.join("")}`;
const one = section("One", "First.", "Second.", "Third.");
const two = section("Two", "Fourth.", "Fifth.", "Sixth.");

describe("chapters", () => {
  it.each([
    ["the same", chapter(one, two), chapter(one, two), []],
    ["other line breaks", chapter("A long\nline.\n"), chapter("A\nlong line.\n"), []],
    ["a comment", chapter(one), chapter(".. hidden\n\n", one), []],
    [
      "a text",
      chapter(one, two),
      chapter(one, two.replace("Fifth", "Other")),
      ["docs text-changed Chapter/Two a.rst:15 → a.rst:15"],
    ],
    ["a section added", chapter(one), chapter(one, two), ["docs section-added Chapter/Two - → a.rst:15"]],
    ["a section removed", chapter(one, two), chapter(one), ["docs section-removed Chapter/Two a.rst:15 → -"]],
    [
      "a section renamed",
      chapter(one, two),
      chapter(one, two.replace("Two\n---", "Two or more\n-----------")),
      ["docs section-renamed Chapter/Two or more a.rst:15 → a.rst:15"],
    ],
    [
      "a section put into another",
      chapter(one, two),
      chapter(one, two.replace("---", "~~~")),
      ["docs section-moved Chapter/One/Two a.rst:15 → a.rst:15"],
    ],
    [
      "the address of a link",
      chapter("`a <https://a.example>`_\n"),
      chapter("`a <https://b.example>`_\n"),
      ["docs text-changed Chapter a.rst:1 → a.rst:1"],
    ],
    [
      "a cell",
      chapter("=== ===\na   b\n=== ===\n"),
      chapter("=== ===\na   c\n=== ===\n"),
      ["docs text-changed Chapter a.rst:1 → a.rst:1"],
    ],
  ])("%s", async (_, before, after, expected) => {
    expect(await changes({ "a.rst": before }, { "a.rst": after })).toEqual(expected);
  });

  it("may be added, removed and renamed, and lose sections to others", async () => {
    const a = chapter(one);
    const b = `Other\n=====\n\n${two}`;
    expect(await changes({ "a.rst": a }, { "a.rst": a, "b.rst": b })).toEqual([
      "docs chapter-added  - → b.rst:1",
    ]);
    expect(await changes({ "a.rst": a, "b.rst": b }, { "a.rst": a })).toEqual([
      "docs chapter-removed  b.rst:1 → -",
    ]);
    expect(await changes({ "a.rst": a }, { "c.rst": a })).toEqual([
      "docs chapter-renamed  a.rst:1 → c.rst:1",
    ]);
    expect(
      await changes(
        { "a.rst": chapter(one, two), "b.rst": "Other\n=====\n\nText.\n" },
        {
          "a.rst": chapter(one),
          "b.rst": `Other\n=====\n\nText.\n\n${two}`,
        },
      ),
    ).toEqual(["docs section-moved Other/Two a.rst:15 → b.rst:6"]);
  });

  it("may be in Markdown", async () => {
    expect(
      await changes({ "a.md": "# A\n\nOne.\n\n## B\n\nTwo.\n" }, { "a.md": "# A\n\nOne.\n\n## B\n\n2.\n" }),
    ).toEqual(["docs text-changed A/B a.md:5 → a.md:5"]);
  });
});

describe("collections", () => {
  const schema = (title: string, type = "string") => JSON.stringify({ title, type });
  it.each([
    ["added", {}, { "schemas/a.json": schema("A") }, ["additive schema-added a - → schemas/a.json:1"]],
    ["removed", { "schemas/a.json": schema("A") }, {}, ["breaking schema-removed a schemas/a.json:1 → -"]],
    [
      "renamed",
      { "schemas/a.json": schema("A") },
      { "schemas/b.json": schema("A") },
      ["risky schema-renamed b schemas/a.json:1 → schemas/b.json:1"],
    ],
    [
      "changed",
      { "schemas/a.json": schema("A", "integer") },
      { "schemas/a.json": schema("A", "number") },
      ["risky type-changed a schemas/a.json:1 → schemas/a.json:1"],
    ],
  ])("%s", async (_, before, after, expected) => {
    const text = { "a.rst": chapter(one) };
    expect(await changes({ ...text, ...before }, { ...text, ...after })).toEqual(expected);
  });
});
