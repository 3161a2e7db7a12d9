import {
  attribute,
  callBelow,
  elementsIn,
  fold,
  hasClass,
  isElement,
  type Page,
  type PageElement,
  type PageNode,
  textIn,
} from "./read-page.ts";

export type OutlineLine = [depth: number, kind: string, text: string];

/** Reads a page into the format of docutils' outlines: see ../rst/cases. */
export function outlineOfPage(page: Page): OutlineLine[] {
  const lines: OutlineLine[] = [];
  const add = (depth: number, kind: string, text = "") => lines.push([depth, kind, text]);

  /** What stands in a block: blocks, and text without an element of its own, which is a paragraph. */
  function content(element: PageElement, depth: number): void {
    let loose: PageNode[] = [];
    const flush = () => {
      const text = inline(loose, page);
      if (fold(text) !== "") add(depth, "P", fold(text));
      loose = [];
    };
    for (const child of element.childNodes) {
      if (!isElement(child) || !isBlock(child)) {
        loose.push(child);
        continue;
      }
      flush();
      block(child, depth);
    }
    flush();
  }

  function block(element: PageElement, depth: number): void {
    const { tagName } = element;
    const text = () => fold(inline(element.childNodes, page));
    const name = attribute(element, "class") ?? "";
    const is = (className: string) => hasClass(element, className);
    const call = callBelow(element);
    if (is("call")) return;
    if (/^h[1-6]$/.test(tagName)) {
      const level = `H${attribute(element, "aria-level") ?? tagName.slice(1)}`;
      // The title of an operation stands below its summary.
      add(0, level, call ? fold(inline(call.childNodes, page)) : text());
      if (call) add(depth, "P", text());
    } else if (tagName === "section") content(element, depth);
    else if (tagName === "p")
      add(
        depth,
        is("title")
          ? "TITLE"
          : is("rubric")
            ? "RUBRIC"
            : is("subtitle")
              ? "SUBTITLE"
              : is("attribution")
                ? "ATTR"
                : "P",
        text(),
      );
    else if (tagName === "ul" || tagName === "ol") {
      add(depth, tagName.toUpperCase(), tagName === "ol" ? enumeration(element) : "");
      for (const item of element.childNodes)
        if (isElement(item)) {
          add(depth + 1, "LI");
          content(item, depth + 2);
        }
    } else if (tagName === "dl") descriptions(element, depth);
    else if (is("curl")) return;
    else if (tagName === "pre") add(depth, "PRE", textIn(element).trimEnd());
    else if (tagName === "blockquote") nest("BQ", "", element, depth);
    else if (tagName === "hr") add(depth, "HR");
    else if (tagName === "figure") figure(element, depth);
    else if (tagName === "nav") contents(element, depth);
    else if (is("table")) table(element, depth);
    else if (is("response") || is("request")) content(element, depth);
    else if (is("admonition")) {
      const kind = name.split(" ")[1] ?? "";
      add(depth, "ADM", kind);
      const own = kind === "admonition" || elementsIn(element)[0] === undefined;
      for (const child of element.childNodes.slice(own || name.startsWith("admonition admonition") ? 0 : 1))
        if (isElement(child)) block(child, depth + 1);
    } else if (is("footnote") || is("citation")) {
      const [label, body] = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === "div");
      const mark = label && elementsIn(label).find((each) => hasClass(each, "mark"));
      add(depth, is("footnote") ? "FN" : "CIT", mark ? textIn(mark).slice(1, -1) : "");
      if (body) content(body, depth + 1);
    } else if (is("line-block")) {
      add(depth, "LB");
      lineBlock(element, depth);
    } else if (is("topic") || is("sidebar")) nest(is("topic") ? "TOPIC" : "SIDEBAR", "", element, depth);
    else if (is("math")) add(depth, "MATH", fold(textIn(element)));
    else if (is("image")) image(element, depth);
    else if (is("problematic") || is("document-header") || is("document-footer")) return;
    else nest("DIV", name.replace(/^compound ?/, ""), element, depth);
  }

  function nest(kind: string, text: string, element: PageElement, depth: number): void {
    add(depth, kind, text);
    content(element, depth + 1);
  }

  function descriptions(element: PageElement, depth: number): void {
    const kind = hasClass(element, "fields") ? "FL" : hasClass(element, "options") ? "OPTL" : "DL";
    add(depth, kind);
    for (const part of elementsIn(element)) {
      const parent = part.parentNode;
      if (
        parent !== element &&
        !(kind === "FL" && parent && "parentNode" in parent && parent.parentNode === element)
      )
        continue;
      if (part.tagName === "dt" && kind === "DL") term(part, depth + 1);
      else if (part.tagName === "dt")
        add(
          depth + 1,
          kind === "FL" ? "FIELD" : "OPT",
          fold(kind === "FL" ? inline(part.childNodes, page) : textIn(part)),
        );
      else if (part.tagName === "dd") {
        if (kind === "DL") add(depth + 1, "DD");
        content(part, depth + 2);
      }
    }
  }

  function term(element: PageElement, depth: number): void {
    const classifiers = element.childNodes.filter(
      (child): child is PageElement => isElement(child) && hasClass(child, "classifier"),
    );
    const words = element.childNodes.filter((child) => !classifiers.some((each) => each === child));
    add(
      depth,
      "DT",
      fold(
        inline(
          words.flatMap((child) => (isElement(child) ? child.childNodes : [child])),
          page,
        ),
      ),
    );
    for (const each of classifiers) add(depth, "CLASSIFIER", fold(inline(each.childNodes, page)));
  }

  function table(element: PageElement, depth: number): void {
    add(depth, "TABLE");
    for (const part of elementsIn(element)) {
      if (part.parentNode !== element && !inTable(part, element)) continue;
      if (part.tagName === "caption") add(depth + 1, "CAPTION", fold(inline(part.childNodes, page)));
      else if (part.tagName === "tr") {
        const parent = part.parentNode;
        add(depth + 1, "TR", parent && "tagName" in parent && parent.tagName === "thead" ? "head" : "body");
      } else if (part.tagName === "td" || part.tagName === "th") {
        add(depth + 2, "CELL", `r${attribute(part, "rowspan") ?? 1} c${attribute(part, "colspan") ?? 1}`);
        content(part, depth + 3);
      }
    }
  }

  function figure(element: PageElement, depth: number): void {
    add(depth, "FIG");
    for (const part of element.childNodes)
      if (isElement(part) && part.tagName !== "figcaption") image(part, depth + 1);
    for (const part of elementsIn(element)) {
      if (
        part.tagName === "p" &&
        part.parentNode &&
        "tagName" in part.parentNode &&
        part.parentNode.tagName === "figcaption"
      )
        add(depth + 1, "CAPTION");
      else if (hasClass(part, "legend")) nest("LEGEND", "", part, depth + 1);
    }
  }

  function image(element: PageElement, depth: number): void {
    if (element.tagName === "img") add(depth, "IMG", attribute(element, "src"));
    else {
      if (element.tagName === "a") add(depth, "REFERENCE");
      for (const part of element.childNodes)
        if (isElement(part)) image(part, element.tagName === "a" ? depth + 1 : depth);
    }
  }

  function lineBlock(element: PageElement, depth: number): void {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      if (hasClass(child, "line")) add(depth + 1, "LINE", fold(inline(child.childNodes, page)));
      else if (hasClass(child, "line-block")) lineBlock(child, depth + 1);
    }
  }

  function contents(element: PageElement, depth: number): void {
    const parts = element.childNodes.filter(isElement);
    const title = parts.find(({ tagName }) => tagName === "p");
    add(depth, "TOC", title ? fold(textIn(title)) : "");
    const items = (list: PageElement, at: number) => {
      for (const item of list.childNodes.filter(isElement)) {
        const below = item.childNodes.filter(
          (child): child is PageElement => isElement(child) && child.tagName === "ul",
        );
        const entry = item.childNodes.filter((child) => !below.some((each) => each === child));
        add(at, "TOCITEM", fold(inline(entry, page)));
        for (const each of below) items(each, at + 1);
      }
    };
    for (const part of parts) if (part.tagName === "ul") items(part, depth + 1);
  }

  content(page.main, 0);
  return lines;
}

