import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { engineNames } from "../check/examples/engines/engine.ts";
import { formatNames } from "../diagnostics/formats/names.ts";
import { addCodes } from "./code-names.ts";
import type { Console } from "./console.ts";
import { addDefinition } from "./definitions.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { addFormat } from "./finding-formats.ts";
import { addFixes, listFixes } from "./fix-options.ts";
import { addFormats } from "./output-formats.ts";
import { UsageError } from "./usage-error.ts";
import { readVersion } from "./version.ts";

/**
 * Runs one command line.
 * @param argv the arguments after `spec`
 * @returns the exit code; faults of `spec` itself are shown with their stack and give 70
 */
export async function main(argv: readonly string[], console: Console): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.success;
  const program = createProgram(console, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    return failure(error, console);
  }
}

function failure(error: unknown, console: Console): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
  if (error instanceof UsageError) {
    console.error(`spec: ${error.message}\n`);
    return exitCodes.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(
    `spec: This is a fault of spec itself, not of your project. Please report it with what follows and, if you can, the files that led to it.\n\n${stack}\n`,
  );
  return exitCodes.bug;
}

function createProgram(console: Console, done: (code: ExitCode) => void): Command {
  const program = new Command("spec")
    .description(
      "Builds a specification from Swagger files, event JSON Schemas and reStructuredText chapters.",
    )
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addOption(directoryOption())
    .configureOutput({ writeOut: console.out, writeErr: console.error })
    .showHelpAfterError("Run with --help for all options.")
    .exitOverride();

  program
    .command("build")
    .description("build targets into the output folder; all of them where none is named")
    .argument("[targets...]", "names of targets, as targets.yaml has them")
    .addOption(directoryOption())
    .addOption(outOption())
    .addOption(formatOption())
    .addOption(pagesOption())
    .addOption(templatesOption())
    .addOption(definitionOption())
    .option("--list-targets", "print the names of all targets, and build nothing")
    .option("-w, --watch", "build again after every change, until Ctrl-C")
    .addOption(pollOption())
    .addOption(quietOption())
    .option("-v, --verbose", "print the chapters that each target is made of")
    .action(async (targets: string[], { watch }: { watch?: true }, command: Command) => {
      if (watch) {
        const { runWatch } = await import("./commands/watch.ts");
        return done(await runWatch(console, targets, command.optsWithGlobals()));
      }
      const { runBuild } = await import("./commands/build.ts");
      done(await runBuild(console, targets, command.optsWithGlobals()));
    });

  program
    .command("watch")
    .description("build targets, and build them again after every change, until Ctrl-C")
    .argument("[targets...]", "names of targets, as targets.yaml has them")
    .addOption(directoryOption())
    .addOption(outOption())
    .addOption(formatOption())
    .addOption(pagesOption())
    .addOption(templatesOption())
    .addOption(definitionOption())
    .addOption(pollOption())
    .option("-q, --quiet", "print one line for each build, and errors only")
    .action(async (targets: string[], _options, command: Command) => {
      const { runWatch } = await import("./commands/watch.ts");
      done(await runWatch(console, targets, command.optsWithGlobals()));
    });

  program
    .command("serve")
    .description("show the pages of targets in a browser, and keep them up to date, until Ctrl-C")
    .argument("[targets...]", "names of targets, as targets.yaml has them")
    .addOption(directoryOption())
    .option("--host <host>", "the address to listen on", "127.0.0.1")
    .addOption(
      new Option("-p, --port <n>", "the port to listen on (default: 8000, or the next free one)").argParser(
        readPort,
      ),
    )
    .option("--open", "open the browser")
    .option(
      "--editor <editor>",
      "what opens sources: the name of an editor, or an address with {file}, {line} and {column}",
    )
    .addOption(templatesOption())
    .addOption(definitionOption())
    .addOption(pollOption())
    .option("-q, --quiet", "print one line for each build, and errors only")
    .action(async (targets: string[], _options, command: Command) => {
      const { runServe } = await import("./commands/serve.ts");
      done(await runServe(console, targets, command.optsWithGlobals()));
    });

  program
    .command("expand")
    .description("expand the placeholders of text files and print them")
    .argument("<files...>", "any text files")
    .addOption(directoryOption())
    .option("-o, --out <dir>", "write the files into this folder instead of printing them")
    .addOption(templatesOption())
    .addOption(definitionOption())
    .action(async (files: string[], _options, command: Command) => {
      const { runExpand } = await import("./commands/expand.ts");
      done(await runExpand(console, files, command.optsWithGlobals()));
    });

  program
    .command("sections")
    .description("list every placeholder that a chapter may use, or print one section")
    .argument("[name]", "the section to print")
    .addOption(directoryOption())
    .addOption(templatesOption())
    .addOption(definitionOption())
    .action(async (name: string | undefined, _options, command: Command) => {
      const { runSections } = await import("./commands/sections.ts");
      done(await runSections(console, name, command.optsWithGlobals()));
    });

  program
    .command("check")
    .description("find everything that is wrong with the project")
    .argument("[files...]", "show only findings in these files, or that have to do with them")
    .addOption(directoryOption())
    .addOption(codesOption("--only <codes>", "check only these codes or groups, separated by commas"))
    .addOption(codesOption("--skip <codes>", "leave these codes or groups out"))
    .addOption(findingFormatOption())
    .addOption(maxWarningsOption())
    .addOption(quietOption())
    .option("--write-baseline", "record today's findings, and put them off")
    .option("--no-baseline", "show what was put off, too")
    .addOption(engineOption())
    .addOption(templatesOption())
    .addOption(definitionOption())
    .action(async (files: string[], _options, command: Command) => {
      const { runCheck } = await import("./commands/check.ts");
      done(await runCheck(console, files, command.optsWithGlobals()));
    });

  program
    .command("explain")
    .description("tell what a finding means and how to mend it, or list all codes")
    .argument("[code]", "the code, as it stands in brackets behind a finding, or a group of codes")
    .action(async (name: string | undefined) => {
      const { runExplain } = await import("./commands/explain.ts");
      runExplain(console, name);
    });

  program
    .command("coverage")
    .description("count what is shown, described and exemplified, and fail below what targets.yaml asks for")
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
    .action(async (_options, command: Command) => {
      const { runCoverage } = await import("./commands/coverage.ts");
      done(await runCoverage(console, command.optsWithGlobals()));
    });

  program
    .command("check-examples")
    .description("check every example against its schema")
    .argument("[files...]", "check only the examples of these API, schema and example files")
    .addOption(directoryOption())
    .addOption(findingFormatOption())
    .addOption(maxWarningsOption())
    .addOption(quietOption())
    .addOption(engineOption())
    .action(async (files: string[], _options, command: Command) => {
      const { runCheckExamples } = await import("./commands/check-examples.ts");
      done(await runCheckExamples(console, files, command.optsWithGlobals()));
    });

  program
    .command("fix")
    .description("mend what has one right answer, and show what changes")
    .argument("[files...]", "change only these files")
    .addOption(directoryOption())
    .addOption(new Option("--only <fixes>", "make only these fixes, separated by commas").argParser(addFixes))
    .option("--dry-run", "show what would change, and change nothing")
    .addHelpText("after", listFixes)
    .action(async (files: string[], _options, command: Command) => {
      const { runFix } = await import("./commands/fix.ts");
      done(await runFix(console, files, command.optsWithGlobals()));
    });

  return program;
}

