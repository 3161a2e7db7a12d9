import { readersPlace } from "./place.ts";

/**
 * Makes the page that is shown the one that has come, and changes nothing else: places, choices and what the page's own
 * script added stay wherever the text is the same.
 * @param before the page that is shown as it came, before its script changed it
 */
export function swapPage(before: Document, after: Document): void {
  const place = readersPlace();
  patch(document, before, after, "main");
  const contents = document.getElementById("page-contents");
  const scrolled = contents?.scrollTop ?? 0;
  patch(document, before, after, "#page-contents");
  if (contents) contents.scrollTop = scrolled;
  const index = document.getElementById("page-search-index");
  const newIndex = after.getElementById("page-search-index");
  if (index && newIndex) index.textContent = newIndex.textContent;
  document.dispatchEvent(new Event("page:changed"));
  place();
}

function patch(live: ParentNode, before: ParentNode, after: ParentNode, selector: string): void {
  const [a, b, c] = [live, before, after].map((root) => root.querySelector(selector));
  if (a && b && c) update(a, b, c);
}

/** Text is swapped section by section: what is in a section, but for the sections in it, is one piece. */
function update(live: Element, before: Element, after: Element): void {
  if (before.isEqualNode(after)) return;
  for (const { name } of before.attributes) if (!after.hasAttribute(name)) live.removeAttribute(name);
  for (const { name, value } of after.attributes)
    if (before.getAttribute(name) !== value) live.setAttribute(name, value);
  const liveSections = sectionsIn(live);
  const sectionsBefore = sectionsIn(before);
  const keep = (section: Element): Element => {
    const known = liveSections.get(section.id);
    const old = sectionsBefore.get(section.id);
    if (!known || !old) return document.importNode(section, true);
    update(known, old, section);
    return known;
  };
  const text = ownNodes(after);
  const isSame =
    isEqual(ownNodes(before), text) && isEqual([...after.childNodes].slice(0, text.length), text);
  const sections = [...sectionsIn(after).values()];
  live.replaceChildren(
    ...(isSame
      ? [...ownNodes(live), ...sections.map(keep)]
      : [...after.childNodes].map((node) =>
          isSection(node) ? keep(node) : document.importNode(node, true),
        )),
  );
}

function isSection(node: Node): node is HTMLElement {
  return node instanceof HTMLElement ? node.tagName === "SECTION" && node.id !== "" : false;
}

function sectionsIn(element: Element): Map<string, Element> {
  return new Map([...element.children].filter(isSection).map((section) => [section.id, section]));
}

function ownNodes(element: Element): Node[] {
  return [...element.childNodes].filter((node) => !isSection(node));
}

function isEqual(some: readonly Node[], others: readonly Node[]): boolean {
  return (
    some.length === others.length && some.every((node, index) => node.isEqualNode(others[index] ?? null))
  );
}
