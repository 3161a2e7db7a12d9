import { type Command, InvalidArgumentError, Option } from "commander";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import {
  briefOption,
  definitionOption,
  directoryOption,
  noCheckOption,
  pollOption,
  setOption,
  templatesOption,
} from "./options.ts";

export const addServe: AddCommand = ({ program, console, done }) => {
  program
    .command("serve")
    .description("show the pages of targets in a browser, and keep them up to date, until Ctrl-C")
    .argument("[targets...]", "names of targets, as targets.yaml has them")
    .addOption(directoryOption())
    .option("--host <host>", "the address to listen on", "127.0.0.1")
    .addOption(portOption())
    .option("--open", "open the browser")
    .option("--revisions", "also show branches and tags at /revisions/, and what they change at /diff/")
    .option(
      "--editor <editor>",
      "what opens sources: the name of an editor, or an address with {file}, {line} and {column}",
    )
    .addOption(templatesOption())
    .addOption(definitionOption())
    .addOption(setOption())
    .addOption(noCheckOption())
    .addOption(pollOption())
    .addOption(briefOption())
    .addHelpText(
      "after",
      examplesHelp({
        "spec serve": "all targets, at http://127.0.0.1:8000",
        "spec serve --open": "and open the browser",
        "spec serve --revisions": "branches, tags and what they change, too",
      }),
    )
    .action(async (targets: string[], _options, command: Command) => {
      const { runServe } = await import("../commands/serve.ts");
      done(await runServe(console, targets, command.optsWithGlobals()));
    });
};

function portOption(): Option {
  return new Option(
    "-p, --port <n>",
    "the port to listen on (default: 8000, or the next free one)",
  ).argParser(readPort);
}

function readPort(argument: string): number {
  const port = /^\d{1,5}$/.test(argument) ? Number(argument) : Number.NaN;
  if (!(port <= 65535)) throw new InvalidArgumentError("It must be a number from 0 to 65535.");
  return port;
}
