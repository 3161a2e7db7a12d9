import type { Command } from "commander";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import { directoryOption } from "./options.ts";

export const addExplain: AddCommand = ({ program, console, done }) => {
  program
    .command("explain")
    .description("tell what a finding means and how to fix it, or what becomes of a line, or list all codes")
    .argument(
      "[code]",
      "the code, as printed in brackets behind a finding, or a group of codes, or FILE:LINE",
    )
    .addOption(directoryOption())
    .addHelpText(
      "after",
      examplesHelp({
        "spec explain": "list all codes",
        "spec explain example-mismatch": "one code",
        "spec explain links": "the codes of a group",
        "spec explain api/loans.yaml:12": "where a line is shown, what refers to it, what is checked there",
      }),
    )
    .action(async (name: string | undefined, _options, command: Command) => {
      const [, file, line] = /^(.+?):([1-9]\d*)(?::\d+)?$/.exec(name ?? "") ?? [];
      if (file !== undefined) {
        const { runExplainPlace } = await import("../commands/explain-place.ts");
        return done(await runExplainPlace(console, { file, line: Number(line) }, command.optsWithGlobals()));
      }
      const { runExplain } = await import("../commands/explain.ts");
      done(runExplain(console, name));
    });
};
