import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCode } from "../../src/html/blocks/code.ts";
import { highlight } from "../../src/html/blocks/highlight.ts";
import { nodesOf } from "../../src/html/element.ts";
import { pageOf } from "./assets.ts";
import { attribute, fold, hasClass, type Page, type PageElement, readPage, textIn } from "./read-page.ts";

/** The ids of the sections of a text, in its order, and the aliases in each. */
function anchorsOf(text: string): [id: string, ...aliases: string[]][] {
  const { elements } = readPage(pageOf(text));
  return elements
    .filter(({ tagName }) => tagName === "section")
    .map((section) => {
      const spans = section.childNodes.filter((child): child is PageElement => child.nodeName === "span");
      return [attribute(section, "id") ?? "", ...spans.map((span) => attribute(span, "id") ?? "")];
    });
}

function elements(page: Page, test: (element: PageElement) => boolean): PageElement[] {
  return page.elements.filter(test);
}

describe("anchors", () => {
  it("are made of titles", () => {
    expect(anchorsOf("Room events\n===========\n\n``GET /a/{b}``\n------------\n")).toEqual([
      ["room-events"],
      ["get-a-b"],
    ]);
  });

  it("take the titles above to them where a title is repeated, wherever the section stands", () => {
    const a = "A\n=\n\nErrors\n------\n\n";
    const b = "B\n=\n\nErrors\n------\n\n";
    expect(anchorsOf(a + b)).toEqual([["a"], ["a-errors", "errors"], ["b"], ["b-errors", "errors-1", "id1"]]);
    expect(anchorsOf(b + a)).toEqual([["b"], ["b-errors", "errors"], ["a"], ["a-errors", "errors-1", "id1"]]);
  });

  it("take as many titles as distinguish them", () => {
    const part = (title: string) => `${title}\n=\n\nPUT\n---\n\nErrors\n~~~~~~\n\n`;
    const ids = anchorsOf(part("A") + part("B")).map(([id]) => id);
    expect(ids).toEqual(["a", "a-put", "a-put-errors", "b", "b-put", "b-put-errors"]);
  });

  it("leave a section the name of the target before it, and do not take what is another's", () => {
    expect(anchorsOf(".. _here:\n\nTitle\n=====\n")).toEqual([["title", "here"]]);
    expect(anchorsOf("A\n=\n\nB\n-\n\n.. _a b:\n\nText.\n\nA B\n===\n\n").map(([id]) => id)).toEqual([
      "a",
      "b",
      "a-b-2",
    ]);
  });

  it("are counted where titles and all above are the same, and never those of the page's own parts", () => {
    expect(anchorsOf("A\n=\n\nA\n=\n").map(([id]) => id)).toEqual(["a", "a-2"]);
    expect(anchorsOf("Page content\n============\n")).toEqual([["section-page-content"]]);
  });

  it("are made of titles in any script", () => {
    expect(anchorsOf("事件\n====\n")[0]?.[0]).toBe("事件");
  });

  it("are unique, whatever the titles", () => {
    const title = fc.constantFrom("A", "B", "A B", "A A", "Page content");
    const titles = fc.array(fc.tuple(title, fc.constantFrom("=", "-", "~")), { maxLength: 12 });
    fc.assert(
      fc.property(titles, (list) => {
        const text = list.map(([words, style]) => `${words}\n${style.repeat(12)}\n\nText.\n\n`).join("");
        // Reading fails where two elements have one id.
        for (const link of elements(readPage(pageOf(text)), ({ tagName }) => tagName === "a"))
          expect(attribute(link, "href")).toMatch(/^#./);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe("headings", () => {
  it("link to themselves, even where they hold links", () => {
    const page = readPage(pageOf("One `two <https://two.example>`_\n================================\n"));
    const heading = elements(page, ({ tagName }) => tagName === "h1")[0];
    expect(heading && textIn(heading)).toBe("One two");
    const self = elements(page, (element) => hasClass(element, "self"));
    expect(self.map((link) => attribute(link, "href"))).toEqual(["#one-two"]);
  });

  it("go deeper than HTML has elements for", () => {
    const text = ["=", "-", "~", "+", "^", "`", "*"]
      .map((style, at) => `T${at}\n${style.repeat(3)}\n\n`)
      .join("");
    const page = readPage(pageOf(text));
    const deepest = elements(page, ({ tagName }) => /^h[1-6]$/.test(tagName)).at(-1);
    expect([deepest?.tagName, deepest && attribute(deepest, "aria-level")]).toEqual(["h6", "7"]);
  });

  it("show an endpoint's method and parameters", () => {
    const page = readPage(
      pageOf(
        ".. class:: endpoint\n\n``GET /rooms/{roomId}/state``\n============================\n\n``GET /a/{b}``\n==============\n",
      ),
    );
    const parts = elements(page, (element) => hasClass(element, "method") || element.tagName === "var");
    expect(parts.map((part) => fold(textIn(part)))).toEqual(["GET", "{roomId}", "GET", "{roomId}"]);
  });
});

describe("a page is safe", () => {
  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\tscript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
  ])("from the address %j", (address) => {
    const page = pageOf(
      `.. _x: ${address.replace("\t", " ")}\n\nx_ and \`y <${address}>\`_\n\n.. image:: ${address}\n`,
    );
    const [, body] = page.split("<body>");
    expect(body).not.toMatch(/(?:href|src)="(?!#)/);
  });

  it("from markup in text, attributes, titles and the index", () => {
    const evil = `"><script>alert(1)</script>`;
    const text = `A ${evil}\n${"=".repeat(60)}\n\n${evil} \`\`${evil}\`\`\n\n.. image:: a.png\n   :alt: ${evil}\n\n::\n\n  ${evil}\n\n.. raw:: html\n\n   ${evil}\n`;
    const page = readPage(pageOf(text));
    const scripts = elements(page, ({ tagName }) => tagName === "script");
    expect(scripts.length).toBe(5);
    expect(scripts.some((script) => textIn(script).startsWith("alert"))).toBe(false);
  });

  it("from metadata that commands the browser", () => {
    const page = readPage(
      pageOf(
        ".. meta::\n   :description: What it is\n   :http-equiv=refresh: 0;url=https://x.example\n   :referrer: unsafe-url\n",
      ),
    );
    const names = elements(page, ({ tagName }) => tagName === "meta").map((meta) => attribute(meta, "name"));
    expect(names).toContain("description");
    expect(pageOf(".. meta::\n   :http-equiv=refresh: 0;url=https://x.example\n")).not.toContain(
      "http-equiv",
    );
    expect(names).not.toContain("referrer");
  });
});

describe("highlighting", () => {
  it("never changes a text", () => {
    const json = fc.json().map((text) => text.replaceAll(",", ",\n"));
    const message = fc
      .tuple(json, fc.string())
      .map(([body, header]) => `PUT /x HTTP/1.1\nX: ${header}\n\n${body}`);
    const text = fc.oneof(fc.string(), json, message);
    const written = (nodes: ReturnType<typeof nodesOf>): string =>
      nodes
        .map((node) => ("value" in node ? node.value : "children" in node ? written(node.children) : ""))
        .join("");
    fc.assert(
      fc.property(text, fc.constantFrom("json", "http"), (value, language) => {
        expect(written(nodesOf(renderCode(highlight(value, language) ?? [])))).toBe(value);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it("takes a string without an end for what it is, up to the end of its line", () => {
    const marked = (text: string) => highlight(text, "json");
    expect(marked('"a, 1, "b')).toEqual([['"a, 1, "', "string"], ["b"]]);
    expect(marked('"a\n"b": 1')).toEqual([['"a'], ["\n"], ['"b"', "key"], [": "], ["1", "digits"]]);
    // Not in a time that grows with the square of the text.
    expect(marked(`${'"\\'.repeat(200_000)}a`)).toHaveLength(1);
  });

  it("leaves a text of millions of characters as it is", () => {
    expect(highlight(`"${"\\n".repeat(16_000_000)}"`, "json")).toBeUndefined();
  });

  it("colours examples that are plainly JSON or HTTP, and nothing else", () => {
    const blocks = (text: string) =>
      elements(readPage(pageOf(text)), ({ tagName }) => tagName === "pre").map((block) =>
        attribute(block, "class"),
      );
    expect(blocks('::\n\n  {"a": 1}\n')).toEqual(["json"]);
    expect(blocks("::\n\n  GET /a HTTP/1.1\n")[0]).toBe("http");
    expect(blocks("::\n\n  {a}\n")).toEqual([undefined]);
    expect(blocks("::\n\n  GET the milk\n")).toEqual([undefined]);
  });
});

it("is the same, byte for byte, for the same text", () => {
  const text = "A\n=\n\n.. contents::\n\nText [1]_.\n\n.. [1] Note.\n";
  expect(pageOf(text)).toBe(pageOf(text));
});
