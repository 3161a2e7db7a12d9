import type { Document, Section } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";

/** A section with the place that it is in. */
export interface Place {
  readonly section: Section;
  readonly parent: Place | undefined;
}

/** All sections of a document, in the order of the text. */
export function sectionPlaces(document: Document): Place[] {
  const places: Place[] = [];
  const above: Place[] = [];
  walk(document, (node) => {
    if (node.type === "section") {
      while ((above.at(-1)?.section.level ?? 0) >= node.level) above.pop();
      const place = { section: node, parent: above.at(-1) };
      places.push(place);
      above.push(place);
    }
    return node.type === "document" || node.type === "section";
  });
  return places;
}

/** Finds the innermost section that a line of the document is in. Included files have other lines. */
export function placeFinder(places: readonly Place[]): (line: number) => Place | undefined {
  const own = places.filter(({ section }) => section.position.file === undefined);
  return lastUpTo(own, ({ section }) => section.position.start.line);
}

/** Finds, by halving, the last of some items that begins at a line or before it. The items are in the order of their lines. */
export function lastUpTo<Item>(
  items: readonly Item[],
  lineOf: (item: Item) => number,
): (line: number) => Item | undefined {
  return (line) => {
    let low = -1;
    let high = items.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      if (item !== undefined && lineOf(item) <= line) low = middle;
      else high = middle;
    }
    return items[low];
  };
}