function inTable(part: PageElement, frame: PageElement): boolean {
  for (let parent = part.parentNode; parent && "parentNode" in parent; parent = parent.parentNode) {
    if (parent === frame) return true;
    if ("tagName" in parent && hasClass(parent, "table")) return false;
  }
  return false;
}

function enumeration(list: PageElement): string {
  const names: Record<string, string> = {
    a: "loweralpha",
    A: "upperalpha",
    i: "lowerroman",
    I: "upperroman",
  };
  const start = attribute(list, "start");
  return `${names[attribute(list, "type") ?? ""] ?? "arabic"}${start === undefined ? "" : ` start=${start}`}`;
}

const BLOCKS = /^(?:section|h[1-6]|p|ul|ol|dl|pre|blockquote|hr|figure|nav|div|table|details)$/;

function isBlock(element: PageElement): boolean {
  return BLOCKS.test(element.tagName);
}

const MARKS: Record<string, [string, string]> = {
  strong: ["**", "**"],
  em: ["*", "*"],
  cite: ["<cite>", "</cite>"],
  sub: ["<subscript>", "</subscript>"],
  sup: ["<superscript>", "</superscript>"],
};

function inline(nodes: readonly PageNode[], page: Page): string {
  return nodes.map((node) => inlineNode(node, page)).join("");
}

