import fc from "fast-check";
import type { Element, ElementContent } from "hast";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { writeHtml } from "../../src/html/write.ts";

function write(...children: ElementContent[]): string {
  return writeHtml({ type: "root", children });
}

/** What a browser reads, as far as it is elements and text. */
type Seen = string | [tagName: string, attributes: Record<string, string>, ...children: Seen[]];

function seenIn(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Seen[] {
  return nodes.map((node): Seen => {
    if ("tagName" in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      return [node.tagName, attributes, ...seenIn(node.childNodes)];
    }
    return "value" in node ? node.value : node.nodeName;
  });
}

function element(tagName: string, properties: Element["properties"], ...children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

const text = (value: string): ElementContent => ({ type: "text", value });

describe("the writer", () => {
  it("gives browsers each text and each value as it is", () => {
    const value = fc.string({
      unit: fc.constantFrom(
        "&",
        "<",
        ">",
        '"',
        "'",
        "/",
        "!",
        "-",
        "]",
        "amp;",
        "script",
        "\n",
        " ",
        "é",
        "\u{1F600}",
      ),
    });
    fc.assert(
      fc.property(value, value, value, (title, first, second) => {
        const made = element("b", { title }, text(`x${first}`), element("i", {}, text(`x${second}`)));
        expect(seenIn(parseFragment(write(made)).childNodes)).toEqual([
          ["b", { title }, `x${first}`, ["i", {}, `x${second}`]],
        ]);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it("writes properties by the names of HTML, and leaves out those that say nothing", () => {
    const properties = { className: ["a", "b"], colSpan: 2, "aria-label": "c", hidden: true, id: undefined };
    expect(write(element("td", { ...properties, rel: [], inert: false }))).toBe(
      '<td class="a b" colspan="2" aria-label="c" hidden></td>',
    );
    expect(write(element("br", {}), element("img", { alt: "" }))).toBe('<br><img alt="">');
  });

  it("lets no text end a script or a style", () => {
    for (const tagName of ["script", "style"]) {
      const html = write(element(tagName, {}, text(`a<b&&"</${tagName.toUpperCase()}><p>`)));
      expect(seenIn(parseFragment(html).childNodes)).toEqual([
        [tagName, {}, `a<b&&"<\\/${tagName.toUpperCase()}><p>`],
      ]);
    }
  });
});
