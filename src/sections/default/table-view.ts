import type { Location } from "../../diagnostics/location.ts";
import { escaped, literal } from "../../rst/emit/inline.ts";
import { formatType } from "../../schema/tables/tables.ts";
import type { ObjectTable, Row } from "../../schema/tables/types.ts";
import type { Schema } from "../../schema/types.ts";
import { type ChoiceView, choiceViews } from "./choices-view.ts";
import { describeFacts, type FactsView } from "./facts.ts";
import { type HistoryView, historyView } from "./history-view.ts";

/** A row of a table as templates see it. Descriptions and facts are reStructuredText; key and type are plain text. */
export interface RowView extends FactsView {
  key: string;
  type: string;
  required: boolean;
  deprecated: boolean;
  readOnly: boolean;
  writeOnly: boolean;
  description: string;
  history: HistoryView[];
  choices: ChoiceView[];
  /** reStructuredText: what the value is called, where that is neither its type nor its key; empty where it has no such name. */
  title: string;
  location: Location;
}

export interface TableView extends FactsView {
  /** reStructuredText on one line. */
  caption: string;
  /** reStructuredText: the title of its schema, where that is a sentence; empty where it is none. */
  title: string;
  /** Of the object; empty where a row or the text before the tables says the same. */
  description: string;
  /** Of the object; empty where the description is, and a row says the same. */
  history: HistoryView[];
  rows: RowView[];
  /** Plain text: what names the object, where it stands apart from that. */
  usedBy: readonly string[];
  location: Location;
}

/** Objects whose tables are shown elsewhere, by their identities. */
export type Apart = ReadonlyMap<string, ObjectTable>;

/** The same without what a schema stands for: where that is shown itself, it has its table. */
export function withoutOwn(apart: Apart, { id }: Schema): Apart {
  return apart.has(id) ? new Map([...apart].filter(([each]) => each !== id)) : apart;
}

export function tableView(table: ObjectTable, apart: Apart): TableView {
  const { title, sentence = "", description, history, rows, location } = table;
  return {
    caption: literal(title),
    title: escaped(sentence),
    description,
    history: historyView(history),
    ...describeFacts(table),
    rows: rows.map((row) => rowView(row, apart)),
    usedBy: [],
    location,
  };
}

/** Tables that look the same are shown once. */
export function onceEach(views: readonly TableView[]): TableView[] {
  const shown = new Map<string, TableView>();
  for (const view of views) {
    const key = appearance(view);
    const twin = shown.get(key);
    if (!twin) shown.set(key, view);
    else if (!["", twin.description].includes(view.description)) shown.set(key + view.description, view);
  }
  return [...shown.values()];
}

/** What a reader sees of a table but its description: schemas of different origin may well look the same. */
export function appearance({ caption, history, discriminator, facts, limits, rows }: TableView): string {
  const shown = rows.map(({ location: _, ...row }) => row);
  return JSON.stringify([caption, history, discriminator, facts, limits, shown]);
}

export function rowView(row: Row, apart: Apart): RowView {
  const { key, type, title = "", required, deprecated, readOnly, writeOnly, description, location } = row;
  const qualities = { required, deprecated, readOnly, writeOnly };
  return {
    ...{ key, type: formatType(type, apart), title: escaped(title), ...qualities, description },
    ...{
      history: historyView(row.history),
      ...describeFacts(row),
      choices: choiceViews(row.choices),
      location,
    },
  };
}
