import { describe, expect, it } from "vitest";
import {
  type Node,
  parse,
  type Reference,
  resolve,
  type Section,
  textOf,
  titleStyles,
} from "../../../src/rst/index.ts";

function all<Type extends Node["type"]>(nodes: readonly Node[], type: Type): Extract<Node, { type: Type }>[] {
  const found: Extract<Node, { type: Type }>[] = [];
  const is = (node: Node): node is Extract<Node, { type: Type }> => node.type === type;
  const visit = (node: Node) => {
    if (is(node)) found.push(node);
    if ("children" in node && node.children) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}

const ids = (nodes: readonly Section[]) => nodes.map((node) => node.ids);
const links = (nodes: readonly Reference[]) => nodes.map(({ refid, refuri }) => refid ?? refuri);

describe("several documents are resolved as one", () => {
  const first = "One\n===\n\nSub\n---\n\nsee Two_ and |s| [#]_\n\n.. [#] a\n";
  const second =
    "Two\n===\n\nSub\n---\n\n.. |s| replace:: *text*\n\n[#]_ One_ x_\n\n.. [#] b\n.. _x: http://x\n";

  it("leads references, footnotes and substitutions from one to another", () => {
    const titles = titleStyles();
    const documents = [parse(first, { titles }).document, parse(second, { titles }).document];
    const { diagnostics } = resolve(documents);
    expect(links(all(documents, "reference"))).toEqual(["two", "one", "http://x"]);
    expect(all(documents, "footnote").map(({ label }) => label)).toEqual(["1", "2"]);
    expect(all(documents, "substitutionReference").map(textOf)).toEqual(["text"]);
    expect(ids(all(documents, "section"))).toEqual([["one"], ["sub"], ["two"], ["sub-1"]]);
    expect(diagnostics.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("keeps the title styles and the level from one to the next", () => {
    const titles = titleStyles();
    parse("A\n=\n\nB\n-\n", { titles });
    const { document, diagnostics } = parse("C\n~\n\nD\n=\n", { titles });
    expect(diagnostics).toEqual([]);
    expect(all([document], "section").map(({ level }) => level)).toEqual([3, 1]);
  });

  it("gives the same after one of them was read again", () => {
    const contents = ".. contents::\n.. sectnum::\n\n";
    const read = (text: string) => parse(text, { titles: titleStyles() }).document;
    const documents = [read(contents + first), read(second)];
    resolve(documents);
    const before = structuredClone(documents);
    const again = [documents[0] ?? read(""), read(second)];
    resolve(again);
    expect(again).toEqual(before);
  });

  it("lists the sections of all in a table of contents, with their numbers", () => {
    const documents = [parse(`.. contents::\n.. sectnum::\n\n${first}`).document, parse(second).document];
    resolve(documents);
    const items = all(all(documents, "contents"), "paragraph");
    expect(items.map(textOf)).toEqual(["One", "Sub", "Two", "Sub"]);
    expect(all(items, "generated").map(({ value }) => value.trim())).toEqual(["1", "1.1", "2", "2.1"]);
  });
});

describe("ids", () => {
  it("are beside those of docutils before 0.18, where the two differ", () => {
    const { document } = parse("A\n=\n\nA\n=\n\n[#]_\n\n漢\n==\n\n.. [#] x\n");
    const { legacyIds } = resolve([document]);
    const sections = all([document], "section");
    expect(sections.map((node) => [node.ids, legacyIds.get(node)])).toEqual([
      [["a"], undefined],
      [["a-1"], ["id1"]],
      [["section-1"], ["id3"]],
    ]);
  });

  it("of targets go to what stands behind them", () => {
    const { document } = parse(".. _x y:\n.. _z:\n\nA\n=\n\n.. _p:\n\ntext `x y`_ z_ p_ A_\n");
    const resolved = resolve([document]);
    const [section] = all([document], "section");
    expect(section?.ids).toEqual(["a", "z", "x-y"]);
    expect(resolved.ids.get("z")).toBe(section);
    expect(links(all([document], "reference"))).toEqual(["x-y", "z", "p", "a"]);
  });
});

describe("target-notes", () => {
  it("makes a footnote of each address, behind the others", () => {
    const text = "`a <http://a>`_ b_ b_ http://c [#]_\n\n.. _b: http://b\n.. [#] x\n\n.. target-notes::\n";
    const { document } = parse(text);
    resolve([document]);
    const [notes] = all([document], "targetNotes");
    expect(notes?.children.map((note) => [note.label, textOf(note)])).toEqual([
      ["2", "http://a"],
      ["3", "http://b"],
    ]);
    const references = all([document], "paragraph").flatMap(({ children }) => all(children, "reference"));
    expect(references.map(({ note }) => note?.label)).toContain("3");
  });
});

describe("classes", () => {
  it("go to the next block that is shown, not into a definition before it", () => {
    const { document } = parse(
      ".. class:: c\n\n.. |s| replace:: text *emphasis*\n\n.. header:: h\n\nshown |s|\n",
    );
    resolve([document]);
    const paragraphs = all([document], "paragraph").filter(({ classes }) => classes);
    expect(paragraphs.map((node) => [textOf(node), node.classes])).toEqual([["shown text emphasis", ["c"]]]);
    expect(all([document], "emphasis").map(({ classes }) => classes)).toEqual([undefined, undefined]);
  });
});

describe("what has ids and what links", () => {
  const { document } = parse(
    `|i| |i| |l| [#]_

.. contents:: *See* _\`here\`

.. _place:

* item

.. |i| image:: http://i
   :name: pic
.. |l| replace:: \`l <http://l>\`__
.. |unused| replace:: \`u <http://u>\`__
.. _b: http://b
.. [#] b_

.. target-notes::
`,
  );
  const { identified, links: linking } = resolve([document]);

  it("is listed where it is shown, in the order of the text", () => {
    const ids = identified.flatMap(({ type, ids = [] }) => ids.map((id) => `${type} ${id}`));
    expect(ids).toEqual([
      "image pic",
      "image pic",
      "footnoteReference footnote-reference-1",
      "contents see-here",
      "bulletList place",
      "target b",
      "footnote footnote-1",
      "footnote footnote-2",
    ]);
  });

  it("and links in definitions as well", () => {
    const addresses = linking.flatMap((node) =>
      node.type === "image" ? [node.uri] : node.type === "reference" ? [node.refuri] : [],
    );
    const definitions = ["http://i", "http://l", "http://u"];
    expect(addresses).toEqual(["http://i", "http://i", "http://l", ...definitions, "http://b", "http://b"]);
  });

  it("once each, where a target leads to what resolving fills", () => {
    const { document } = parse("`x <http://x>`_\n\n.. _foo:\n\n.. target-notes::\n\nSee foo_.\n");
    const types = resolve([document]).identified.map(({ type }) => type);
    expect(types).toEqual(["target", "targetNotes", "footnote"]);
  });
});
