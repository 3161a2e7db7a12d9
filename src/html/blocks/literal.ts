import type { Element } from "hast";
import type { DoctestBlock, LiteralBlock } from "../../doctree/tree.ts";
import { type Context, plainWords } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { sampleRequest } from "../samples/sample-request.ts";
import { renderCode } from "./code.ts";
import { LONGEST } from "./highlight.ts";
import { renderInline } from "./inline.ts";
import { renderRequest, type WrittenCode } from "./request.ts";

/**
 * A literal block, highlighted where its language is known or can be seen from its text.
 * @param code the same request as code that the author wrote, where the block is one
 */
export function renderLiteral(
  node: LiteralBlock,
  context: Context,
  code: readonly WrittenCode[] = [],
): Element {
  const language = node.language ?? (node.children ? undefined : languageOf(node.value));
  const own = (node.classes ?? []).filter((name) => name !== "code" && name !== "sample");
  const names = classes(language?.toLowerCase(), ...own);
  const numbers = node.firstLine === undefined ? undefined : lineNumbers(node.value, node.firstLine);
  const shown = element("pre", names, numbers, element("code", {}, content(node, language, context)));
  const request = language?.toLowerCase() === "http" ? sampleRequest(node.value) : undefined;
  return request ? renderRequest(request, shown, code, context) : shown;
}

function content(node: LiteralBlock, language: string | undefined, context: Context): Child {
  const { value, children } = node;
  if (children) return renderInline(children, plainWords(context));
  if (language === undefined || value.length > LONGEST) return value;
  return renderCode(context.highlight(value, language) ?? [[value]]);
}

export function renderDoctest({ value, classes: names = [] }: DoctestBlock): Element {
  return element("pre", classes("doctest", ...names), element("code", {}, value));
}

/** The language of a text that its author did not name: only what can be nothing else. */
function languageOf(text: string): "json" | "http" | undefined {
  if (
    /^(?:(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) \/\S*(?: HTTP\/[\d.]+)?|HTTP\/[\d.]+ \d{3}\b.*)$/m.exec(
      text,
    )?.index === 0
  )
    return "http";
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    JSON.parse(text);
    return "json";
  } catch {
    return undefined;
  }
}

/** The numbers stand beside the text, so that they are not copied with it. */
function lineNumbers(text: string, first: number): Element {
  const numbers = text.split("\n").map((_, index) => String(first + index));
  return element("span", { ...classes("line-numbers"), "aria-hidden": "true" }, numbers.join("\n"));
}
