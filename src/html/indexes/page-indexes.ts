import type { Element } from "hast";
import type { Document, Section } from "../../doctree/tree.ts";
import type { Indexes } from "../../indexes/types.ts";
import type { Context } from "../context.ts";
import { classes, element } from "../element.ts";
import type { Say } from "../page-words.ts";
import type { SharedTables } from "../reference/shared-tables.ts";
import { PAGE_PREFIX } from "../site/anchors.ts";
import { slug } from "../site/slug.ts";
import { type CodeMeaning, codeMeanings } from "./code-meanings.ts";
import {
  createLinks,
  endpointRow,
  errorRow,
  errorRowWithMeaning,
  eventRow,
  eventRowWithoutKind,
  type IndexRow,
  type Links,
  objectRow,
  objectsIn,
  schemaRow,
} from "./index-rows.ts";
import { sectionPlaces } from "./places.ts";

/** An index at the end of a document. */
export interface PageIndex {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** The error codes that it lists, each with an anchor and, where the text says it, its meaning; empty in all other indexes. */
  readonly codes: readonly IndexedCode[];
  /** Its entries as they look on a page. */
  readonly rows: (context: Context) => IndexRow[];
}

export interface IndexedCode {
  readonly id: string;
  readonly code: string;
  readonly meaning: CodeMeaning | undefined;
}

export const INDEXES_ID = `${PAGE_PREFIX}indexes`;

/** The indexes that have entries. */
export function listIndexes(
  document: Document,
  indexed: Indexes | undefined,
  shared: ReadonlyMap<Section, SharedTables>,
  say: Say,
): PageIndex[] {
  if (indexed === undefined) return [];
  const { endpoints, eventTypes, errorCodes, collections, hasObjectTypes } = indexed;
  const places = sectionPlaces(document);
  const meanings = codeMeanings(
    places.map(({ section }) => section),
    new Set(errorCodes.map(({ code }) => code)),
  );
  const objects = hasObjectTypes ? objectsIn(places, shared) : [];
  const index = <Entry>(
    name: string,
    title: string,
    columns: readonly string[],
    entries: readonly Entry[],
    row: (entry: Entry, links: Links) => IndexRow,
    codeOf: (entry: Entry) => string | undefined = () => undefined,
  ): PageIndex[] => {
    if (entries.length === 0) return [];
    const id = PAGE_PREFIX + name;
    const rows = (context: Context) => {
      const links = createLinks(places, { ...context, isCopy: true });
      return entries.map((entry) => row(entry, links));
    };
    const named = entries.flatMap((entry) => codeOf(entry) ?? []);
    const codes = withIds(id, named).map((each) => ({ ...each, meaning: meanings.get(each.code) }));
    return [{ id, title, columns, codes, rows }];
  };
  return [
    ...index("endpoints", say("endpoints"), [say("endpoint"), say("where")], endpoints, endpointRow),
    ...(eventTypes.some(({ kind }) => kind !== undefined)
      ? index(
          "event-types",
          say("eventTypes"),
          [say("eventType"), say("kind"), say("where")],
          eventTypes,
          eventRow,
        )
      : index(
          "event-types",
          say("eventTypes"),
          [say("eventType"), say("where")],
          eventTypes,
          eventRowWithoutKind,
        )),
    ...collections.flatMap(({ number, title, schemas }) =>
      index(`collection-${number}`, title, [say("name"), say("where")], schemas, schemaRow),
    ),
    ...index(
      "error-codes",
      say("errorCodes"),
      [say("errorCode"), ...(meanings.size > 0 ? [say("meaning")] : []), say("returnedBy")],
      errorCodes,
      meanings.size > 0 ? (entry, links) => errorRowWithMeaning(entry, meanings, links) : errorRow,
      ({ code }) => code,
    ),
    ...index("object-types", say("objectTypes"), [say("objectType"), say("usedBy")], objects, objectRow),
  ];
}

/** Gives error codes anchors. Those that differ in case alone are counted, past the anchors of other codes: `X`, `x` and `x-2` are three. */
function withIds(index: string, codes: readonly string[]): Omit<IndexedCode, "meaning">[] {
  const named = codes.map((code) => ({ id: `${index}-${slug(code)}`, code }));
  const names = new Set(named.map(({ id }) => id));
  const last = new Map<string, number>();
  return named.map(({ id, code }) => {
    let number = last.get(id) ?? 0;
    do number++;
    while (number > 1 && names.has(`${id}-${number}`));
    last.set(id, number);
    return { id: number === 1 ? id : `${id}-${number}`, code };
  });
}

/** Indexes in a region of their own: they are no part of the text. */
export function renderIndexes(indexes: readonly PageIndex[], context: Context): Element | undefined {
  if (indexes.length === 0) return undefined;
  const heading = (tag: string, id: string, title: string) =>
    element(tag, {}, element("a", { ...classes("self"), href: context.addressOf(id) }, title));
  const sections = indexes.map(({ id, title, columns, codes, rows }) => {
    const ids = codes.map((code) => code.id);
    return element("section", { id }, heading("h2", id, title), table(columns, rows(context), ids));
  });
  const properties = { id: INDEXES_ID, ...classes("indexes") };
  return element("section", properties, heading("h1", INDEXES_ID, context.say("indexes")), sections);
}

/** @param ids the anchors of the rows, where they have any */
function table(columns: readonly string[], rows: readonly IndexRow[], ids: readonly string[]): Element {
  const head = columns.map((name) => element("th", { scope: "col" }, name));
  const body = rows.map((cells, row) => {
    const id = ids[row];
    const [first, ...others] = cells;
    const name =
      id === undefined ? first : element("a", { ...classes("self"), href: `#${encodeURI(id)}` }, first);
    return element(
      "tr",
      {},
      element("td", { id }, name),
      others.map((cell) => element("td", {}, cell)),
    );
  });
  return element(
    "div",
    classes("table"),
    element("table", {}, element("thead", {}, element("tr", {}, head)), element("tbody", {}, body)),
  );
}
