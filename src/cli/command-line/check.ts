import { type Command, Option } from "commander";
import { addCodes } from "./codes.ts";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import {
  definitionOption,
  directoryOption,
  engineOption,
  findingFormatOption,
  maxWarningsOption,
  quietOption,
  relativeToOption,
  setOption,
  templatesOption,
} from "./options.ts";

export const addCheck: AddCommand = ({ program, console, done }) => {
  program
    .command("check")
    .description("find everything that is wrong with the project")
    .argument("[files...]", "show only findings in these files and folders, or that have to do with them")
    .addOption(directoryOption())
    .addOption(codesOption("--only <codes>", "check only these codes or groups, separated by commas"))
    .addOption(codesOption("--skip <codes>", "leave these codes or groups out"))
    .addOption(findingFormatOption())
    .addOption(relativeToOption())
    .addOption(maxWarningsOption())
    .addOption(quietOption())
    .option("--fix", "first fix what has one right answer, as 'spec fix' does")
    .option("--write-baseline", "record today's findings, and put them off")
    .option("--no-baseline", "show what was put off, too")
    .addOption(engineOption())
    .addOption(templatesOption())
    .addOption(definitionOption())
    .addOption(setOption())
    .addHelpText(
      "after",
      examplesHelp({
        "spec check": "all of the project",
        "spec check api/loans.yaml": "what has to do with one file",
        "spec check --only links,examples": "two groups of codes",
        "spec check --max-warnings 0": "fail at warnings, too",
        "spec check --format sarif=findings.sarif": "write a report as well",
      }),
    )
    .action(async (files: string[], { fix }: { fix?: true }, command: Command) => {
      if (fix) {
        const { runFix } = await import("../commands/fix.ts");
        // What is printed as output is the findings.
        await runFix({ ...console, out: console.error }, files, {
          directory: command.optsWithGlobals().directory,
        });
      }
      const { runCheck } = await import("../commands/check.ts");
      done(await runCheck(console, files, command.optsWithGlobals()));
    });
};

function codesOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(addCodes);
}
