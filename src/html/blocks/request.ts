import type { Element } from "hast";
import { codeLanguage } from "../../code-languages.ts";
import type { LiteralBlock, Paragraph } from "../../doctree/tree.ts";
import { type Context, plainWords } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { curlSample } from "../samples/curl.ts";
import { jsonParts } from "../samples/json-parts.ts";
import { type SampleRequest, sampleRequest } from "../samples/sample-request.ts";
import { slug } from "../site/slug.ts";
import { renderCode } from "./code.ts";
import { renderHighlighted } from "./highlight.ts";
import { renderInline } from "./inline.ts";

/** A request as code that its author wrote. */
export interface WrittenCode {
  /** What names it, to be shown where there are no tabs. */
  readonly label: Paragraph;
  readonly name: string;
  readonly node: LiteralBlock;
}

/**
 * A request in several languages, in one box: HTTP, `curl`, and those that the author wrote it in. The script writes it in other languages
 * as well, and shows one of them at a time.
 * @param shown the request in HTTP
 */
export function renderRequest(
  request: SampleRequest,
  shown: Element,
  code: readonly WrittenCode[],
  context: Context,
): Element {
  const written = new Map<string, WrittenCode>();
  for (const each of code) {
    const id = idOf(each);
    let unique = id;
    for (let number = 2; written.has(unique); number++) unique = `${id}-${number}`;
    written.set(unique, each);
  }
  const own = { http: written.get("http"), curl: written.get("curl") };
  const inHttp = own.http ? sampleRequest(own.http.node.value) : request;
  const curl = own.curl
    ? writtenBlock("curl", own.curl)
    : inHttp && element("pre", classes("curl"), element("code", {}, renderCode([[curlSample(inHttp)]])));
  const others = [...written].filter(([id]) => id !== "http" && id !== "curl");
  return element(
    "div",
    classes("request"),
    own.http ? writtenBlock("http", own.http) : shown,
    curl,
    others.map(([id, each]): Child => {
      const label = renderInline(each.label.children, plainWords(context));
      return [element("p", classes("label"), label), writtenBlock(id, each)];
    }),
  );
}

/** In languages of programs texts and numbers are written as in JSON, mostly. */
function writtenBlock(id: string, { name, node: { value } }: WrittenCode): Element {
  const properties = { ...classes("written"), "data-language": id, "data-name": name };
  const shown = renderHighlighted(value, id, id === "curl" ? undefined : jsonParts);
  return element("pre", properties, element("code", {}, shown));
}

/** What the code is known by: its language, where that is known; a command of `curl` is no other command. */
function idOf({ name, node: { language = "", value } }: WrittenCode): string {
  const id = codeLanguage(language) ?? language.toLowerCase();
  if ((id === "bash" || id === "console") && /^\s*(?:\$ )?curl\s/.test(value)) return "curl";
  return id === "" || id === "text" ? slug(name) || "code" : id;
}