function inlineNode(node: PageNode, page: Page): string {
  if (!isElement(node)) return textIn(node).replace(/\s+/g, " ");
  const { tagName } = node;
  const inside = () => inline(node.childNodes, page);
  if (hasClass(node, "number") || hasClass(node, "copy")) return "";
  if (hasClass(node, "self") || hasClass(node, "type")) return inside();
  if (hasClass(node, "footnote-reference")) return `[FN:${textIn(node).slice(1, -1)}]`;
  if (hasClass(node, "citation-reference")) return `[CIT:${textIn(node).slice(1, -1)}]`;
  if (hasClass(node, "problematic")) return "<PROBLEM>";
  if (hasClass(node, "target")) return `<tgt>${inside()}</tgt>`;
  if (hasClass(node, "math")) return `<math>${textIn(node)}</math>`;
  if (tagName === "code") return `\`\`${fold(textIn(node))}\`\``;
  if (tagName === "img") return `<img ${attribute(node, "src")}>`;
  if (tagName === "abbr")
    return hasClass(node, "acronym")
      ? `<acronym>${inside()}</acronym>`
      : `<abbreviation>${inside()}</abbreviation>`;
  if (tagName === "a") return `[${inside()}](${destinationOf(attribute(node, "href") ?? "", page)})`;
  const [before, after] = MARKS[tagName] ?? [];
  if (before !== undefined) return before + inside() + after;
  return tagName === "span" && attribute(node, "class") ? `<inline>${inside()}</inline>` : inside();
}

/** An address, or in words what an anchor leads to. */
export function destinationOf(href: string, page: Page): string {
  if (!href.startsWith("#")) return href;
  const target = page.byId.get(decodeURI(href.slice(1)));
  if (target === undefined) return href;
  return `#${describe(target)}`;
}

function describe(target: PageElement): string {
  if (target.tagName === "section") {
    const heading = target.childNodes.filter(isElement).find(({ tagName }) => /^h[1-6]$/.test(tagName));
    return heading ? fold(textIn(heading)).replace(/\[(\d+)\]/g, "$1") : "";
  }
  if (textIn(target) !== "")
    return fold(spaced(target))
      .replace(/^\[(.*?)\](?: ↩)*/, "$1")
      .slice(0, 40);
  const siblings = target.parentNode?.childNodes ?? [];
  const next = siblings
    .slice(siblings.indexOf(target) + 1)
    .find((node) => isElement(node) && textIn(node) !== "");
  return next && isElement(next) ? describe(next) : "end";
}

/** Text with a space between blocks. */
function spaced(node: PageNode): string {
  if (!isElement(node)) return textIn(node);
  const text = node.childNodes.map(spaced).join("");
  return isBlock(node) || /^(?:li|dt|dd|td|th|tr)$/.test(node.tagName) ? ` ${text} ` : text;
}
