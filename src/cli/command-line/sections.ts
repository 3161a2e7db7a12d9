import type { Command } from "commander";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import { definitionOption, directoryOption, setOption, templatesOption } from "./options.ts";

export const addSections: AddCommand = ({ program, console, done }) => {
  program
    .command("sections")
    .description("list every placeholder that a chapter may use, or print one section")
    .argument("[name]", "the section to print")
    .addOption(directoryOption())
    .addOption(templatesOption())
    .addOption(definitionOption())
    .addOption(setOption())
    .addHelpText(
      "after",
      examplesHelp({
        "spec sections": "list them all",
        "spec sections ping_http_api": "print one",
      }),
    )
    .action(async (name: string | undefined, _options, command: Command) => {
      const { runSections } = await import("../commands/sections.ts");
      done(await runSections(console, name, command.optsWithGlobals()));
    });
};