function directoryOption(): Option {
  return new Option("-C, --directory <dir>", "work on the project in or around this folder");
}

function outOption(): Option {
  return new Option("-o, --out <dir>", "folder to publish into (default: 'out' in the project)");
}

function formatOption(): Option {
  return new Option(
    "--format <formats>",
    "what to publish: rst, html, or both (default: rst,html)",
  ).argParser(addFormats);
}

function pagesOption(): Option {
  return new Option(
    "--pages",
    "publish HTML as a folder of pages, one for each section of the highest level",
  );
}

function readPort(argument: string): number {
  const port = /^\d{1,5}$/.test(argument) ? Number(argument) : Number.NaN;
  if (!(port <= 65535)) throw new InvalidArgumentError("It must be a number from 0 to 65535.");
  return port;
}

function pollOption(): Option {
  return new Option(
    "--poll",
    "look at all files again and again, where the system does not tell of changes: on network drives, in containers",
  );
}

function templatesOption(): Option {
  return new Option("--templates <set>", "default, 2015, or a folder of the project that holds templates");
}

function codesOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(addCodes);
}

function findingFormatOption(): Option {
  return new Option(
    "--format <format[=file]>",
    `how findings are written: ${formatNames.join(", ")}; with =FILE into a file; may be repeated`,
  ).argParser(addFormat);
}

function maxWarningsOption(): Option {
  return new Option("--max-warnings <number>", "take more warnings than this as an error").argParser(asCount);
}

function quietOption(): Option {
  return new Option("-q, --quiet", "print errors only");
}

function asCount(argument: string): number {
  if (/^\d+$/.test(argument)) return Number(argument);
  throw new InvalidArgumentError("It must be a whole number.");
}

function engineOption(): Option {
  return new Option("--engine <engine>", "the validator that judges")
    .choices([...engineNames])
    .default("auto");
}

function definitionOption(): Option {
  return new Option("-D, --define <name=value>", "define or override a placeholder; may be repeated")
    .argParser(addDefinition)
    .default(new Map(), "none");
}
