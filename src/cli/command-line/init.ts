import { type Command, Option } from "commander";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";

export const addInit: AddCommand = ({ program, console, done }) => {
  program
    .command("init")
    .description(
      "begin a project: with the API files, schemas and chapters of a folder, or else with a small example",
    )
    .argument("[folder]", "the folder of the project; this one where none is named")
    .addOption(
      new Option("--profile <name>", "what the project does the way of its family").choices([
        "matrix",
        "none",
      ]),
    )
    .option("--dry-run", "show what would be written, and write nothing")
    .addHelpText(
      "after",
      examplesHelp({
        "spec init": "begin in this folder",
        "spec init protocol": "begin in a folder of its own",
        "spec init --dry-run": "see what would be written",
      }),
    )
    .action(async (folder: string | undefined, _options, command: Command) => {
      const { runInit } = await import("../commands/init.ts");
      done(await runInit(console, folder, command.optsWithGlobals()));
    });
};
