import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPageMemory, publish } from "../../src/html/publish.ts";
import type { PageText } from "../../src/html/read-text.ts";
import type { Layout } from "../../src/html/site/publication.ts";
import type { Indexes } from "../../src/indexes/types.ts";
import { partedText } from "../helpers/parted-text.ts";
import { alone, pageOf, plainFrame } from "./assets.ts";
import { brokenLinks, pagesIn } from "./folder.ts";
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

const none: Indexes = {
  operations: [],
  endpoints: [],
  eventTypes: [],
  errorCodes: [],
  groupedTags: [],
  collections: [],
  hasObjectTypes: false,
};

const section = (title: string, ...blocks: string[]) =>
  `${title}\n${"=".repeat(title.length)}\n\n${blocks.map((block) => `${block}\n\n`).join("")}`;
const endpoint = (call: string, ...blocks: string[]) =>
  `.. class:: endpoint\n\n${section(`\`\`${call}\`\``, ...blocks)}`;
const event = (type: string, ...blocks: string[]) =>
  `.. class:: event\n\n${section(`\`\`${type}\`\``, ...blocks)}`;
const table = (name: string, key: string, text = "Text.") =>
  `.. list-table:: \`\`${name}\`\`\n   :class: object type-column-2\n   :header-rows: 1\n\n   * - Key\n     - Type\n     - Description\n   * - \`\`${key}\`\`\n     - string\n     - ${text}`;

/** The links of words on a page, each as its text and its address. */
function wordLinks({ main }: Page): string[] {
  const aside = elementsIn(main).filter(
    (element) => element.tagName === "nav" || hasClass(element, "indexes"),
  );
  const notInText = new Set(aside.flatMap(elementsIn));
  return elementsIn(main)
    .filter((element) => element.tagName === "a" && isOnlyCode(element) && !notInText.has(element))
    .map((link) => `${textIn(link)} ${attribute(link, "href")}`);
}

/** Titles and rows lead to themselves. */
function isOnlyCode(link: PageElement): boolean {
  const [only, ...more] = link.childNodes;
  const isInText = attribute(link, "class") === undefined && attribute(link, "rel") === undefined;
  return isInText && only?.nodeName === "code" && more.length === 0;
}

const linksIn = (text: string, indexed = none) => wordLinks(readPage(pageOf(text, indexed)));

