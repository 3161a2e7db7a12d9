import { InvalidArgumentError } from "commander";
import { didYouMean } from "../../diagnostics/codes/define.ts";
import { type FixName, fixDescriptions, fixNames } from "../../fix/fix-names.ts";

/** Adds the fixes of one `--only`, separated by commas, to those before it. @throws InvalidArgumentError where one is unknown */
export function addFixes(argument: string, previous: readonly FixName[] = []): FixName[] {
  const added = argument.split(",").map((name) => {
    const found = fixNames.find((each) => each === name.trim());
    if (found === undefined)
      throw new InvalidArgumentError(
        `There is no fix '${name}'${didYouMean(name, fixNames) || `; there are ${fixNames.join(", ")}`}.`,
      );
    return found;
  });
  return [...previous, ...added];
}

/** What can be fixed, for the command's help. */
export function listFixes(): string {
  const list = (byItself: boolean) =>
    fixNames
      .filter((name) => fixDescriptions[name].byItself === byItself)
      .map((name) => `  ${name.padEnd(20)} ${fixDescriptions[name].summary}\n`)
      .join("");
  return `\nBy itself:\n${list(true)}\nOnly when named with --only:\n${list(false).trimEnd()}`;
}
