import type { Command } from "commander";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import { definitionOption, directoryOption, setOption, templatesOption } from "./options.ts";

export const addExpand: AddCommand = ({ program, console, done }) => {
  program
    .command("expand")
    .description("expand the placeholders of text files and print them")
    .argument("<files...>", "any text files")
    .addOption(directoryOption())
    .option("-o, --out <dir>", "write the files into this folder instead of printing them")
    .addOption(templatesOption())
    .addOption(definitionOption())
    .addOption(setOption())
    .addHelpText(
      "after",
      examplesHelp({
        "spec expand README.in": "print a file, its placeholders expanded",
        "spec expand docs/*.in -o docs": "write files into a folder",
      }),
    )
    .action(async (files: string[], _options, command: Command) => {
      const { runExpand } = await import("../commands/expand.ts");
      done(await runExpand(console, files, command.optsWithGlobals()));
    });
};
