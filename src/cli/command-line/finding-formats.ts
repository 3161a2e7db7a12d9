import { InvalidArgumentError } from "commander";
import { didYouMean } from "../../diagnostics/codes/define.ts";
import { type FormatName, formatNames } from "../../diagnostics/formats/names.ts";

/** A format that something is written in, and the file that it goes to; without one it is printed. */
export interface FormatRequest<Name extends string = FormatName> {
  name: Name;
  file?: string;
}

/** Adds one `--format NAME[=FILE]` for findings to those before it. */
export const addFormat = formatAdder(formatNames);

/**
 * Makes what adds one `--format NAME[=FILE]` to those before it. That throws InvalidArgumentError where the name is unknown, and
 * where two formats would be printed or go to one file.
 */
export function formatAdder<Name extends string>(names: readonly Name[]) {
  return (argument: string, previous: readonly FormatRequest<Name>[] = []): FormatRequest<Name>[] => {
    const [, given = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
    const name = names.find((each) => each === given);
    if (name === undefined) {
      const hint = didYouMean(given, names) || `: there are ${names.join(", ")}.`;
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
  };
}