describe("words in code style", () => {
  it("lead to the operation, the event type or the type that they name", () => {
    const text =
      section(
        "Intro",
        "Call ``GET /loans/{id}``, await ``loan.started``, and read the ``Loan``. No ``Other``.",
      ) +
      endpoint("GET /loans/{id}", table("Loan", "id")) +
      event("loan.started", "Text.");
    expect(linksIn(text)).toEqual([
      "GET /loans/{id} #get-loans-id",
      "loan.started #loan-started",
      "Loan #get-loans-id-loan",
    ]);
  });

  it("lead to an operation by its operationId, but not where that is a key as well", () => {
    const intro = section("Intro", "Call ``getLoan``, then ``renew``.");
    const text = intro + endpoint("GET /loan", table("Loan", "renew")) + endpoint("PUT /loan", "Text.");
    const lineOf = (call: string) => text.split("\n").indexOf(`\`\`${call}\`\``) + 1;
    const operation = (method: string, operationId: string) => ({
      ...{ method, path: "/loan", operationId, tags: [], lines: [lineOf(`${method} /loan`)] },
    });
    const indexed = { ...none, operations: [operation("GET", "getLoan"), operation("PUT", "renew")] };
    expect(linksIn(text, indexed)).toEqual(["getLoan #get-loan"]);
  });

  it("are no links where they may mean several things", () => {
    const text =
      section("Intro", "See ``Loan``, ``loan.started`` and ``string``.") +
      section("One", table("Loan", "a"), table("string", "a")) +
      section("Two", table("Loan", "b")) +
      event("loan.started", "Text.") +
      event("loan.started", "Text.");
    expect(linksIn(text)).toEqual([]);
  });

  it("are no links in what they name, nor in the sections inside of it", () => {
    const inner = "Inside\n------\n\nThe ``loan.started`` again.\n\n";
    const text =
      event("loan.started", "This is ``loan.started``.") + inner + section("Last", "``loan.started``");
    expect(linksIn(text)).toEqual(["loan.started #loan-started"]);
  });

  it("are links from one to another of the types that stand in one section, but not to themselves", () => {
    const types = section("Types", table("Loan", "a", "Of ``Loan`` and ``Book``."), table("Book", "b"));
    expect(linksIn(`.. class:: objects\n\n${types}`)).toEqual(["Book #types-book"]);
  });

  it.each([
    ["headings", section("About ``loan.started``", "Text.")],
    ["rubrics", section("A", ".. rubric:: The ``loan.started``")],
    ["labels", section("A", ".. class:: label\n\n**Of** ``loan.started``")],
    ["links", section("A", "|x|_\n\n.. |x| replace:: the ``loan.started``\n.. _x: https://a.example")],
    ["code blocks", section("A", ".. parsed-literal::\n\n   ``loan.started``")],
    ["keys", section("A", table("Loan", "loan.started"))],
    [
      "heads of tables",
      section("A", ".. list-table::\n   :header-rows: 1\n\n   * - ``loan.started``\n   * - Text"),
    ],
    ["captions", section("A", ".. list-table:: ``loan.started``\n\n   * - Text")],
    ["names of fields", section("A", ":``loan.started``: Text")],
  ])("are no links in %s", (_, text) => {
    expect(linksIn(text + event("loan.started", "Text."))).toEqual([]);
  });

  it("lead to what says what an error code means, or else to the index of them", () => {
    const codes = ["LOST", "LATE", "GONE"];
    const use = { method: "GET", path: "/loan", lines: [1], statuses: ["404"] };
    const text = section("Codes", "``LOST``\n   Nobody *has* it.", "``GONE``, ``LATE``, ``LOST``.");
    const indexed = { ...none, errorCodes: codes.map((code) => ({ code, uses: [use] })) };
    const page = readPage(pageOf(text, indexed));
    expect(wordLinks(page)).toEqual([
      "GONE #page-error-codes-gone",
      "LATE #page-error-codes-late",
      "LOST #codes-lost",
    ]);
    const rows = elementsIn(page.main).filter(({ tagName }) => tagName === "tr");
    const cells = rows.map((row) => row.childNodes.map((cell) => fold(textIn(cell))).slice(0, 2));
    expect(cells).toEqual([
      ["Error code", "Meaning"],
      ["LOST", "Nobody has it."],
      ["LATE", ""],
      ["GONE", ""],
    ]);
  });
});

describe("what error codes mean", () => {
  const use = { method: "GET", path: "/loan", lines: [1], statuses: ["404"] };
  const meaningOf = (text: string): string | undefined => {
    const page = readPage(pageOf(text, { ...none, errorCodes: [{ code: "LOST", uses: [use] }] }));
    const row = page.byId.get("page-error-codes-lost")?.parentNode;
    const cells = row && "childNodes" in row ? row.childNodes.map((cell) => fold(textIn(cell))) : [];
    return cells.length === 3 ? cells[1] : undefined;
  };

  it.each([
    ["a section", section("LOST", "It is lost.")],
    ["a term", section("A", "``LOST``\n   It is lost.")],
    ["a field", section("A", ":``LOST``: It is lost.")],
    ["a row", section("A", ".. list-table::\n\n   * - ``LOST``\n     - 404\n     - It is lost.")],
    ["an item", section("A", "- ``LOST``: It is lost.")],
    [
      "operations that say the same",
      ["GET /a", "GET /b"].map((call) => endpoint(call, "- ``LOST``: It is lost.")).join(""),
    ],
    [
      "a term rather than an operation",
      endpoint("GET /a", "- ``LOST``: Gone.") + section("A", "``LOST``\n   It is lost."),
    ],
  ])("is what says %s", (_, text) => {
    expect(meaningOf(text)).toBe("It is lost.");
  });

  it.each([
    ["nothing", section("A", "See ``LOST``.")],
    ["a key of that name", section("A", table("Codes", "LOST", "It is lost."))],
    [
      "operations that say different things",
      ["a", "b"].map((name) => endpoint(`GET /${name}`, `- \`\`LOST\`\`: Of ${name}.`)).join(""),
    ],
  ])("is not shown where %s", (_, text) => {
    expect(meaningOf(text)).toBeUndefined();
  });
});

