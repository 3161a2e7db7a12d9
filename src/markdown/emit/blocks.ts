import type { Paragraph, PhrasingContent } from "mdast";
import { isHtml, rawHtml } from "../../doctree/raw-html.ts";
import type { Block, LineBlock, Section } from "../../doctree/tree.ts";
import { admonition, attribution, boxed, label } from "./frames.ts";
import { html, htmlOf, openTag } from "./html.ts";
import { anchorBefore, elementAttributes, image, line, onOneLine } from "./inlines.ts";
import { definitionList, fieldList, list, optionList } from "./lists.ts";
import { writeNote } from "./notes.ts";
import { table } from "./table.ts";
import type { Flow, Writing } from "./writing.ts";

/** Blocks that stand below each other. An anchor before a paragraph is in it. */
export function writeBlocks(nodes: readonly Block[], writing: Writing): Flow[] {
  const made: Flow[] = [];
  let anchors: PhrasingContent[] = [];
  let last: Block | undefined;
  for (const node of nodes) {
    if (node.type !== "blockElement" && node.type !== "element") anchors.push(...anchorBefore(node, writing));
    const written = block(node, writing);
    const [first, ...others] = written;
    if (first === undefined) continue;
    // Two lists of definitions side by side would be one.
    if (node.type === "definitionList" && last?.type === "definitionList") made.push(html("<!---->"));
    if (anchors.length > 0 && first.type === "paragraph")
      made.push({ ...first, children: [...anchors, ...first.children] }, ...others);
    else made.push(...paragraph(anchors), ...written);
    anchors = [];
    last = node;
  }
  return [...made, ...paragraph(anchors)];
}

function paragraph(children: PhrasingContent[]): Paragraph[] {
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}

function block(node: Block, writing: Writing): Flow[] {
  switch (node.type) {
    case "section":
      return writing.elsewhere.has(node) ? [] : section(node, writing);
    case "paragraph":
    case "caption":
      return paragraph(line(node.children, writing));
    case "title":
    case "subtitle":
    case "rubric":
      return label(line(node.children, writing));
    case "bulletList":
    case "enumeratedList":
      return list(node, writing);
    case "definitionList":
      return definitionList(node, writing);
    case "fieldList":
      return fieldList(node, writing);
    case "optionList":
      return optionList(node, writing);
    case "literalBlock":
      return [literal(node.value, node.language)];
    case "doctestBlock":
      return [literal(node.value, "pycon")];
    case "mathBlock":
      return [literal(node.value, "math")];
    case "lineBlock":
      return paragraph(lines(node, "", writing).slice(0, -1));
    case "blockQuote":
      return [{ type: "blockquote", children: writeBlocks(node.children, writing) }];
    case "attribution":
      return attribution(node, writing);
    case "table":
      return table(node, writing);
    case "transition":
      return [{ type: "thematicBreak" }];
    case "footnote":
    case "citation":
      return [writeNote(node, writing)];
    case "admonition":
      return [admonition(node, writing)];
    case "topic":
    case "sidebar":
      return [{ type: "blockquote", children: writeBlocks(node.children, writing) }];
    case "image":
      return paragraph(image(node, writing));
    case "container":
    case "compound":
      return boxed("div", [["class", node.classes?.join(" ")]], node, writing);
    case "blockElement":
      return boxed(node.name, elementAttributes(node, writing), node, writing);
    case "element":
      return element(node, writing);
    case "raw":
      return isHtml(node) ? [html(withoutBlankLines(rawHtml(node, writing.linkOut)))] : [];
    case "figure":
    case "legend":
    case "targetNotes":
    case "contents":
    case "header":
    case "footer":
    case "systemMessage":
      return writeBlocks(node.children, writing);
    case "target":
    case "comment":
    case "substitutionDefinition":
    case "sectnum":
    case "class":
    case "meta":
      return [];
  }
}

/** Markdown has headings of six levels. */
const MOST_LEVELS = 6;

function section(node: Section, writing: Writing): Flow[] {
  const [title, ...others] = node.children;
  if (title?.type !== "title") return writeBlocks(node.children, writing);
  const depth = Math.min(node.level - writing.topLevel + 1, MOST_LEVELS);
  const children = onOneLine(line(title.children, writing));
  return [
    {
      type: "heading",
      depth: isDepth(depth) ? depth : MOST_LEVELS,
      children: [...children, ...attributes(node, children.length > 0, writing)],
    },
    ...writeBlocks(others, writing),
  ];
}

function isDepth(depth: number): depth is 1 | 2 | 3 | 4 | 5 | 6 {
  return depth >= 1 && depth <= MOST_LEVELS;
}

/** The anchor and the classes of a heading, as they stand behind its text. */
function attributes(node: Section, hasText: boolean, { headingId }: Writing): PhrasingContent[] {
  const id = headingId(node);
  const classes = (node.classes ?? []).filter((name) => /^[\w-]+$/.test(name)).map((name) => `.${name}`);
  const written = [...(id === undefined ? [] : [`#${id}`]), ...classes];
  return written.length === 0 ? [] : [html(`${hasText ? " " : ""}{${written.join(" ")}}`)];
}

/** The language is one word behind the fence. */
function literal(value: string, language: string | undefined): Flow {
  const isWord = language !== undefined && /^[^\s,{]+$/.test(language);
  return { type: "code", value, lang: isWord ? language : null };
}

/** Lines that end where their author ended them, those of blocks in it further in. */
function lines(node: LineBlock, indent: string, writing: Writing): PhrasingContent[] {
  return node.children.flatMap((child): PhrasingContent[] => {
    if (child.type === "lineBlock") return lines(child, `${indent}\u2003`, writing);
    const content = onOneLine(line(child.children, writing));
    const before: PhrasingContent[] = indent === "" ? [] : [{ type: "text", value: indent }];
    return [...before, ...content, { type: "break" }];
  });
}

function element(node: Extract<Block, { type: "element" }>, writing: Writing): Flow[] {
  const children = line(node.children, writing);
  const inside = htmlOf(children);
  const tag = openTag(node.name, elementAttributes(node, writing));
  if (inside !== undefined) return [html(`${tag}${inside}</${node.name}>`)];
  return [html(tag), ...paragraph(children), html(`</${node.name}>`)];
}

/** A blank line would end the HTML, but for elements whose content is none. */
function withoutBlankLines(value: string): string {
  return /^\s*<(?:script|pre|style|textarea)\b/i.test(value) ? value : value.replace(/\n\s*\n/g, "\n");
}
