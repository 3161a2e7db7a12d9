import { valuesOf } from "../api/parts.ts";
import { allowedBy } from "../schema/joined.ts";
import { isNumber, numberOf } from "../source/number.ts";
import type { Value } from "../source/value.ts";
import type { Change, FixContext, Found } from "./change.ts";

/** Takes the quotes off examples of parameters and headers that are numbers or booleans, and gives quotes to strings. */
export function exampleTypes({ model, sources }: FixContext): Found {
  const changes = new Map<string, Change>();
  const examples = model.apis
    .flatMap(valuesOf)
    .flatMap(({ examples, schema }) => examples.map((example) => ({ example, schema })));
  for (const { example, schema } of examples) {
    if (!("pointer" in example.location)) continue;
    const { file, pointer } = example.location;
    const source = sources.load(file);
    if (source === undefined) continue;
    const { start, end } = source.locate(pointer);
    const fixed = inType(
      source.text.slice(start, end),
      example.value,
      allowedBy([schema]).types?.names ?? [],
    );
    if (fixed === undefined) continue;
    changes.set(`${file}#${pointer}`, {
      file,
      start,
      end,
      text: fixed.text,
      expected: { pointer, value: fixed.value },
    });
  }
  return { changes: [...changes.values()] };
}

/** What is to be written for a value of which only the quotes are wrong. */
function inType(
  written: string,
  value: Value | undefined,
  [type, ...others]: readonly string[],
): { text: string; value: Value } | undefined {
  if (others.length > 0) return undefined;
  if (type === "string")
    return isNumber(value) || typeof value === "boolean"
      ? { text: `"${written}"`, value: written }
      : undefined;
  if (typeof value !== "string") return undefined;
  if (type === "boolean" && (value === "true" || value === "false"))
    return { text: value, value: value === "true" };
  const digits = type === "integer" ? /^-?(?:0|[1-9]\d*)$/ : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
  if ((type === "integer" || type === "number") && digits.test(value))
    return { text: value, value: numberOf(value) };
  return undefined;
}
