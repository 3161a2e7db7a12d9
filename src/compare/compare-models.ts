import type { EventType, Model } from "../model/types.ts";
import type { Change } from "./change.ts";
import { changeClasses } from "./change-class.ts";
import { createChangeList } from "./change-list.ts";
import { compareApis } from "./compare-apis.ts";
import { compareCollections } from "./compare-collections.ts";
import type { Comparing } from "./comparing.ts";
import { pairUp } from "./pair-up.ts";
import { createSchemaComparison } from "./schema/compare-schemas.ts";

/** What is otherwise in a project, the gravest changes first. */
export function compareModels(
  before: Pick<Model, "apis" | "events" | "collections">,
  after: Pick<Model, "apis" | "events" | "collections">,
  schemas = createSchemaComparison(),
): Change[] {
  const comparing: Comparing = { list: createChangeList(), schemas };
  compareApis(before.apis, after.apis, comparing);
  compareEvents(before.events, after.events, comparing);
  compareCollections(before.collections, after.collections, comparing);
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
  for (const { name, location } of gone)
    list.add("event-removed", {}, { class: "breaking", use: [name], before: location });
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
    if (one.description !== other.description)
      list.add("text-changed", { what: "description" }, { class: "docs", ...sides });
    list.addPair(schemas.pairOf([one.schema], [other.schema]), "both", [other.name]);
  }
}
