import type { Command } from "commander";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import {
  baseUrlOption,
  briefOption,
  definitionOption,
  directoryOption,
  formatOption,
  noCheckOption,
  outOption,
  pagesOption,
  pollOption,
  setOption,
  siteOption,
  templatesOption,
} from "./options.ts";

export const addWatch: AddCommand = ({ program, console, done }) => {
  program
    .command("watch")
    .description("build targets, and build them again after every change, until Ctrl-C")
    .argument("[targets...]", "names of targets, as targets.yaml has them")
    .addOption(directoryOption())
    .addOption(outOption())
    .addOption(formatOption())
    .addOption(pagesOption())
    .addOption(siteOption())
    .addOption(baseUrlOption())
    .addOption(templatesOption())
    .addOption(definitionOption())
    .addOption(setOption())
    .addOption(noCheckOption())
    .addOption(pollOption())
    .addOption(briefOption())
    .addHelpText(
      "after",
      examplesHelp({
        "spec watch": "all targets, into out/",
        "spec watch main --no-check": "one target, its examples unchecked",
      }),
    )
    .action(async (targets: string[], _options, command: Command) => {
      const { runWatch } = await import("../commands/watch.ts");
      done(await runWatch(console, targets, command.optsWithGlobals()));
    });
};
