import { InvalidArgumentError } from "commander";
import { didYouMean } from "../../diagnostics/codes/define.ts";
import { type FormatName, formatNames } from "../../diagnostics/formats/names.ts";

/** A format that findings are written in, and the file that it goes to; without one it is printed. */
export interface FormatRequest {
  name: FormatName;
  file?: string;
}

/**
 * Adds one `--format NAME[=FILE]` to those before it.
 * @throws InvalidArgumentError where the name is unknown, and where two formats would be printed or go to one file
 */
export function addFormat(argument: string, previous: readonly FormatRequest[] = []): FormatRequest[] {
  const [, given = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
  const name = formatNames.find((each) => each === given);
  if (name === undefined) {
    const hint = didYouMean(given, formatNames) || `: there are ${formatNames.join(", ")}.`;
    throw new InvalidArgumentError(`'${given}' is no format${hint}`);
  }
  if (file === "") throw new InvalidArgumentError(`Name a file after '${name}='.`);
  const other = previous.find((each) => each.file === file);
  if (other !== undefined)
    throw new InvalidArgumentError(
      file === undefined
        ? `'${other.name}' is printed already; send one of the two to a file, as in ${name}=FILE.`
        : `'${other.name}' goes to ${file} already.`,
    );
  return [...previous, { name, ...(file !== undefined && { file }) }];
}
