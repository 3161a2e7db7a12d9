import type { ValueHolder } from "../../api/types.ts";
import { escaped, literal } from "../../rst/emit/inline.ts";
import { formatType, objectTables, typeExpression } from "../../schema/tables/tables.ts";
import { tellingTitle } from "../../schema/tables/titles.ts";
import type { ObjectTable } from "../../schema/tables/types.ts";
import type { Schema } from "../../schema/types.ts";
import { type ChoiceView, choiceViews } from "./choices-view.ts";
import { describeSerialization } from "./describe-serialization.ts";
import { describeExample, describeFacts, type FactsView } from "./facts.ts";
import { type HistoryView, historyView } from "./history-view.ts";
import { type Apart, onceEach, type RowView, rowView, type TableView, tableView } from "./table-view.ts";

/** What there is to say of a value beside its type and its description. */
interface Said extends FactsView {
  /** reStructuredText: the title of the schema, where that is a sentence or the value has no other name. */
  title: string;
  history: HistoryView[];
  choices: ChoiceView[];
}

export interface SchemaView extends Said {
  /** reStructuredText on one line. */
  label: string;
  description: string;
  /** Plain text; empty where the first table shows the schema itself and there is no more to say of its type. */
  type: string;
  tables: TableView[];
}

/** What a schema says, apart from how it is laid out. */
interface Parts {
  type: string;
  /** What the schema is called; empty where it has no name. */
  name: string;
  description: string;
  said: Said;
  /** The keys of the schema's own table, if it is an object that has one; else what there is to say of its items. */
  rows: RowView[];
  hasTable: boolean;
  /** The tables of the objects in it. */
  inner: ObjectTable[];
}

const NONE_APART: Apart = new Map();

/** Of a table that says no more than its rows do. */
const NOTHING_OF_TABLE = {
  title: "",
  description: "",
  history: [],
  facts: "",
  values: "",
  discriminator: "",
  limits: "",
  usedBy: [],
};

/** Of a value of which there is nothing to say but its type. */
export const NOTHING_MORE: Said = {
  title: "",
  history: [],
  facts: "",
  values: "",
  discriminator: "",
  limits: "",
  choices: [],
};

/** @param name what the value is known by, where it is known by a name */
function partsOf(schema: Schema, apart: Apart, name?: string): Parts {
  const expression = typeExpression(schema, name);
  const [first, ...inner] = objectTables(schema, apart, name);
  const type = formatType(expression, apart);
  if (!first) {
    const shown = expression.kind === "object" ? apart.get(expression.table ?? "") : undefined;
    const description = shown?.description === schema.description ? "" : schema.description;
    const history = shown === undefined ? historyView(schema.history) : [];
    const said = { ...NOTHING_MORE, history };
    return { type, name: "", description, said, rows: [], hasTable: false, inner };
  }
  if (expression.kind === "object" && expression.table === first.id) {
    const { title: name, sentence = "", description, constraints } = first;
    const rows = first.rows.map((row) => rowView(row, apart));
    const facts = { history: historyView(first.history), ...describeFacts({ constraints }) };
    const said = { ...NOTHING_MORE, title: escaped(sentence), ...facts };
    return { type, name, description, said, rows, hasTable: true, inner };
  }
  const [whole, ...items] = first.rows;
  const rows = items.map((row) => rowView(row, apart));
  const description = whole?.description ?? schema.description;
  // The example of a whole body is shown as an example of its own.
  const said = {
    title: escaped(whole?.title ?? ""),
    history: historyView(whole === undefined ? schema.history : whole.history),
    ...describeFacts(whole ? { ...whole, examples: [] } : { constraints: [] }),
    choices: choiceViews(whole?.choices ?? []),
  };
  return { type, name: "", description, said, rows, hasTable: false, inner };
}

/**
 * A schema's type and the tables of its objects.
 * @param label what the value is, such as `Body`, in reStructuredText: the caption of its own table
 * @param said descriptions that stand before it
 * @param apart objects that get no tables here
 */
