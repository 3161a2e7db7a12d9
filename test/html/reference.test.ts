import { describe, expect, it } from "vitest";
import { publish } from "../../src/html/publish.ts";
import { partedText } from "../helpers/parted-text.ts";
import { alone, pageOf, plainFrame } from "./assets.ts";
import {
  attribute,
  elementsIn,
  fold,
  hasClass,
  type Page,
  type PageElement,
  readPage,
  textIn,
} from "./read-page.ts";

/** A table of keys as the default set writes it. */
function table(caption: string, ...rows: [key: string, type: string][]): string {
  const cells = rows.map(([key, type]) => `   * - \`\`${key}\`\`\n     - ${type}\n     - Text.\n`);
  return `.. list-table:: ${caption}\n   :class: object type-column-2\n   :header-rows: 1\n\n   * - Key\n     - Type\n     - Description\n${cells.join("")}\n`;
}

/** The links of types, each with the caption that it leads to. */
function typeLinks(page: Page): [text: string, anchor: string, caption: string | undefined][] {
  return page.elements
    .filter((element) => hasClass(element, "type"))
    .map((link) => {
      const href = attribute(link, "href") ?? "";
      const target = page.byId.get(decodeURI(href.slice(1)));
      const caption = target && elementsIn(target).find(({ tagName }) => tagName === "caption");
      return [textIn(link), href, caption && fold(textIn(caption))];
    });
}

const response = (status: string) =>
  `.. rubric:: Response ${status}\n   :class: response status-${status}\n\n`;

/** A sentence that tells a type. */
const body = (type: string) => `.. class:: value-type\n\nBody: \`\`${type}\`\`.`;

