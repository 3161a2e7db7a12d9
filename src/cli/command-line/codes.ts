import { InvalidArgumentError } from "commander";
import { nearest } from "../../diagnostics/nearest.ts";
import { codeNames, groupNames, isCode, isGroup } from "../../diagnostics/selection.ts";

/**
 * Adds the codes and groups of one option, separated by commas, to those before it.
 * @throws InvalidArgumentError where one is unknown
 */
export function addCodes(argument: string, previous: readonly string[] = []): string[] {
  const names = argument.split(",").map((name) => name.trim());
  for (const name of names)
    if (!isCode(name) && !isGroup(name)) throw new InvalidArgumentError(unknownCode(name));
  return [...previous, ...names];
}

/** What to say of a name that is no code and no group. */
export function unknownCode(name: string): string {
  const near = nearest(name, [...groupNames, ...codeNames]).map((each) => `'${each}'`);
  const hint =
    near.length > 0
      ? `did you mean ${near.join(" or ")}?`
      : `the groups are ${groupNames.join(", ")}; 'spec explain' lists all codes.`;
  return `There is no code or group '${name}'; ${hint}`;
}
