import type { Command } from "commander";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import {
  baseUrlOption,
  definitionOption,
  directoryOption,
  formatOption,
  noCheckOption,
  outOption,
  pagesOption,
  pollOption,
  quietOption,
  setOption,
  siteOption,
  templatesOption,
} from "./options.ts";

interface BuildModes {
  watch?: true;
  listTargets?: true;
}

export const addBuild: AddCommand = ({ program, console, done }) => {
  program
    .command("build")
    .description("build targets into the output folder; all of them where none is named")
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
    .option("--list-targets", "print the names of all targets, and build nothing")
    .option("-w, --watch", "build again after every change, until Ctrl-C")
    .addOption(pollOption())
    .addOption(quietOption())
    .option("-v, --verbose", "print the chapters that each target is made of")
    .addHelpText(
      "after",
      examplesHelp({
        "spec build": "all targets, into out/",
        "spec build main -o public": "one target, into a folder of your choice",
        "spec build --format html,md --pages": "folders of pages, in HTML and Markdown",
        "spec build --site": "all targets as one site, for any host",
        "spec build --watch": "again after every change",
      }),
    )
    .action(async (targets: string[], { watch, listTargets }: BuildModes, command: Command) => {
      if (watch && !listTargets) {
        const { runWatch } = await import("../commands/watch.ts");
        return done(await runWatch(console, targets, command.optsWithGlobals()));
      }
      const { runBuild } = await import("../commands/build.ts");
      done(await runBuild(console, targets, command.optsWithGlobals()));
    });
};
