import type { Location } from "../../diagnostics/location.ts";
import { foldSpace } from "../../doctree/names.ts";
import { comparableHistory } from "../../schema/history.ts";
import { withInherited } from "../../schema/inherited.ts";
import { keywordLocation } from "../../schema/joined.ts";
import type { Schema } from "../../schema/types.ts";
import { canonicalValue } from "../../source/value.ts";
import type { Edit } from "./edits.ts";

/** What differs only for readers of a value: title, description, examples, what is said of versions, that it is deprecated. */
export function compareWords(before: readonly Schema[], after: readonly Schema[]): Edit[] {
  const [one, other] = [before, after].map((given) => withInherited(given).schemas);
  if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return [];
  const edits: Edit[] = [];
  for (const what of ["title", "description", "examples", "history"] as const) {
    const [was, is] = [one, other].map((schemas) => lastWith(what, schemas));
    if (was?.text === is?.text) continue;
    const sides = {
      before: was?.location ?? one.at(-1)?.location,
      after: is?.location ?? other.at(-1)?.location,
      // What is only there on one side may be inherited by many.
      written: was && is ? undefined : (was ?? is)?.location,
    };
    edits.push(
      what === "examples"
        ? { code: "examples-changed", args: {}, effect: "none", ...sides }
        : { code: "text-changed", args: { what }, effect: "none", ...sides },
    );
  }
  const [was, is] = [before, after].map((schemas) => schemas.some(({ deprecated }) => deprecated));
  if (was !== is)
    edits.push({
      code: is ? "deprecated-set" : "deprecated-dropped",
      args: {},
      effect: "none",
      before: before[0]?.location,
      after: after[0]?.location,
    });
  return edits;
}

type Words = "title" | "description" | "examples" | "history";

/** What the last of some schemas says that has such words: parents come first. */
function lastWith(what: Words, schemas: readonly Schema[]): { text: string; location: Location } | undefined {
  const schema = schemas.findLast((each) => textOf(each, what) !== "");
  return schema && { text: textOf(schema, what), location: placeOf(schema, what) };
}

function textOf({ title = "", description, examples, history }: Schema, what: Words): string {
  if (what === "history") return comparableHistory(history);
  if (what === "title") return title;
  if (what === "description") return foldSpace(description);
  return examples.map(({ text, value }) => (value === undefined ? text : canonicalValue(value))).join("\n");
}

function placeOf(schema: Schema, what: Words): Location {
  if (what === "examples") return schema.examples[0]?.location ?? schema.location;
  if (what === "history") return schema.history?.location ?? schema.location;
  return (what === "description" && schema.descriptionLocation) || keywordLocation(schema, what);
}
