import { Command, CommanderError } from "commander";
import { line } from "../printable.ts";
import { addBuild } from "./command-line/build.ts";
import { addCheck } from "./command-line/check.ts";
import { addCheckExamples } from "./command-line/check-examples.ts";
import type { AddCommand } from "./command-line/command.ts";
import { addCompletion } from "./command-line/completion.ts";
import { addCoverage } from "./command-line/coverage.ts";
import { addDiff } from "./command-line/diff.ts";
import { addExpand } from "./command-line/expand.ts";
import { addExplain } from "./command-line/explain.ts";
import { addFix } from "./command-line/fix.ts";
import { addInit } from "./command-line/init.ts";
import { directoryOption } from "./command-line/options.ts";
import { otherName } from "./command-line/other-names.ts";
import { addSections } from "./command-line/sections.ts";
import { addServe } from "./command-line/serve.ts";
import { addWatch } from "./command-line/watch.ts";
import type { Console } from "./console.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { stackInSources } from "./package/stack-in-sources.ts";
import { readVersion } from "./package/version.ts";
import { UsageError } from "./usage-error.ts";

/** All commands by their names, in the order in which the help lists them. */
const commands: ReadonlyMap<string, AddCommand> = new Map([
  ["init", addInit],
  ["build", addBuild],
  ["watch", addWatch],
  ["serve", addServe],
  ["expand", addExpand],
  ["sections", addSections],
  ["check", addCheck],
  ["diff", addDiff],
  ["explain", addExplain],
  ["coverage", addCoverage],
  ["check-examples", addCheckExamples],
  ["fix", addFix],
  ["completion", addCompletion],
]);

/**
 * Runs one command line.
 * @param argv the arguments after `spec`
 * @returns the exit code; errors of `spec` itself are shown with their stack and give 70
 */
export async function main(argv: readonly string[], console: Console): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.success;
  const program = createProgram(argv[0], console, (code) => {
    exitCode = code;
  });
  try {
    const [name = ""] = argv;
    const known = commands.has(name) ? undefined : otherName(name);
    if (known !== undefined) throw new UsageError(known);
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    return failure(error, console);
  } finally {
    console.status?.(undefined);
  }
}

function failure(error: unknown, console: Console): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
  if (error instanceof UsageError) {
    console.error(line(`spec: ${error.message}`));
    return exitCodes.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(
    `spec: This is an error of spec itself, not of your project. Please report it with what follows and, if you can, the files that led to it.\n\n${stackInSources(stack)}\n`,
  );
  return exitCodes.bug;
}

/** The program with its commands. @param first the first argument: where it is a command, the others are not needed */
export function createProgram(
  first: string | undefined,
  console: Console,
  done: (code: ExitCode) => void,
): Command {
  const program = new Command("spec")
    .description(
      "Builds a specification from OpenAPI and Swagger files, JSON Schemas, and chapters in Markdown or reStructuredText.",
    )
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addOption(directoryOption())
    .configureOutput({
      writeOut: (text) => console.out(text),
      writeErr: (text) => console.error(text),
      outputError: (text, write) => write(onOneLine(text)),
    })
    .showHelpAfterError("Run with --help for all options.")
    .exitOverride();

  const named = commands.get(first ?? "");
  const wholeProgram = () => createProgram(undefined, console, done);
  for (const add of named ? [named] : commands.values()) add({ program, console, done, wholeProgram });
  return program;
}

/** An argument with a line break in it must not begin a line; what commander suggests is in a line of its own. */
function onOneLine(error: string): string {
  return error.replace(/\n(?!\(Did you mean |$)/g, "\\n");
}
