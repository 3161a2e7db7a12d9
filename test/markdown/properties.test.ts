import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Node, Point } from "../../src/doctree/tree.ts";
import { readMarkdown } from "../../src/markdown/index.ts";
import { markdown, PIECES } from "./random-texts.ts";
import { renderMarkdown } from "./render.ts";

const seed = 20151019;

describe("readMarkdown", () => {
  it("reads any text, and a page shows what it reads", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        renderMarkdown(text);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("knows the line and the column of each offset", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const node of nodesOf(readMarkdown(text).document)) {
          expect(node.position.start).toEqual(pointAt(text, node.position.start.offset));
          expect(node.position.end).toEqual(pointAt(text, node.position.end.offset));
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it("places each text where it is written", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const node of nodesOf(readMarkdown(text).document)) {
          if (node.type !== "text") continue;
          const written = text.slice(node.position.start.offset, node.position.end.offset);
          if (/[\n\r&\\\t]/.test(written)) expect(isPartOf(letters(node.value), letters(written))).toBe(true);
          else expect(node.value).toBe(written);
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it("keeps all words", () => {
    // What stands behind a fence in its line names a language.
    const shownPieces = PIECES.filter((piece) => !/^[`~]{3}/.test(piece));
    const words = fc.array(fc.constantFrom(...shownPieces, "alpha", "beta"), { maxLength: 40 });
    fc.assert(
      fc.property(words, (pieces) => {
        const text = pieces.join("");
        const shown = JSON.stringify(readMarkdown(text).document);
        for (const word of text.match(/alpha|beta/g) ?? []) expect(shown).toContain(word);
      }),
      { seed, numRuns: 100 },
    );
  });
});

function nodesOf(node: Node): Node[] {
  return [node, ...("children" in node ? (node.children ?? []) : []).flatMap(nodesOf)];
}

function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  // Between the two characters of a line break, the line has not ended.
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset };
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether the characters of a text stand in another, in their order. */
function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (part.startsWith(character, at)) at += character.length;
  return at >= part.length;
}
