import { percentDecoded } from "../../source/percent-decoded.ts";
import { readQuery, type Term } from "../search/query.ts";
import { rangesOf } from "./excerpt.ts";
import { make } from "./make.ts";

const KEPT = "search";

/** Notes what was searched, for the page that a result leads to. */
export function noteSearch(query: string): void {
  // A browser may forbid pages of files to remember anything.
  try {
    sessionStorage.setItem(KEPT, query);
  } catch {}
}

/** Marks what was searched where the reader arrives, until the next search or `Esc`. */
export function markArrivals(): void {
  addEventListener("hashchange", arrive);
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") unmark();
  });
  arrive();
}

function arrive(): void {
  let query: string | null = null;
  try {
    query = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
  } catch {}
  if (query !== null) markHits(query);
}

/** Marks a query in the section of the address, and shows its first hit if that is out of sight. */
export function markHits(query: string): void {
  unmark();
  const there = document.getElementById(percentDecoded(location.hash.slice(1)));
  const place = there?.closest("tr") ?? (there?.tagName === "DT" ? there.parentElement : there);
  if (!place) return;
  const { terms } = readQuery(query);
  for (const text of textsIn(place)) mark(text, terms);
  const first = place.querySelector("mark.hit");
  const top = first?.getBoundingClientRect().top ?? 0;
  if (first && top > innerHeight - 40) first.scrollIntoView({ block: "center" });
}

/** The texts in a place, without those of the sections in it. */
function textsIn(place: Element): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && /^(?:SECTION|BUTTON|NAV)$/.test(node.tagName)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  return found;
}

function mark(text: Text, terms: readonly Term[]): void {
  // From the end, so that the places before stay as they are.
  for (const [start, end] of rangesOf(text.data, terms).reverse()) {
    const hit = text.splitText(start);
    hit.splitText(end - start);
    const made = make("mark", { className: "hit" });
    hit.replaceWith(made);
    made.append(hit);
  }
}

function unmark(): void {
  for (const hit of document.querySelectorAll("mark.hit")) {
    const parent = hit.parentNode;
    hit.replaceWith(...hit.childNodes);
    parent?.normalize();
  }
}
