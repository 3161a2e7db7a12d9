import { tests } from "commonmark-spec";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/doctree/tree.ts";
import { emitMarkdown } from "../../../src/markdown/emit/emit.ts";
import { readMarkdown } from "../../../src/markdown/index.ts";
import { parse } from "../../../src/rst/index.ts";
import { soundTexts } from "../../rst/reader/texts.ts";
import { canonical } from "./canonical.ts";
import { resolved, surroundings } from "./surroundings.ts";

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