describe("types", () => {
  it("link to the tables of their objects", () => {
    const text = `Sync\n====\n\n${table("Body", ["a", "``[Room]``"], ["b", "``{Room: Room or Room Event}``"], ["c", "string"], ["d", "``Roomy``"])}${table("``Room``", ["e", "``Room``"])}${table("Body: ``Room Event``", ["f", "string"])}`;
    expect(typeLinks(readPage(pageOf(text)))).toEqual([
      ["Room", "#sync-room", "Room"],
      ["Room", "#sync-room", "Room"],
      ["Room Event", "#sync-room-event", "Body: Room Event"],
      ["Room", "#sync-room", "Room"],
    ]);
  });

  it("link to the table of the same response where others have one of that name", () => {
    const part = (status: string) =>
      `${response(status)}${table("Body", ["a", "``Error``"])}${table("``Error``", ["b", "``Detail``"])}${table("``Detail``", ["up", "``Error``"])}`;
    const links = typeLinks(readPage(pageOf(`Sync\n====\n\n${part("400")}${part("500")}`)));
    expect(links.map(([, href]) => href)).toEqual([
      "#sync-response-400-error",
      "#sync-response-400-detail",
      "#sync-response-400-error",
      "#sync-response-500-error",
      "#sync-response-500-detail",
      "#sync-response-500-error",
    ]);
  });

  it("know a name that stands in a term above its table, with what is said of the object", () => {
    const text = `Sync\n====\n\n${table("Body", ["a", "``[Room]``"])}.. class:: object\n\n\`\`Room\`\`\n   A place.\n\n.. A comment.\n\n${table("", ["b", "string"])}`;
    const page = readPage(pageOf(text));
    expect(typeLinks(page)).toEqual([["Room", "#sync-room", undefined]]);
    expect(page.byId.get("sync-room")?.tagName).toBe("span");
    expect(fold(textIn(page.main))).toContain("RoomA place.KeyTypeDescriptionb");
  });

  it("link to their tables from a sentence that names a type, not from others", () => {
    const room = table("``Room``", ["a", "string"]);
    const linked = (sentence: string) => typeLinks(readPage(pageOf(`Sync\n====\n\n${sentence}\n\n${room}`)));
    expect(linked(body("[Room]"))).toEqual([["Room", "#sync-room", "Room"]]);
    expect(linked(`${body("{string: Room}")} At most \`\`Room\`\`.`)).toHaveLength(1);
    expect(linked(body("Roomy"))).toEqual([]);
    expect(linked("Body: ``[Room]``.")).toEqual([]);
  });

  it("link to nothing in another section, or in another column", () => {
    const text = `A\n=\n\n${table("Body", ["Room", "``Room``"])}B\n=\n\n${table("``Room``", ["Room", "string"])}`;
    expect(typeLinks(readPage(pageOf(text)))).toEqual([]);
  });

  /** Two endpoints, and the objects that both use. */
  const shared = `Api\n===\n\nA\n-\n\n${table("Body", ["a", "``[Room]``"])}${table("``Own``", ["b", "Own or Room Event"])}B\n-\n\n${body("Room Event")}\n\n.. class:: objects\n\nObjects\n-------\n\n${table("``Room``", ["b", "``Room``"])}${table("``Room Event``", ["c", "``Own``"])}C\n-\n\n${body("Room")}\n`;

  it("link to the tables of the next section of the class objects, beside theirs", () => {
    expect(typeLinks(readPage(pageOf(shared)))).toEqual([
      ["Room", "#objects-room", "Room"],
      ["Own", "#a-own", "Own"],
      ["Room Event", "#objects-room-event", "Room Event"],
      ["Room Event", "#objects-room-event", "Room Event"],
      ["Room", "#objects-room", "Room"],
    ]);
  });

  it("are listed by the index with the sections that name them", () => {
    const indexed = {
      endpoints: [],
      eventTypes: [],
      errorCodes: [],
      groupedTags: [],
      collections: [],
      operations: [],
      hasObjectTypes: true,
    };
    const index = readPage(pageOf(shared, indexed)).byId.get("page-object-types");
    const rows = (index ? elementsIn(index) : []).filter(({ tagName }) => tagName === "tr").slice(1);
    const hrefs = rows.map((row) =>
      elementsIn(row).flatMap((each) => (each.tagName === "a" ? [attribute(each, "href")] : [])),
    );
    expect(hrefs).toEqual([["#a-own"], ["#a", "#objects-room"], ["#a", "#b", "#objects-room-event"]]);
  });

  it("lead to them on another page, too", () => {
    const target = { name: "test", output: "site", ...partedText(shared), frame: plainFrame };
    const assets = { style: "", script: "", samples: "" };
    const { texts } = publish([target], { assets, layout: "pages", ...alone });
    const files = new Map(texts[0]?.files);
    const links = (file: string) =>
      typeLinks(readPage(files.get(`site/${file}`) ?? "")).map(([, href]) => href);
    expect(links("b.html")).toEqual(["objects.html#objects-room-event"]);
    expect(links("objects.html")).toEqual(["#objects-room"]);
    expect(links("c.html")).toEqual([]);
  });

  it("are found among many names, the longest first, where a name begins and ends", () => {
    const many = Array.from({ length: 300 }, (_, index) => table(`\`\`Room ${index}\`\``, ["a", "string"]));
    const text = `Sync\n====\n\n${table("Body", ["a", "``[Room 12] or Room 1 or Room 1x or {Room 2: Room 3}``"])}${many.join("")}`;
    expect(typeLinks(readPage(pageOf(text))).map(([name, href]) => [name, href])).toEqual([
      ["Room 12", "#sync-room-12"],
      ["Room 1", "#sync-room-1"],
      ["Room 3", "#sync-room-3"],
    ]);
  });

  it("leave an anchor to whom it belongs", () => {
    const text = `A\n=\n\n${table("``B``", ["c", "``B``"])}A B\n===\n\nText.\n`;
    const page = readPage(pageOf(text));
    expect(page.byId.get("a-b")?.tagName).toBe("section");
    expect(typeLinks(page)).toEqual([["B", "#a-b-2", "B"]]);
  });
});

