import { finding, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Model } from "../model/types.ts";
import type { Descriptions } from "../sections/description/descriptions.ts";
import type { DescriptionFault } from "../sections/description/read.ts";
import { shownAs } from "./rst-finding.ts";

/** What was said of descriptions already, by the words of it. */
export type SaidOfDescriptions = ReadonlySet<string>;

/**
 * Reports what is wrong with the descriptions that sections show, each at its place in its own file, and once, however often
 * and by whatever templates it is shown.
 */
export function reportDescriptions(
  shown: readonly object[],
  { descriptions, model }: { descriptions: Descriptions; model: Model },
  report: Report,
): SaidOfDescriptions {
  const said = new Set<string>();
  const places = (text: string) => model.descriptions.get(text) ?? [];
  const isFaulty = (text: string) =>
    places(text).some(({ file }) => descriptions.read(text, file).faults.length > 0);
  const faulty = new Set([...model.descriptions.keys()].filter(isFaulty));
  if (faulty.size === 0) return said;
  for (const text of textsIn(shown, faulty))
    for (const place of places(text))
      for (const fault of descriptions.read(text, place.file).faults) {
        const location = { ...place, within: { start: fault.start, end: fault.end } };
        if (fault.kind === "rst") said.add(saying(fault.diagnostic));
        reportFault(fault, location, report);
      }
  return said;
}

/** What two faults have in common that say the same. */
export function saying({ code, message }: { code: string; message: string }): string {
  return `${code} ${message}`;
}

function reportFault(fault: DescriptionFault, location: Location, report: Report): void {
  if (fault.kind === "section") report(finding("description-section", fault, location));
  else if (fault.kind === "structure") report(finding("description-structure", fault, location));
  else if (fault.kind === "fence") report(finding("description-fence", {}, location));
  else if (fault.kind === "markdown") report(finding(fault.code, { message: fault.message }, location));
  else {
    const found = shownAs(fault.diagnostic, location);
    if (found) report(found);
  }
}

/** What a section does not show, or what holds no descriptions. */
const PASSED = new Set(["shared", "location", "pathLocation", "references"]);

/** Those descriptions that stand in parts of the model, which may contain themselves. */
function textsIn(parts: readonly object[], known: ReadonlySet<string>): Set<string> {
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
