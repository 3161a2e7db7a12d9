import { tests } from "commonmark-spec";
import { describe, expect, it } from "vitest";
import type { Block, Node } from "../../../src/doctree/tree.ts";
import { walk } from "../../../src/doctree/walk.ts";
import { emitMarkdown } from "../../../src/markdown/emit/emit.ts";
import { readMarkdown } from "../../../src/markdown/index.ts";
import { parse, resolve } from "../../../src/rst/index.ts";
import { soundTexts } from "../../rst/reader/texts.ts";
import { canonical } from "./canonical.ts";
import { surroundings } from "./surroundings.ts";

/** Resolves references, and gives each the address that it is written with. */
function resolved(children: Block[]): (id: string) => Node | undefined {
  const start = { line: 1, column: 1, offset: 0 };
  const document = { type: "document" as const, position: { start, end: start }, children };
  const { ids } = resolve([document]);
  walk(document, (node) => {
    if (node.type === "reference" && node.refid !== undefined) node.uri = `#${node.refid}`;
    else if (node.type === "reference" && node.refuri !== undefined) node.uri = node.refuri;
    return true;
  });
  return (id) => ids.get(id);
}

function expectSame(children: Block[]): void {
  const nodeOf = resolved(children);
  const written = emitMarkdown(children, { ...surroundings, nodeOf });
  const { document } = readMarkdown(written);
  resolved(document.children);
  expect(canonical(document.children), written).toEqual(canonical(children));
}

describe("a document in reStructuredText that is written as Markdown says the same", () => {
  it.each(soundTexts)("%s", (_name, text) => {
    expectSame(parse(text, { raw: false }).document.children);
  });
});

describe("an example of CommonMark that is read and written says the same", () => {
  it.each(tests.map(({ number, markdown }) => [number, markdown] as const))("%s", (_, markdown) => {
    expectSame(readMarkdown(markdown.replaceAll("→", "\t")).document.children);
  });
});
