import { finding } from "../../diagnostics/finding.ts";
import { items, locationOf, nameOf, type Place, trailOf } from "../../schema/reader.ts";
import { type Applied, withoutReference } from "./applied.ts";
import { reportRepeated } from "./repeated.ts";
import { later, type Walk } from "./work-list.ts";

/** Checks a list that is one where it should be. */
export function checkList(walk: Walk, place: Place, { layers }: Applied, isTypeReadElsewhere: boolean): void {
  for (const { rules } of layers) {
    if (items(place).length < rules.leastItems)
      walk.report(finding("empty-list", { key: nameOf(place) }, locationOf(place), trailOf(place)));
    const ofItem = rules.items;
    if (ofItem === undefined) continue;
    const name = withoutReference(ofItem).name.toLowerCase();
    // Parameters are distinguished by name and place, not by all that is said of them.
    if (name === "tag") reportRepeated(walk, place, "name");
    else if (rules.hasUniqueItems && name !== "parameter") reportRepeated(walk, place);
    for (const item of items(place)) later(walk, item, [ofItem], isTypeReadElsewhere);
  }
}