describe("responses", () => {
  const shown = (text: string) =>
    readPage(pageOf(text))
      .elements.filter((element) => hasClass(element, "response"))
      .map((element) => {
        const heading = elementsIn(element).find((each) => attribute(each, "role") === "heading");
        const badge = elementsIn(element).find((each) => hasClass(each, "status-code"));
        return {
          kind: attribute(element, "class"),
          level: heading && attribute(heading, "aria-level"),
          heading: heading && textIn(heading),
          badge: badge && textIn(badge),
          text: fold(textIn(element)),
        };
      });

  it("are parts with the status as a badge", () => {
    const text = `A\n=\n\nB\n-\n\nBefore.\n\n${response("200")}Good.\n\n${response("404")}Bad.\n\n.. rubric:: Any other response\n   :class: response\n\nOdd.\n\n.. rubric:: Notes\n   :class: label\n\nAfter.\n\nC\n=\n\nText.\n`;
    expect(shown(text)).toEqual([
      {
        kind: "response status-2",
        level: "3",
        heading: "Response 200",
        badge: "200",
        text: "Response 200Good.",
      },
      {
        kind: "response status-4",
        level: "3",
        heading: "Response 404",
        badge: "404",
        text: "Response 404Bad.",
      },
      {
        kind: "response",
        level: "3",
        heading: "Any other response",
        badge: undefined,
        text: "Any other responseOdd.",
      },
    ]);
  });

  it("have the status that their class says, and are known by classes alone", () => {
    const label = (text: string, status: string) => `.. class:: response ${status}\n\n${text}\n\nText.\n\n`;
    expect(shown(label("Of 500: 4XX", "status-4xx") + label("*Fine*", "status-204"))).toMatchObject([
      { kind: "response status-4", badge: "4XX", heading: "Of 500: 4XX" },
      { kind: "response status-2", badge: undefined, heading: "Fine" },
    ]);
    expect(shown(label("Response 404", "") + label("Response 999", "status-999"))).toMatchObject([
      { kind: "response", badge: undefined },
      { kind: "response", badge: undefined },
    ]);
    expect(shown(".. rubric:: Response 404\n\n**Status code 403:**\n")).toEqual([]);
  });

  it("hold what their descriptions say, labels and titles included", () => {
    const text = `${response("200")}**Note**\n\n.. rubric:: Details\n\nText.\n\n${table("Body", ["a", "string"])}`;
    expect(shown(text).map((each) => each.text)).toEqual([
      "Response 200NoteDetailsText.BodyKeyTypeDescriptionastringText.",
    ]);
  });
});

describe("a request", () => {
  const commands = (text: string): PageElement[] =>
    readPage(pageOf(text)).elements.filter((each) => attribute(each, "class") === "curl");

  it("has its command beside it", () => {
    const [command] = commands(".. code:: http\n\n   GET /a?b=<c> HTTP/1.1\n   Host: a.example\n");
    expect(command && textIn(command)).toBe("curl 'https://a.example/a?b=<c>'");
  });

  it.each(["HTTP/1.1 200 OK", "{}", "GET the milk"])("is not what says: %s", (text) => {
    expect(commands(`::\n\n  ${text}\n`)).toEqual([]);
  });
});

