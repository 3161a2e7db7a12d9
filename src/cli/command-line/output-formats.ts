import { InvalidArgumentError } from "commander";
import { type OutputFormat, outputFormats } from "../../build/output-formats.ts";

/**
 * Adds the formats of one `--format`, separated by commas, to those before it.
 * @throws InvalidArgumentError where one is unknown
 */
export function addFormats(argument: string, previous: readonly OutputFormat[] = []): OutputFormat[] {
  const formats = argument.split(",").map((name) => {
    const format = outputFormats.find((each) => each === name.trim());
    if (format === undefined)
      throw new InvalidArgumentError(
        `'${name}' is no format: there are ${outputFormats.slice(0, -1).join(", ")} and ${outputFormats.at(-1)}.`,
      );
    return format;
  });
  return [...new Set([...previous, ...formats])];
}
