import type { FormField, ValueHolder } from "../api/types.ts";
import { comparableHistory } from "../schema/history.ts";
import { compareExamples, compareWordsOf } from "./compare-words-of.ts";
import type { OfOperation } from "./comparing.ts";
import type { Direction } from "./law.ts";
import { valueRules } from "./schema/value-rules.ts";

/** How a change of whether something must be there is called, and where. */
export interface Requirement {
  codes: {
    required: "parameter-became-required" | "header-became-required" | "body-became-required";
    optional: "parameter-became-optional" | "header-became-optional" | "body-became-optional";
  };
  direction: Direction;
  use: readonly string[];
}

/** Compares whether a parameter, a header or a body must be there. */
export function compareRequired(
  before: Pick<ValueHolder, "required" | "location">,
  after: Pick<ValueHolder, "required" | "location">,
  { codes, direction, use }: Requirement,
  { list }: OfOperation,
): void {
  if (before.required === after.required) return;
  const isStricter = after.required === (direction === "request");
  list.add(
    after.required ? codes.required : codes.optional,
    {},
    {
      class: isStricter ? "breaking" : "additive",
      use,
      before: before.location,
      after: after.location,
    },
  );
}

/** Compares what is said of a parameter, a header or a field: whether it must be there, its value, and how that is written. */
export function compareHolder(
  before: ValueHolder,
  after: ValueHolder,
  requirement: Requirement,
  around: OfOperation,
): void {
  const { list, schemas } = around;
  const { direction, use } = requirement;
  compareRequired(before, after, requirement, around);
  // An API takes any text for a string; who gets a header reads it as what it was.
  const isText = after.mediaType === undefined && direction === "request";
  list.addPair(schemas.pairOf([before.schema], [after.schema], isText), direction, use);
  compareSerialization(before, after, { use, around });
  const sides = { use, before: before.location, after: after.location };
  const [wasEmpty, isEmpty] = [before, after].map(({ allowEmptyValue = false }) => allowEmptyValue);
  if (!wasEmpty && isEmpty) list.add("empty-value-allowed", {}, { class: "additive", ...sides });
  if (wasEmpty && !isEmpty) list.add("empty-value-refused", {}, { class: "breaking", ...sides });
  compareWordsOf(before, after, holderWords, { list, use });
  if (before.deprecated !== after.deprecated)
    list.add(after.deprecated ? "deprecated-set" : "deprecated-dropped", {}, { class: "docs", ...sides });
  compareExamples(before.examples, after.examples, { list, use });
}

/** Compares how a value is written into text. */
export function compareSerialization(
  before: FormField | ValueHolder,
  after: FormField | ValueHolder,
  { use, around: { list } }: { use: readonly string[]; around: OfOperation },
): void {
  const isCompound = [before, after].every(isListOrObject);
  const [was, is] = [before, after].map((holder) => styleOf(holder, isCompound));
  if (was === undefined || is === undefined || was === is) return;
  const sides = { use, before: before.location, after: after.location };
  list.add("parameter-style-changed", { before: was, after: is }, { class: "breaking", ...sides });
}

function styleOf(holder: FormField | ValueHolder, isCompound: boolean): string {
  const { mediaType, style, explode } = holder;
  const contentType = "contentType" in holder ? holder.contentType : undefined;
  if (mediaType ?? contentType) return mediaType ?? contentType ?? "";
  if (isCompound) return `${style}${explode ? ", exploded" : ""}`;
  // One value is written alike in all other styles.
  return style === "matrix" || style === "label" ? style : "simple";
}

function isListOrObject({ schema }: ValueHolder): boolean {
  const { types } = valueRules([schema]);
  return schema.types.length > 0 && (types.has("array") || types.has("object"));
}

const holderWords = {
  description: ({ description }: ValueHolder) => description,
  history: ({ history }: ValueHolder) => comparableHistory(history),
};
