import type { Command } from "commander";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import {
  directoryOption,
  engineOption,
  findingFormatOption,
  maxWarningsOption,
  quietOption,
  relativeToOption,
  setOption,
} from "./options.ts";

export const addCheckExamples: AddCommand = ({ program, console, done }) => {
  program
    .command("check-examples")
    .description("check every example against its schema")
    .argument(
      "[files...]",
      "check only the examples of these API, schema and example files, or folders of them",
    )
    .addOption(directoryOption())
    .addOption(findingFormatOption())
    .addOption(relativeToOption())
    .addOption(maxWarningsOption())
    .addOption(quietOption())
    .addOption(engineOption())
    .addOption(setOption())
    .addHelpText(
      "after",
      examplesHelp({
        "spec check-examples": "all of them",
        "spec check-examples api --engine both": "those of a folder, by two validators",
      }),
    )
    .action(async (files: string[], _options, command: Command) => {
      const { runCheckExamples } = await import("../commands/check-examples.ts");
      done(await runCheckExamples(console, files, command.optsWithGlobals()));
    });
};
