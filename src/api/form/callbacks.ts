import { finding } from "../../diagnostics/finding.ts";
import { children, locationOf, trailOf } from "../../schema/reader.ts";
import { placeholdersIn } from "../server-address.ts";
import type { Check } from "./form.ts";

/** A runtime expression, as "Runtime Expressions" in the specification of OpenAPI has it. */
const expression =
  /^\$(?:url|method|statusCode|(?:request|response)\.(?:header\.[\w!#$%&'*+.^`|~-]+|(?:query|path)\..+|body(?:#(?:\/.*)?)?))$/s;

/** Reports the keys of a callback from which nobody learns an address to call. */
export const checkCallback: Check = ({ report }, callback) => {
  for (const [key, place] of children(callback)) {
    const reason = key.startsWith("x-") || key === "$ref" ? undefined : whatIsWrong(key);
    if (reason === undefined) continue;
    report(finding("invalid-expression", { key, reason }, locationOf(place, "key"), trailOf(callback)));
  }
};

/** Whether a key is a runtime expression, or an address with one in it. */
export function isExpression(key: string): boolean {
  return /^\$|\{\$/.test(key) && whatIsWrong(key) === undefined;
}

/** What is wrong with the key, as the rest of a sentence. */
function whatIsWrong(key: string): string | undefined {
  if (key.startsWith("$")) return expression.test(key) ? undefined : example;
  const embedded = placeholdersIn(key);
  const wrong = embedded.find((text) => !expression.test(text));
  if (wrong !== undefined)
    return wrong !== "" && expression.test(`$${wrong}`)
      ? `write '{$${wrong}}'`
      : `'{${wrong}}' is no runtime expression; ${example}`;
  const isAddress = embedded.length > 0 || key.startsWith("/") || /^[a-z][a-z\d+.-]*:/i.test(key);
  return isAddress ? undefined : example;
}

const example = "write an address, or an expression such as '{$request.body#/url}'";
