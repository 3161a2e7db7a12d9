import { describe, expect, it } from "vitest";
import { emitDocument } from "../../../src/rst/emit/emit.ts";
import { type Node, parse, resolve } from "../../../src/rst/index.ts";
import { outline, quoteFrom } from "../reader/outline.ts";
import { soundTexts } from "../reader/texts.ts";

/**
 * The outline of a text, but for what is not written as it was: markup that could not be read and references that lead
 * nowhere are text, what could not be read is a literal block, and transitions stand only between two things.
 */
function outlineOf(text: string): string[] {
  const { document } = parse(text, { raw: true });
  opened(document);
  const resolved = resolve([document]);
  quoteFrom(text);
  return outline(document, resolved)
    .filter(([, kind, content]) => kind !== "HR" && !(kind === "P" && content === ""))
    .map((line) =>
      JSON.stringify(line)
        .replace(/<PROBLEM (.*?)>/g, "$1")
        .replaceAll("`", ""),
    );
}

function opened(node: Node): Node[] {
  if (node.type === "systemMessage") return node.children;
  if ("children" in node && node.children) Object.assign(node, { children: node.children.flatMap(opened) });
  return [node];
}

describe("a document that is read, written and read again has the same outline", () => {
  it.each(soundTexts)("%s", (_name, text) => {
    const { document } = parse(text, { raw: true });
    expect(outlineOf(emitDocument(document).lines.join("\n"))).toEqual(outlineOf(text));
  });
});
