import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Node, parse, resolve } from "../../../src/rst/index.ts";
import { hasShared, shared } from "../../helpers/shared.ts";

const here = fileURLToPath(new URL("..", import.meta.url));
const SEED = 20151019;
const MUTANTS = 2000;
/** Longer chapters are cut, so that the mutants stay quick to read. */
const LENGTH = 6000;

const folders = [`${here}cases`, `${here}errors`, ...(hasShared ? [`${shared}rst/chapters`] : [])];
const texts = folders.flatMap((folder) => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".rst"));
  return names.map((name) => readFileSync(`${folder}/${name}`, "utf8").slice(0, LENGTH));
});

/** An edit of the line at a fraction of the text. */
interface Edit {
  readonly at: number;
  readonly kind: "drop" | "double" | "indent" | "cut" | "join" | "insert" | "swap";
  readonly text: string;
}

const PIECES = [
  "**",
  "``",
  "`",
  "_",
  "|",
  "\\",
  "::",
  "..",
  ".. note::",
  ".. |a| replace:: |b|",
  "__ a_",
  "+--+",
  "== ==",
  "====",
  "- ",
  "1. ",
  ":a: b",
  "-a  b",
  "| a",
  ">>> a",
  "\t",
  "[#]_",
  "é漢😀\u0301",
];

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  kind: fc.constantFrom("drop", "double", "indent", "cut", "join", "insert", "swap"),
  text: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })),
});

function mutate(text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n");
  for (const { at, kind, text: piece } of edits) {
    const index = Math.floor(at * lines.length);
    const line = lines[index] ?? "";
    const middle = Math.floor((at * 997) % (line.length + 1));
    if (kind === "drop") lines.splice(index, 1);
    else if (kind === "double") lines.splice(index, 0, line);
    else if (kind === "indent") lines[index] = ` ${line}`;
    else if (kind === "cut") lines[index] = line.slice(0, middle);
    else if (kind === "join") lines.splice(index, 2, line + (lines[index + 1] ?? ""));
    else if (kind === "insert") lines[index] = line.slice(0, middle) + piece + line.slice(middle);
    else lines.splice(index, 2, lines[index + 1] ?? "", line);
  }
  return lines.join("\n");
}

/** The nodes that do not lie within the text, end before they begin, or whose line and column do not tell their offset. */
function misplaced(node: Node, text: string, starts: readonly number[]): Node[] {
  const { start, end } = node.position;
  const isInPlace =
    start.offset >= 0 &&
    end.offset >= start.offset &&
    end.offset <= text.length &&
    (starts[start.line - 1] ?? 0) + start.column - 1 === start.offset;
  const below = "children" in node && node.children ? node.children : [];
  return [...(isInPlace ? [] : [node]), ...below.flatMap((child) => misplaced(child, text, starts))];
}

describe("whatever is done to a text, it is read to its end", () => {
  it(`${MUTANTS} mutants of the goldens`, () => {
    const mutant = fc.record({
      text: fc.constantFrom(...texts),
      edits: fc.array(edit, { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(mutant, ({ text, edits }) => {
        const mutated = mutate(text, edits);
        const { document } = parse(mutated);
        expect(misplaced(document, mutated, lineStarts(mutated))).toEqual([]);
        resolve([document]);
      }),
      { seed: SEED, numRuns: MUTANTS },
    );
  }, 120_000);

  it("arbitrary text of the markup's own characters", () => {
    const characters = fc.constantFrom(..."*`_|[]:.<>#-=+\\ \n\tab1");
    const text = fc.array(characters, { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (each) => {
        const { document } = parse(each);
        expect(misplaced(document, each, lineStarts(each))).toEqual([]);
        resolve([document]);
      }),
      { seed: SEED, numRuns: MUTANTS },
    );
  }, 120_000);
});

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|[\n\r\x85\u2028\u2029]/g))
    starts.push(match.index + match[0].length);
  return starts;
}
