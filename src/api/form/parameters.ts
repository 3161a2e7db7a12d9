import { finding } from "../../diagnostics/finding.ts";
import { child, items, locationOf, nameOf, trailOf } from "../../schema/reader.ts";
import { valueAt } from "../../source/value.ts";
import type { Check } from "./form.ts";

/** Reports a path parameter that does not say that it is required. */
export const checkPathParameter: Check = ({ report }, place) => {
  const required = child(place, "required");
  // What is neither true nor false is reported as such.
  if (required !== undefined && required.value !== false) return;
  const name = child(place, "name")?.value;
  const args = { name: typeof name === "string" ? name : "" };
  report(finding("path-parameter-optional", args, locationOf(required ?? place), trailOf(place)));
};

/** Reports what is in a list beside a parameter that is the whole query. */
export const checkQuerystrings: Check = ({ report }, list) => {
  const all = items(list).map((place) => ({ place, where: valueAt(place.value, "in") }));
  const first = all.find(({ where }) => where === "querystring");
  if (first === undefined) return;
  for (const { place, where } of all) {
    const isOther = where === "query" || where === "querystring";
    if (place === first.place || !isOther) continue;
    const name = valueAt(place.value, "name");
    const args = { name: typeof name === "string" ? name : nameOf(place), in: where };
    const related = [{ message: "The whole query stands here", location: locationOf(first.place) }];
    report(finding("querystring-not-alone", args, locationOf(place), [...related, ...trailOf(list)]));
  }
};
