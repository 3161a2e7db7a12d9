import { countPlaces, firstOthers } from "../house-style.ts";
import type { PlacedFinding } from "../placed.ts";
import type { Format } from "./format.ts";
import { oneLine, painter, place } from "./paint.ts";
import { summary } from "./summary.ts";

/** One line a finding and nothing else, then the counts: for problem matchers, `grep` and long lists. */
export const stylish: Format = (result, options) => {
  const paint = painter(options.colours);
  const line = (found: PlacedFinding) => oneLine(found, paint, found.others && ` (${otherPlaces(found)})`);
  return result.findings.map(line).join("") + summary(result, options);
};

/** `270 places: also a.yaml:2:1, b.yaml:3:1 and 267 more`. */
function otherPlaces(found: PlacedFinding): string {
  const { shown, more } = firstOthers(found);
  const rest = more > 0 ? ` and ${more} more` : "";
  return `${countPlaces([found])} places: also ${shown.map(place).join(", ")}${rest}`;
}