describe("indexes", () => {
  const text = `Rooms\n=====\n\n\`\`GET /rooms\`\`\n--------------\n\n${table("``Room``", ["a", "string"])}\`\`m.room\`\`\n----------\n\n${table("``Room``", ["a", "string"])}`;
  const indexes = {
    endpoints: [{ method: "GET", path: "/rooms", lines: [4] }],
    eventTypes: [
      {
        type: "m.room",
        kind: "state" as "state" | "other",
        lines: [text.split("\n").indexOf("``m.room``") + 1],
        variants: [],
      },
    ],
    errorCodes: [],
    groupedTags: [],
    collections: [],
    operations: [],
    hasObjectTypes: true,
  };
  const published = (given: typeof indexes) => readPage(pageOf(text, given));

  it("link to where things are shown, and stand in the contents", () => {
    const page = published(indexes);
    const region = page.byId.get("page-indexes");
    const rows = (region ? elementsIn(region) : [])
      .filter(({ tagName }) => tagName === "td")
      .map((cell) => {
        const links = elementsIn(cell).filter(({ tagName }) => tagName === "a");
        return [fold(textIn(cell)), ...links.map((link) => attribute(link, "href"))];
      });
    expect(rows).toEqual([
      ["GET /rooms", "#get-rooms"],
      ["Rooms", "#rooms"],
      ["m.room", "#m-room"],
      ["State event"],
      ["Rooms", "#rooms"],
      ["Room"],
      ["GET /roomsm.room", "#get-rooms-room", "#m-room-room"],
    ]);
    const contents = page.byId.get("page-contents");
    const entries = (contents ? elementsIn(contents) : []).flatMap((each) => attribute(each, "href") ?? []);
    expect(entries.slice(-4)).toEqual([
      "#page-indexes",
      "#page-endpoints",
      "#page-event-types",
      "#page-object-types",
    ]);
    for (const entry of entries) expect(page.byId.has(entry.slice(1)), entry).toBe(true);
  });

  it("say nothing of kinds where the sources do not", () => {
    const cellsOf = (kinds: ("state" | undefined)[]) => {
      const eventTypes = kinds.flatMap((kind) =>
        indexes.eventTypes.slice(0, 1).map(({ kind: _, ...entry }) => (kind ? { ...entry, kind } : entry)),
      );
      const region = readPage(pageOf(text, { ...indexes, eventTypes })).byId.get("page-event-types");
      const cells = region ? elementsIn(region).filter(({ tagName }) => /^t[hd]$/.test(tagName)) : [];
      return cells.map((cell) => fold(textIn(cell)));
    };
    expect(cellsOf([undefined])).toEqual(["Event type", "Where", "m.room", "Rooms"]);
    expect(cellsOf(["state", undefined]).slice(3)).toEqual([
      "m.room",
      "State event",
      "Rooms",
      "m.room",
      "",
      "Rooms",
    ]);
  });

  it.each([
    [
      ["X", "x", "y"],
      ["x", "x-2", "y"],
    ],
    [
      ["X", "x", "x-2"],
      ["x", "x-3", "x-2"],
    ],
    [
      ["x-2", "X", "x", "X-2"],
      ["x-2", "x", "x-3", "x-2-2"],
    ],
  ])("give each error code an anchor of its own: %j", (codes, anchors) => {
    const uses = [{ method: "GET", path: "/rooms", lines: [4], statuses: ["404"] }];
    const errorCodes = codes.map((code) => ({ code, uses }));
    const region = readPage(pageOf(text, { ...indexes, errorCodes })).byId.get("page-error-codes");
    const ids = (region ? elementsIn(region) : []).flatMap((each) => attribute(each, "id") ?? []);
    expect(ids).toEqual(anchors.map((anchor) => `page-error-codes-${anchor}`));
  });

  it("are not there where they have no entries", () => {
    const page = published({
      endpoints: [],
      eventTypes: [],
      errorCodes: [],
      groupedTags: [],
      collections: [],
      operations: [],
      hasObjectTypes: false,
    });
    expect([...page.byId.keys()].filter((id) => id.startsWith("page-"))).toEqual([
      "page-contents",
      "page-content",
      "page-search-index",
    ]);
  });

  it("have a page of their own in a folder of pages, which the contents of others lead to", () => {
    const target = {
      name: "test",
      output: "page",
      ...partedText(`${text}\nMore\n====\n\nText.\n`),
      frame: plainFrame,
      indexed: indexes,
    };
    const { texts } = publish([target], {
      assets: { style: "", script: "", samples: "" },
      layout: "pages",
      ...alone,
    });
    const [folder] = texts;
    const pages = new Map(folder?.files);
    const own = readPage(pages.get("page/indexes.html") ?? "");
    const hrefs = elementsIn(own.main).flatMap((each) => attribute(each, "href") ?? []);
    expect(hrefs).toContain("rooms.html#get-rooms-room");
    expect(own.byId.has("page-object-types")).toBe(true);
    const other = readPage(pages.get("page/rooms.html") ?? "");
    expect(other.byId.has("page-indexes")).toBe(false);
    expect(other.elements.map((each) => attribute(each, "href"))).toContain("indexes.html#page-indexes");
  });
});
