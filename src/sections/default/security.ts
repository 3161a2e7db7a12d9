import type { SecurityAlternative, SecurityRequirement } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";

/**
 * Whether callers must show who they are, and how, as a sentence of reStructuredText: `Yes, by either k or o.` Empty
 * where the sources say nothing of it.
 */
export function describeSecurity(security: SecurityAlternative[] | undefined): string {
  if (security === undefined) return "";
  const ways = security.filter((requirements) => requirements.length > 0);
  if (ways.length === 0) return "No.";
  const answer = ways.length < security.length ? "Optional" : "Yes";
  return `${answer}, by ${describeWays(ways)}.`;
}

function describeWays(ways: SecurityAlternative[]): string {
  const texts = ways.map(describeWay);
  const [first = "", second] = texts;
  if (second === undefined) return first;
  // A way of several parts is set off, so that it is seen what belongs together.
  const isLong = ways.some((requirements) => requirements.length > 1);
  const head = texts.slice(0, -1).join(", ");
  return `${texts.length === 2 ? "either" : "one of"} ${head}${isLong ? ", or " : " or "}${texts.at(-1)}`;
}

function describeWay(requirements: SecurityRequirement[]): string {
  const texts = requirements.map(describeRequirement);
  if (texts.length < 2) return texts.join("");
  return `${texts.length === 2 ? "both" : "all of"} ${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

function describeRequirement({ scheme, scopes }: SecurityRequirement): string {
  if (scopes.length === 0) return literal(scheme);
  const names = scopes.map(({ name }) => literal(name)).join(", ");
  return `${literal(scheme)} (${scopes.length === 1 ? "scope" : "scopes"} ${names})`;
}