export function schemaView(
  schema: Schema,
  label: string,
  said: string[] = [],
  apart = NONE_APART,
): SchemaView {
  const { type, name, description, said: more, rows, hasTable, inner } = partsOf(schema, apart);
  const own = {
    ...NOTHING_OF_TABLE,
    caption: name === "" ? label : `${label}: ${literal(name)}`,
    // What stands for the items of a nameless value begins with the dot that would follow its name.
    rows: hasTable ? rows : rows.map((row) => ({ ...row, key: row.key.replace(/^\./, "") })),
    location: schema.location,
  };
  return {
    label,
    description: said.includes(description) ? "" : description,
    type: hasTable ? "" : type,
    ...more,
    tables: [...(rows.length > 0 ? [own] : []), ...tableViews(inner, rows, [...said, description], apart)],
  };
}

/**
 * A parameter, a header, or a field of a form: its row with those of its items, and the tables of the objects in it.
 * @param showsExample whether no example of a message shows that of the value
 */
function valueView(
  holder: ValueHolder,
  apart: Apart,
  showsExample: boolean,
): { rows: RowView[]; tables: TableView[] } {
  const { name, schema, location } = holder;
  const { type, description, said, rows, hasTable, inner } = partsOf(schema, apart, name);
  const format = describeSerialization(holder);
  const example = showsExample ? holder.examples.map(describeExample).join(" ") : "";
  const shown = holder.description === "" ? description : holder.description;
  const title = hasTable ? undefined : tellingTitle(schema.title, [name, type], shown);
  const row = {
    key: name,
    type,
    required: holder.required,
    deprecated: holder.deprecated,
    readOnly: schema.readOnly,
    writeOnly: schema.writeOnly,
    description: shown,
    ...said,
    history: historyView(holder.history ?? schema.history),
    title: escaped(title ?? ""),
    facts: [said.facts, format, example].filter((part) => part !== "").join(" "),
    location,
  };
  const inside = rows.map((each) => ({ ...each, key: hasTable ? each.key : name + each.key }));
  const own = { ...NOTHING_OF_TABLE, caption: literal(type), rows: inside, location };
  return hasTable
    ? { rows: [row], tables: [own, ...tableViews(inner, inside, [description], apart)] }
    : { rows: [row, ...inside], tables: tableViews(inner, inside, [description], apart) };
}

/** The table of parameters, headers or the fields of a form, and after it those of the objects in them. */
export function valueTables(
  values: readonly ValueHolder[],
  caption: string,
  apart: Apart,
  showsExamples: boolean,
): TableView[] {
  const [first] = values;
  if (!first) return [];
  const views = values.map((value) => valueView(value, apart, showsExamples));
  const rows = views.flatMap((view) => view.rows);
  const table = { ...NOTHING_OF_TABLE, caption, rows, location: first.location };
  return [table, ...views.flatMap(({ tables }) => tables)];
}

/** What a row says of the object in it, as a table does. */
function wordsOf({ description, history }: Pick<TableView, "description" | "history">): string {
  return JSON.stringify([description, history]);
}

/**
 * @param above the rows of the table before, which may say what an object is
 * @param said further descriptions that stand before the tables
 */
function tableViews(tables: ObjectTable[], above: RowView[], said: string[], apart: Apart): TableView[] {
  const ofTables = tables.flatMap(({ rows }) =>
    rows.map(({ description, history }) => ({ description, history: historyView(history) })),
  );
  const rows = [...above, ...ofTables];
  const known = new Set([...said, ...rows.map(({ description }) => description)]);
  const saying = new Set(rows.map(wordsOf));
  const views = tables.map((table) => tableView(table, apart));
  return onceEach(
    views.map((view) => ({
      ...view,
      ...(known.has(view.description) && { description: "" }),
      ...(saying.has(wordsOf(view)) && { history: [] }),
    })),
  );
}
