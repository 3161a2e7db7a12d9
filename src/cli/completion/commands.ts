import type { Command } from "commander";
import { outputFormats } from "../../build/output-formats.ts";
import { diffFormatNames } from "../../compare/formats/names.ts";
import { formatNames } from "../../diagnostics/formats/names.ts";
import { codeNames, groupNames } from "../../diagnostics/selection.ts";
import { fixNames } from "../../fix/fix-names.ts";

/** A command as completion needs it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What its arguments may be, where they are words; else they are files. */
  readonly words: readonly string[];
}

export interface CompletedOption {
  /** `--format`, and `-f` where there is a short one. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** What the value may be; nothing where it is a file or anything else. */
  readonly values: readonly string[];
}

const codes = [...groupNames, ...codeNames];

/** What values may be that help does not list one by one, by command and option; by the command alone, its arguments. */
const offered: Readonly<Record<string, readonly string[]>> = {
  "build --format": outputFormats,
  "watch --format": outputFormats,
  "check --format": formatNames,
  "check-examples --format": formatNames,
  "diff --format": diffFormatNames,
  "check --only": codes,
  "check --skip": codes,
  "fix --only": fixNames,
  explain: codes,
};

/** The commands of a program, in the order of its help. */
export function completedCommands(program: Command): CompletedCommand[] {
  return program.commands.map((command) => {
    const name = command.name();
    return {
      name,
      description: command.description(),
      words: offered[name] ?? command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
      options: command.options.map(({ short, long, description, required, optional, argChoices }) => ({
        flags: [long, short].filter((flag) => flag !== undefined),
        description,
        takesValue: required || optional,
        values: argChoices ?? offered[`${name} ${long}`] ?? [],
      })),
    };
  });
}
