import type { EventType, Model, ShownData } from "../model/types.ts";
import type { Change } from "./change.ts";
import { changeClasses } from "./change-class.ts";
import { createChangeList } from "./change-list.ts";
import { compareApis } from "./compare-apis.ts";
import { compareCollections, compareDefinitions } from "./compare-collections.ts";
import { compareExamples } from "./compare-words-of.ts";
import type { Comparing } from "./comparing.ts";
import { pairUp } from "./pair-up.ts";
import { createSchemaComparison } from "./schema/compare-schemas.ts";

type ComparedModel = Pick<
  Model,
  "apis" | "events" | "collections" | "definitions" | "commonFields" | "dataTables"
>;

/** What is otherwise in a project, the gravest changes first. */
export function compareModels(
  before: ComparedModel,
  after: ComparedModel,
  schemas = createSchemaComparison(),
): Change[] {
  const comparing: Comparing = { list: createChangeList(), schemas };
  compareApis(before.apis, after.apis, comparing);
  compareEvents(before.events, after.events, comparing);
  compareCollections(before.collections, after.collections, comparing);
  compareDefinitions(before, after, comparing);
  compareTables(before.dataTables, after.dataTables, comparing);
  const rank = (change: Change) => changeClasses.indexOf(change.class);
  return [...comparing.list.changes].sort((one, other) => rank(one) - rank(other));
}

function compareEvents(
  before: readonly EventType[],
  after: readonly EventType[],
  comparing: Comparing,
): void {
  const { list, schemas } = comparing;
  const { both, gone, added } = pairUp(before, after, ({ name }) => name);
  for (const { name, location, schema } of gone)
    list.add(
      "event-removed",
      {},
      { class: schema.deprecated ? "risky" : "breaking", use: [name], before: location },
    );
  for (const { name, location } of added)
    list.add("event-added", {}, { class: "additive", use: [name], after: location });
  for (const [one, other] of both) {
    const sides = { use: [other.name], before: one.location, after: other.location };
    if (one.kind !== other.kind)
      list.add(
        "event-kind-changed",
        { before: one.kind ?? "plain", after: other.kind ?? "plain" },
        { class: "breaking", ...sides },
      );
    // The title and the description are those of its schema.
    compareExamples(one.examples, other.examples, { list, use: [other.name] });
    list.addPair(schemas.pairOf([one.schema], [other.schema]), "both", [other.name]);
  }
}

/** Tables that are made of data files. */
function compareTables(before: readonly ShownData[], after: readonly ShownData[], { list }: Comparing): void {
  const rowsOf = ({ columns, rows }: ShownData) => JSON.stringify([columns, rows]);
  for (const [one, other] of pairUp(before, after, ({ name }) => name).both)
    if (rowsOf(one) !== rowsOf(other))
      list.add(
        "text-changed",
        { what: "table" },
        { class: "docs", use: [other.name], before: { file: one.file }, after: { file: other.file } },
      );
}
