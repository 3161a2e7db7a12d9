import { type Command, Option } from "commander";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import { addFixes, listFixes } from "./fixes.ts";
import { directoryOption } from "./options.ts";

export const addFix: AddCommand = ({ program, console, done }) => {
  program
    .command("fix")
    .description("fix what has one right answer, and show what changes")
    .argument("[files...]", "change only these files, and those in these folders")
    .addOption(directoryOption())
    .addOption(new Option("--only <fixes>", "make only these fixes, separated by commas").argParser(addFixes))
    .option("--dry-run", "show what would change, and change nothing")
    .addHelpText("after", listFixes)
    .addHelpText(
      "after",
      examplesHelp({
        "spec fix --dry-run": "see what would change",
        "spec fix": "change it",
        "spec fix api --only example-types": "one fix, in one folder",
      }),
    )
    .action(async (files: string[], _options, command: Command) => {
      const { runFix } = await import("../commands/fix.ts");
      done(await runFix(console, files, command.optsWithGlobals()));
    });
};
