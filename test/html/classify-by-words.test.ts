import { describe, expect, it } from "vitest";
import { pageByWords, pageOf } from "./assets.ts";
import { attribute, elementsIn, hasClass, readPage, textIn } from "./read-page.ts";

/** The texts of the elements of a class, as words alone make them. */
function shown(name: string, text: string): string[] {
  return readPage(pageByWords(text))
    .elements.filter((element) => hasClass(element, name))
    .map(textIn);
}

/** Where the types of a text lead. */
function typeLinks(text: string): (string | undefined)[] {
  return readPage(pageByWords(text))
    .elements.filter((element) => hasClass(element, "type"))
    .map((link) => attribute(link, "href"));
}

/** A table as the 2015 set writes it. */
const rows = (type: string, heading = "Type") =>
  `=== ====== ===\nKey ${heading}   B\n=== ====== ===\na   ${type} c\n=== ====== ===\n\n`;

describe("a page whose templates know no classes", () => {
  it("knows the responses of the 2015 set", () => {
    expect(shown("response", "**Status code 403:**\n\nNo.\n\n**Notes**\n\nMore.\n")).toEqual([
      "Status code 403:No.",
    ]);
    expect(shown("status-code", "A\n=\n\n**Status code 403:**\n\nNo.\n")).toEqual(["403"]);
    expect(shown("response", "**Status code 403 is common**\n\nText.\n\n**Status 403:**\n\nText.\n")).toEqual(
      [],
    );
  });

  it("knows the responses of the first edition, up to the next rubric", () => {
    const label = ".. rubric:: Response 4XX\n   :class: response\n\nNo.\n\n";
    expect(shown("response", `${label}.. rubric:: Notes\n\nMore.\n`)).toEqual(["Response 4XXNo."]);
    expect(shown("status-code", label)).toEqual(["4XX"]);
  });

  it("knows the kind of an event, alone or with a state key, only where it is all that is said", () => {
    expect(shown("event-kind", "*State Event*\n  Key: Empty.\n\n*Message Event*\n\nText.\n")).toEqual([
      "State EventKey: Empty.",
      "Message Event",
    ]);
    expect(shown("event-kind", "*Some Event*\n\nA *State Event* is one.\n\n**State Event**\n")).toEqual([]);
  });

  it("knows tables with a column of types, and what names them", () => {
    const first = `Sync\n====\n\n${rows("[Room]")}`;
    expect(typeLinks(`${first}\`\`Room\`\`\n\n${rows("string")}`)).toEqual(["#sync-room"]);
    expect(typeLinks(`${first}\`\`Room\`\`\n   A place.\n\n${rows("string")}`)).toEqual(["#sync-room"]);
    const captioned = ".. table:: Body: ``Room``\n\n   ";
    expect(typeLinks(`${first}${captioned}${rows("string").replaceAll("\n", "\n   ")}`)).toEqual([
      "#sync-room",
    ]);
    expect(typeLinks(`${first}A \`\`Room\`\`\n\n${rows("string")}`)).toEqual([]);
    expect(typeLinks(`${first}\`\`Room\`\`\n\n${rows("string", "Sort")}`)).toEqual([]);
  });

  it("knows sentences that name a type", () => {
    const room = `\n\n\`\`Room\`\`\n\n${rows("string")}`;
    const linked = (sentence: string) => typeLinks(`Sync\n====\n\n${sentence}${room}`).length;
    expect(linked("Body: ``[Room]``.")).toBe(1);
    expect(linked("Body: ``{string: Room}``. At most 5 of them.")).toBe(1);
    expect(linked("This is a ``Room``.")).toBe(0);
    expect(linked("Format: ``Room`` of yore.")).toBe(0);
  });

  it("knows the titles of endpoints and of variants", () => {
    const text =
      "``PUT /rooms/{roomId}``\n=======================\n\n``m.x#m.y``\n===========\n\n``GET``\n=======\n";
    const headings = elementsIn(readPage(pageByWords(text)).main).filter(({ tagName }) => /^h/.test(tagName));
    const parts = headings.map((heading) =>
      elementsIn(heading).filter(({ tagName }) => /^(?:var|wbr)$/.test(tagName)),
    );
    expect(parts.map((each) => each.map(({ tagName }) => tagName))).toEqual([["wbr", "var"], ["wbr"], []]);
  });

  it("takes classes where there are some, and words alone for nothing elsewhere", () => {
    const text = `Sync\n====\n\n.. class:: own\n\n**Status code 403:**\n\nBody: \`\`Room\`\`.\n\n*State Event*\n\n\`\`Room\`\`\n\n${rows("Room")}\`\`GET /a\`\`\n----------\n`;
    const classed = (page: string) =>
      elementsIn(readPage(page).main).flatMap((each) => attribute(each, "class") ?? []);
    expect(classed(pageByWords(text))).toEqual([
      ...[
        "self",
        "response status-4",
        "label",
        "self",
        "status-code",
        "value-type",
        "type",
        "event-kind",
        "object",
      ],
      ...["table", "object type-column-2 rows", "self", "type", "endpoint", "self", "endpoint", "method get"],
    ]);
    expect(classed(pageOf(text))).toEqual(["self", "own", "table", "self", "self"]);
  });
});
