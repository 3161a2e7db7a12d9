import { finding, type Report } from "../../diagnostics/finding.ts";
import { groupBy } from "../../group-by.ts";
import { lastStep, parentPointer } from "../../source/pointer.ts";
import { entriesOf, isCollection, type Value } from "../../source/value.ts";
import { placeOf } from "../keyword-place.ts";
import type { CoverageRule } from "../rule.ts";
import { type Figures, measure } from "./figures.ts";
import { reportGoals } from "./goals.ts";
import type { Item } from "./item.ts";
import { unlistedChapters } from "./unlisted-chapters.ts";
import { unshownChangelogs } from "./unshown-changelogs.ts";
import { reportUnusedSections } from "./unused-section.ts";
import { usedResponses } from "./uses.ts";

const unusedSections: CoverageRule = ({ coverage, report }) => {
  if (coverage) reportUnusedSections(coverage, report);
};

/** What lacks an example or a description. Events without an example are reported when they are read. */
const gaps: CoverageRule = (context) => {
  const { report } = context;
  const figures = measure(context);
  for (const { name, location, language } of missing(figures, "response_examples"))
    report(finding("response-without-example", { response: name, language }, location));
  for (const { name, location, language } of missing(figures, "body_examples"))
    report(finding("body-without-example", { body: name, language }, location));
  for (const { name, location } of missing(figures, "parameter_descriptions"))
    report(finding("parameter-without-description", { parameter: name }, location));
  reportFields(missing(figures, "field_descriptions"), report);
  reportGoals(context, figures);
};

/** Examples that no schema describes; the same of events is reported when they are read. */
const responseSchemas: CoverageRule = ({ model, report }) => {
  for (const { name, part } of usedResponses(model)) {
    const undescribed = part.content.filter(({ schema, itemSchema }) => (schema ?? itemSchema) === undefined);
    const examples = undescribed.flatMap((mediaType) => mediaType.examples);
    if (examples.some(({ value }) => isCollection(value) && sizeOf(value) > 0))
      report(finding("response-without-schema", { response: name }, part.location));
  }
};

function sizeOf(value: Value): number {
  return Array.isArray(value) ? value.length : entriesOf(value).length;
}

/** The rules about what is shown, described and exemplified, and what is not. */
export const coverageRules: readonly CoverageRule[] = [
  unusedSections,
  gaps,
  responseSchemas,
  unlistedChapters,
  unshownChangelogs,
];

function missing(figures: Figures, name: Parameters<Figures["get"]>[0]): Item[] {
  return figures.get(name)?.filter(({ isCovered }) => !isCovered) ?? [];
}

/** Reports fields without a description, those of one object together at the first of them. */
function reportFields(fields: readonly Item[], report: Report): void {
  const objects = groupBy(fields, ({ location }) => {
    const { file, pointer } = placeOf(location);
    return `${file}#${parentPointer(pointer)}`;
  });
  for (const ofObject of objects.values()) {
    const [first] = ofObject;
    if (first === undefined) continue;
    const names = ofObject.map(({ location }) => lastStep(placeOf(location).pointer) ?? "");
    report(finding("field-without-description", { fields: names }, first.location));
  }
}
