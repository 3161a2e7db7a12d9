import type { Discriminator } from "../../schema/types.ts";
import type { Edit, Inside, Link } from "./edits.ts";
import type { ValueRules } from "./value-rules.ts";

/** What is otherwise of the property that tells which of several schemas an object fits, and of those schemas. */
export function compareDiscriminators(
  before: ValueRules,
  after: ValueRules,
  inside: Inside,
): { edits: Edit[]; links: Link[] } {
  const [one, other] = [before.discriminator, after.discriminator];
  const sides = { before: one?.location ?? before.location, after: other?.location ?? after.location };
  if (one?.property !== other?.property) {
    const args = { before: one?.property ?? "none", after: other?.property ?? "none" };
    const effect = one && other ? "incomparable" : "unknown";
    return { edits: [{ code: "discriminator-changed", args, effect, ...sides }], links: [] };
  }
  if (one === undefined || other === undefined) return { edits: [], links: [] };
  const [olds, news] = [one, other].map(subtypesOf);
  const edits: Edit[] = [];
  const links: Link[] = [];
  for (const [value, schema] of olds ?? []) {
    const now = news?.get(value);
    // Alternatives are compared as such.
    if (now && before.alternatives.length + after.alternatives.length === 0)
      links.push(inside.link(`(${value})`, [schema], [now]));
    if (!now) edits.push({ code: "subtype-removed", args: { value }, effect: "narrows", ...sides });
  }
  for (const value of news?.keys() ?? [])
    if (!olds?.has(value)) edits.push({ code: "subtype-added", args: { value }, effect: "widens", ...sides });
  return { edits, links };
}

function subtypesOf({ subtypes }: Discriminator) {
  return new Map(subtypes.map(({ value, schema }) => [value, schema]));
}
