import type { ValueHolder } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import { formatType, objectTables, typeExpression } from "../../schema/tables/tables.ts";
import type { ObjectTable } from "../../schema/tables/types.ts";
import type { Schema } from "../../schema/types.ts";
import { describeSerialization } from "./describe-serialization.ts";
import { describeExample, describeFacts } from "./facts.ts";
import { historyView } from "./history-view.ts";
import { type Apart, onceEach, type RowView, rowView, type TableView, tableView } from "./table-view.ts";

export interface SchemaView {
  /** reStructuredText on one line. */
  label: string;
  description: string;
  /** Plain text; empty where the first table shows the schema itself and there is no more to say of its type. */
  type: string;
  facts: string;
  tables: TableView[];
}

/** What a schema says, apart from how it is laid out. */
interface Parts {
  type: string;
  description: string;
  facts: string;
  /** The keys of the schema's own table, if it is an object that has one; else what there is to say of its items. */
  rows: RowView[];
  hasTable: boolean;
  /** The tables of the objects in it. */
  inner: ObjectTable[];
}

const NONE_APART: Apart = new Map();

function partsOf(schema: Schema, apart: Apart): Parts {
  const expression = typeExpression(schema);
  const [first, ...inner] = objectTables(schema, apart);
  const type = formatType(expression, apart);
  if (!first) {
    const shown = expression.kind === "object" ? apart.get(expression.table ?? "") : undefined;
    const description = shown?.description === schema.description ? "" : schema.description;
    return { type, description, facts: "", rows: [], hasTable: false, inner };
  }
  if (expression.kind === "object" && expression.table === first.id) {
    const { description, constraints } = first;
    const rows = first.rows.map((row) => rowView(row, apart));
    return { type, description, facts: describeFacts({ constraints }), rows, hasTable: true, inner };
  }
  const [whole, ...items] = first.rows;
  const rows = items.map((row) => rowView(row, apart));
  const description = whole?.description ?? schema.description;
  // The example of a whole body is shown as an example of its own.
  const { examples: _, ...said } = whole ?? { examples: [], constraints: [] };
  return { type, description, facts: describeFacts(said), rows, hasTable: false, inner };
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
  const { type, description, facts, rows, hasTable, inner } = partsOf(schema, apart);
  const own = {
    caption: hasTable && schema.title !== undefined ? `${label}: ${literal(schema.title)}` : label,
    description: "",
    facts: "",
    // What stands for the items of a nameless value begins with the dot that would follow its name.
    rows: hasTable ? rows : rows.map((row) => ({ ...row, key: row.key.replace(/^\./, "") })),
    usedBy: [],
    location: schema.location,
  };
  return {
    label,
    description: said.includes(description) ? "" : description,
    type: hasTable ? "" : type,
    facts,
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
  const { type, description, facts, rows, hasTable, inner } = partsOf(schema, apart);
  const format = describeSerialization(holder);
  const example = showsExample ? holder.examples.map(describeExample).join(" ") : "";
  const row = {
    key: name,
    type,
    required: holder.required,
    deprecated: holder.deprecated,
    readOnly: schema.readOnly,
    writeOnly: schema.writeOnly,
    description: holder.description === "" ? description : holder.description,
    history: historyView(holder.history ?? schema.history),
    facts: [facts, format, example].filter((part) => part !== "").join(" "),
    location,
  };
  const inside = rows.map((each) => ({ ...each, key: hasTable ? each.key : name + each.key }));
  const own = { caption: literal(type), description: "", facts: "", rows: inside, usedBy: [], location };
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
  const table = { caption, description: "", facts: "", rows, usedBy: [], location: first.location };
  return [table, ...views.flatMap(({ tables }) => tables)];
}

/**
 * @param above the rows of the table before, which may say what an object is
 * @param said further descriptions that stand before the tables
 */
function tableViews(tables: ObjectTable[], above: RowView[], said: string[], apart: Apart): TableView[] {
  const rows = [...above, ...tables.flatMap((table) => table.rows)];
  const known = new Set([...said, ...rows.map(({ description }) => description)]);
  const views = tables.map((table) => tableView(table, apart));
  return onceEach(views.map((view) => (known.has(view.description) ? { ...view, description: "" } : view)));
}
