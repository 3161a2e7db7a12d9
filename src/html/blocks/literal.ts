import type { Element } from "hast";
import type { DoctestBlock, LiteralBlock } from "../../doctree/tree.ts";
import { type Context, plainWords } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { type SampleRequest, sampleRequest } from "../samples/sample-request.ts";
import { renderHighlighted } from "./highlight.ts";
import { renderInline } from "./inline.ts";
import { renderRequest } from "./request.ts";

/** A literal block; a request is shown in several languages. */
export function renderLiteral(node: LiteralBlock, context: Context): Element {
  const request = requestIn(node);
  const shown = renderText(node, context);
  return request ? renderRequest(request, shown, [], context) : shown;
}

/** The text of a literal block, highlighted where its language is known or can be seen from it. */
export function renderText(node: LiteralBlock, context: Context): Element {
  const language = node.language ?? (node.children ? undefined : languageOf(node.value));
  const own = (node.classes ?? []).filter((name) => name !== "code" && name !== "sample");
  const names = classes(language?.toLowerCase(), ...own);
  const numbers = node.firstLine === undefined ? undefined : lineNumbers(node.value, node.firstLine);
  return element("pre", names, numbers, element("code", {}, content(node, language, context)));
}

/** The request that a literal block is, where it says that it is HTTP or can be nothing else. */
export function requestIn({ language, children, value }: LiteralBlock): SampleRequest | undefined {
  const isHttp = language === undefined ? !children && isMessage(value) : language.toLowerCase() === "http";
  return isHttp ? sampleRequest(value) : undefined;
}

function content(node: LiteralBlock, language: string | undefined, context: Context): Child {
  const { value, children } = node;
  if (children) return renderInline(children, plainWords(context));
  return language === undefined ? value : renderHighlighted(value, language);
}

export function renderDoctest({ value, classes: names = [] }: DoctestBlock): Element {
  return element("pre", classes("doctest", ...names), element("code", {}, value));
}

/** The language of a text that its author did not name: only what can be nothing else. */
function languageOf(text: string): "json" | "http" | undefined {
  if (isMessage(text)) return "http";
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    JSON.parse(text);
    return "json";
  } catch {
    return undefined;
  }
}

/** Whether a text begins as requests or responses of HTTP do. */
function isMessage(text: string): boolean {
  return /(?:(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) \/\S*(?: HTTP\/[\d.]+)?|HTTP\/[\d.]+ \d{3}\b.*)$/my.test(
    text,
  );
}

/** The numbers stand beside the text, so that they are not copied with it. */
function lineNumbers(text: string, first: number): Element {
  const numbers = text.split("\n").map((_, index) => String(first + index));
  return element("span", { ...classes("line-numbers"), "aria-hidden": "true" }, numbers.join("\n"));
}
