import { type Command, Option } from "commander";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import { definitionOption, directoryOption, setOption, templatesOption } from "./options.ts";

export const addCoverage: AddCommand = ({ program, console, done }) => {
  program
    .command("coverage")
    .description("count what is shown, described and exemplified, and fail below what targets.yaml requires")
    .addOption(directoryOption())
    .addOption(
      new Option("--format <format>", "how the figures are printed")
        .choices(["table", "json"])
        .default("table"),
    )
    .addOption(new Option("--by <what>", "print the figures of each file as well").choices(["file"]))
    .option("--list <figure>", "list what a figure lacks, with its places")
    .addOption(templatesOption())
    .addOption(definitionOption())
    .addOption(setOption())
    .addHelpText(
      "after",
      examplesHelp({
        "spec coverage": "the figures",
        "spec coverage --by file": "those of each file as well",
        "spec coverage --list examples": "what has no example, with its places",
      }),
    )
    .action(async (_options, command: Command) => {
      const { runCoverage } = await import("../commands/coverage.ts");
      done(await runCoverage(console, command.optsWithGlobals()));
    });
};
