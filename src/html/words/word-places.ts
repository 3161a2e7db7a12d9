import type { Literal, Node, Section } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import { type Place, placeFinder, sectionPlaces } from "../indexes/places.ts";
import { hasPageClass, typeColumn } from "../reference/page-classes.ts";
import { methodAndPath } from "../reference/summary.ts";
import { onlyText, typePlaces } from "../reference/type-places.ts";
import type { Publication } from "../site/publication.ts";
import { titleOf } from "../site/section-title.ts";

/** Where a word leads. */
export interface WordPlace {
  /** Its anchor. */
  readonly id: string;
  /** Whether a place in the text is part of what the word stands for: there it is no link. */
  readonly holds: (literal: Literal, section: Section | undefined) => boolean;
}

/** The words of a target with their places; `undefined` for one that may mean several. */
export type WordPlaces = ReadonlyMap<string, WordPlace | undefined>;

/** Words of JSON and JSON Schema: as a name of an operation or a type they would be links everywhere. */
const COMMON = new Set("string number integer boolean object array null true false any".split(" "));

/**
 * The words of a target that lead somewhere: methods with their paths, `operationId`s, event types with their variants, error codes, and
 * types that have tables. What is also a key or a value in a table is no name of an operation, an event or a type where it is
 * mentioned: it may mean either.
 */
export function wordPlaces({ document, anchors, indexed, indexes }: Publication): WordPlaces {
  const places = sectionPlaces(document);
  const placeAt = placeFinder(places);
  const placeOf = new Map(places.map((place) => [place.section, place]));
  const found = new Map<string, WordPlace | undefined>();
  const add = (word: string, node: Node, holds: WordPlace["holds"]) => {
    const id = anchors.get(node)?.id;
    if (id === undefined || word.length < 2 || COMMON.has(word)) return;
    const known = found.get(word);
    if (known?.id === id) return;
    found.set(word, known === undefined && !found.has(word) ? { id, holds } : undefined);
  };
  const addSection = (word: string, section: Section) =>
    add(word, section, (_, from) => isWithin(placeOf.get(from ?? section), section));

  for (const { section } of places) {
    const call = methodAndPath(section);
    if (call) addSection(`${call.method} ${call.path}`, section);
    const event = hasPageClass(section, "event") ? titleOf(section) : "";
    if (event !== "") addSection(event, section);
    for (const { name, head, block } of typePlaces(section)) {
      if (name === undefined) continue;
      const holdsOthers = hasPageClass(section, "objects") || hasPageClass(head, "shared");
      add(name, head, (literal, from) =>
        holdsOthers ? isBetween(literal, head, block) : isWithin(placeOf.get(from ?? section), section),
      );
    }
  }
  for (const { operationId, lines } of indexed?.operations ?? []) {
    const shown = placeAt(lines[0] ?? 0)?.section;
    if (operationId !== undefined && shown) addSection(operationId, shown);
  }
  for (const key of keysIn(places)) if (found.has(key)) found.set(key, undefined);
  for (const { codes } of indexes)
    for (const { id, code, meaning } of codes) {
      const node = meaning?.node;
      const own = node && anchors.get(node)?.id;
      if (node === undefined || own === undefined) found.set(code, { id, holds: () => false });
      else if (node.type === "section") addSection(code, node);
      else found.set(code, { id: own, holds: (literal) => isBetween(literal, node, node) });
    }
  return found;
}

/** Whether a place is a section, or is in it. */
function isWithin(place: Place | undefined, section: Section): boolean {
  for (let at = place; at; at = at.parent) if (at.section === section) return true;
  return false;
}

/** Whether a literal stands between the beginning of one block and the end of another. */
function isBetween({ position: { start, file } }: Literal, first: Node, last: Node): boolean {
  const isSameText = file === first.position.file;
  return isSameText && first.position.start.line <= start.line && start.line <= last.position.end.line;
}

/** The names of the rows of tables that tell types, and terms that are literals: the values of enums. */
function keysIn(places: readonly Place[]): Set<string> {
  const keys = new Set<string>();
  for (const { section } of places)
    for (const block of section.children) {
      if (block.type !== "table" || typeColumn(block) < 0) continue;
      walk(block, (node) => {
        if (node.type === "row") {
          const name = node.header ? undefined : node.children[0] && onlyText(node.children[0]);
          if (name) keys.add(name.value);
        } else if (node.type === "term" && node.children[0]?.type === "literal")
          keys.add(node.children[0].value);
        return node.type !== "paragraph";
      });
    }
  return keys;
}
