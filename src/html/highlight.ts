import type { ElementContent } from "hast";
import highlighter from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import http from "highlight.js/lib/languages/http";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { classes, element } from "./element.ts";

const languages = { bash, http, javascript, json, python, xml, yaml };
for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);

/** Short class names for what is coloured; other parts of the text are left as they are. */
const COLOURED: Readonly<Record<string, string>> = {
  attr: "k",
  attribute: "k",
  keyword: "w",
  literal: "w",
  built_in: "w",
  name: "k",
  tag: "t",
  string: "s",
  regexp: "s",
  number: "n",
  comment: "c",
  meta: "c",
  title: "t",
};

/** What a highlighted text is made of: its markup is `span` elements and escaped text alone. */
const MARKUP = /<span class="(?:hljs-)?([\w-]*)[^>]*>|(<\/span>)|([^<]+)/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

/** Marks the parts of a text in a language; undefined where the language is not known. */
export function highlight(text: string, language: string): ElementContent[] | undefined {
  if (highlighter.getLanguage(language) === undefined) return undefined;
  if (language === "http") return highlightMessage(text);
  return highlightIn(language, text);
}

/** A message of HTTP: its body has a language of its own, which the highlighter would have to guess. */
function highlightMessage(text: string): ElementContent[] {
  const gap = /\n\s*(?=[{[])/.exec(text);
  const bodyStart = gap ? gap.index + gap[0].length : text.length;
  return [...highlightIn("http", text.slice(0, bodyStart)), ...highlightIn("json", text.slice(bodyStart))];
}

function highlightIn(language: string, text: string): ElementContent[] {
  const { value } = highlighter.highlight(text, { language, ignoreIllegals: true });
  const root: ElementContent[] = [];
  const open = [root];
  for (const [, scope, end, escaped] of value.matchAll(MARKUP)) {
    const top = open.at(-1) ?? root;
    if (escaped !== undefined)
      addText(
        top,
        escaped.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity),
      );
    else if (end !== undefined) open.pop();
    else {
      const name = COLOURED[scope ?? ""];
      if (name === undefined) open.push(top);
      else {
        const span = element("span", classes(name));
        top.push(span);
        open.push(span.children);
      }
    }
  }
  return root;
}

function addText(nodes: ElementContent[], value: string): void {
  const last = nodes.at(-1);
  if (last?.type === "text") last.value += value;
  else nodes.push({ type: "text", value });
}
