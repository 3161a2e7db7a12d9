import type { Element } from "hast";
import type { Document, Section } from "../../doctree/tree.ts";
import type { Indexes } from "../../indexes/indexes.ts";
import type { Context } from "../context.ts";
import { classes, element } from "../element.ts";
import type { SharedTables } from "../reference/shared-tables.ts";
import { PAGE_PREFIX } from "../site/anchors.ts";
import { slug } from "../site/slug.ts";
import {
  createLinks,
  endpointRow,
  errorRow,
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
  /** Its entries as they look on a page. */
  readonly rows: (context: Context) => IndexRow[];
}

export const INDEXES_ID = `${PAGE_PREFIX}indexes`;
export const INDEXES_TITLE = "Indexes";

/** The indexes that have entries. */
export function listIndexes(
  document: Document,
  indexed: Indexes | undefined,
  shared: ReadonlyMap<Section, SharedTables>,
): PageIndex[] {
  if (indexed === undefined) return [];
  const { endpoints, eventTypes, errorCodes, collections, hasObjectTypes } = indexed;
  const places = sectionPlaces(document);
  const objects = hasObjectTypes ? objectsIn(places, shared) : [];
  const index = <Entry>(
    title: string,
    columns: readonly string[],
    entries: readonly Entry[],
    row: (entry: Entry, links: Links) => IndexRow,
    name = slug(title),
  ): PageIndex[] => {
    if (entries.length === 0) return [];
    const id = PAGE_PREFIX + name;
    const rows = (context: Context) => {
      const links = createLinks(places, { ...context, isCopy: true });
      return entries.map((entry) => row(entry, links));
    };
    return [{ id, title, columns, rows }];
  };
  return [
    ...index("Endpoints", ["Endpoint", "Where"], endpoints, endpointRow),
    ...(eventTypes.some(({ kind }) => kind !== undefined)
      ? index("Event types", ["Event type", "Kind", "Where"], eventTypes, eventRow)
      : index("Event types", ["Event type", "Where"], eventTypes, eventRowWithoutKind)),
    ...collections.flatMap(({ number, title, schemas }) =>
      index(title, ["Name", "Where"], schemas, schemaRow, `collection-${number}`),
    ),
    ...index("Error codes", ["Error code", "Returned by"], errorCodes, errorRow),
    ...index("Object types", ["Object type", "Used by"], objects, objectRow),
  ];
}

/** Indexes in a region of their own: they are no part of the text. */
export function renderIndexes(indexes: readonly PageIndex[], context: Context): Element | undefined {
  if (indexes.length === 0) return undefined;
  const heading = (tag: string, id: string, title: string) =>
    element(tag, {}, element("a", { ...classes("self"), href: context.addressOf(id) }, title));
  const sections = indexes.map(({ id, title, columns, rows }) =>
    element("section", { id }, heading("h2", id, title), table(columns, rows(context))),
  );
  const properties = { id: INDEXES_ID, ...classes("indexes") };
  return element("section", properties, heading("h1", INDEXES_ID, INDEXES_TITLE), sections);
}

function table(columns: readonly string[], rows: readonly IndexRow[]): Element {
  const head = columns.map((name) => element("th", { scope: "col" }, name));
  const body = rows.map((cells) =>
    element(
      "tr",
      {},
      cells.map((cell) => element("td", {}, cell)),
    ),
  );
  return element(
    "div",
    classes("table"),
    element("table", {}, element("thead", {}, element("tr", {}, head)), element("tbody", {}, body)),
  );
}
