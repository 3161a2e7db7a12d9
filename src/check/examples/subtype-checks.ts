import { finding, type Report } from "../../diagnostics/finding.ts";
import type { Discriminator } from "../../schema/types.ts";
import { jsonText } from "../../source/json-text.ts";
import { pointerTo } from "../../source/pointer.ts";
import { valueAt } from "../../source/value.ts";
import { createMayMatch } from "../values/key-patterns.ts";
import { createVisitParts, type ValuePart } from "../values/parts.ts";
import type { Check, Collected } from "./collect.ts";
import { checkWithin, locationIn } from "./value-place.ts";

/**
 * Finds the parts of values that must fit a schema for what a discriminator in them says, and reports those whose discriminator
 * names none.
 */
export function subtypeChecks({ checks, schemas }: Collected, report: Report): Check[] {
  if (schemas.every(({ discriminator }) => discriminator === undefined)) return [];
  const visitParts = createVisitParts(createMayMatch());
  return checks.flatMap((check) => {
    if (check.parts === "none") return [];
    const found: Check[] = [];
    visitParts(check.value, [check.schema], (part) => {
      const { value, pointer, subtypes, undecided } = part;
      if (subtypes.length + undecided.length === 0) return;
      // What only one of several alternatives says need not hold.
      const certain = new Set(part.certain().map(({ discriminator }) => discriminator));
      for (const { schema, discriminator } of subtypes)
        if (certain.has(discriminator)) found.push(checkWithin(check, pointer, { value, schema }));
      for (const each of undecided) if (certain.has(each)) reportUnknown(check, part, each, report);
    });
    return found;
  });
}

function reportUnknown(check: Check, part: ValuePart, discriminator: Discriminator, report: Report): void {
  const { property, subtypes, isOpen, ownValue } = discriminator;
  const value = valueAt(part.value, property);
  if (isOpen || typeof value !== "string" || value === ownValue) return;
  const known = subtypes.map((each) => jsonText(each.value)).join(", ");
  const reason = `'${property}' says which object it is, and ${jsonText(value)} is none; use one of ${known}`;
  const related = [{ message: "It is declared here", location: discriminator.location }];
  const location = locationIn(check, pointerTo(part.pointer, property));
  report(
    finding(
      check.subject === "default" ? "default-mismatch" : "example-mismatch",
      { reason },
      location,
      related,
    ),
  );
}