describe("words of several targets", () => {
  const target = (name: string, text: string): PageText => ({
    ...{ name, output: name, frame: plainFrame, indexed: none },
    ...partedText(text),
  });
  const make = (layout: Layout, ...texts: PageText[]) => {
    const { texts: published } = publish(texts, {
      assets: { style: "", script: "", samples: "" },
      layout,
      ...alone,
    });
    const files = published.flatMap((each) => each.files);
    expect(
      brokenLinks(
        pagesIn(files),
        files.map(([path]) => path),
      ),
    ).toEqual([]);
    return [...pagesIn(files)].flatMap(([path, page]) => wordLinks(page).map((link) => `${path}: ${link}`));
  };
  const intro = target(
    "intro",
    section("A", "``loan.started``") + section("B", "``b.c``") + event("b.c", "Text."),
  );

  it("lead there in folders, where one alone has it", () => {
    const events = target("events", event("loan.started", "``b.c``") + section("Other", "Text."));
    expect(make("pages", intro, events)).toEqual([
      "intro/a.html: loan.started ../events/loan-started.html#loan-started",
      "intro/b.html: b.c b-c.html#b-c",
      "events/loan-started.html: b.c ../intro/b-c.html#b-c",
    ]);
    expect(make("pages", intro, events, { ...events, name: "more", output: "more" })).not.toContainEqual(
      expect.stringContaining("started.html#"),
    );
  });

  it("stay on the page of a target that stands alone", () => {
    const events = target("events", event("loan.started", "Text."));
    expect(make("one-page", intro, events)).toEqual(["intro.html: b.c #b-c"]);
  });
});

describe("a page with links of words", () => {
  const word = fc.constantFrom("loan.started", "GET /a", "Loan", "LOST", "getA", "string", "a b");
  const block = fc.oneof(
    word.map((name) => `Text \`\`${name}\`\` and *more*.`),
    word.map((name) => `- \`\`${name}\`\`: Text.`),
    word.map((name) => `\`\`${name}\`\`\n   Of \`\`Loan\`\`.`),
    word.map((name) => table("Loan", name, "``loan.started``")),
  );
  const part = fc.oneof(
    fc.array(block, { maxLength: 3 }).map((blocks) => section("A", ...blocks)),
    fc.array(block, { maxLength: 3 }).map((blocks) => event("loan.started", ...blocks)),
    fc.array(block, { maxLength: 3 }).map((blocks) => endpoint("GET /a", ...blocks)),
  );
  const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(""));

  it("shows the text of one without them, and is the same when it is made again", () => {
    let links = 0;
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
        const memory = createPageMemory();
        for (const each of texts) {
          const given: PageText = { name: "a", output: "a", frame: plainFrame, ...partedText(each) };
          const pageWith = (using = createPageMemory()) =>
            publish([given], {
              assets: { style: "", script: "", samples: "" },
              layout: "one-page",
              ...alone,
              memory: using,
            }).texts[0]?.files[0]?.[1] ?? "";
          const html = pageWith(memory);
          expect(html).toBe(pageWith());
          links += wordLinks(readPage(html)).length;
          const unlinked = readPage(pageOf(each.replace(/(:class:|class::) .*/g, "$1 plain")));
          expect(textIn(readPage(html).main)).toBe(textIn(unlinked.main));
          expect(html).not.toMatch(/<a\b[^>]*>(?:(?!<\/a>).)*<a\b/s);
        }
      }),
      { seed: 17, numRuns: 100 },
    );
    expect(links).toBeGreaterThan(20);
  });
});
