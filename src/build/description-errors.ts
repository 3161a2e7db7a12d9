import { finding, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Model } from "../model/types.ts";
import type { Descriptions } from "../sections/description/descriptions.ts";
import type { DescriptionError } from "../sections/description/read.ts";
import { kindOf, type ReportedErrors, startOf } from "./reported-errors.ts";
import { shownAs } from "./rst-finding.ts";

/**
 * Reports what is wrong with the descriptions that sections show, each at its place in its own file, and once, however often
 * and by whatever templates it is shown.
 */
export function reportDescriptions(
  shown: readonly object[],
  { descriptions, model }: { descriptions: Descriptions; model: Model },
  report: Report,
  { isFirst, inDescriptions }: ReportedErrors,
): void {
  for (const text of textsIn(shown, model.descriptions))
    for (const place of model.descriptions.get(text) ?? [])
      for (const error of descriptions.read(text, place.file).errors) {
        const location = { ...place, within: { start: error.start, end: error.end } };
        if (error.kind === "rst") {
          inDescriptions.add(kindOf(error.diagnostic));
          isFirst(startOf(location), kindOf(error.diagnostic));
        } else if (error.kind === "markdown") isFirst(startOf(location), error.code);
        reportError(error, location, report);
      }
}

function reportError(error: DescriptionError, location: Location, report: Report): void {
  if (error.kind === "section") report(finding("description-section", error, location));
  else if (error.kind === "structure") report(finding("description-structure", error, location));
  else if (error.kind === "fence") report(finding("description-fence", {}, location));
  else if (error.kind === "shortcode") report(error.findingAt(location));
  else if (error.kind === "markdown") report(finding(error.code, { message: error.message }, location));
  else {
    const found = shownAs(error.diagnostic, location);
    if (found) report(found);
  }
}

/** What a section does not show, or what holds no descriptions. */
const PASSED = new Set(["shared", "location", "pathLocation", "references"]);

/** Those descriptions that are in parts of the model, which may contain themselves. */
function textsIn(parts: readonly object[], known: Model["descriptions"]): Set<string> {
  const texts = new Set<string>();
  const seen = new Set<object>(parts);
  const open = [...parts];
  for (let part = open.pop(); part; part = open.pop())
    for (const [key, value] of Object.entries(part)) {
      if (typeof value === "string") {
        if ((key === "description" || key === "summary") && known.has(value)) texts.add(value);
      } else if (typeof value === "object" && value !== null && !PASSED.has(key) && !seen.has(value)) {
        seen.add(value);
        open.push(value);
      }
    }
  return texts;
}
