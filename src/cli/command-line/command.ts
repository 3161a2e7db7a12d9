import type { Command } from "commander";
import type { Console } from "../console.ts";
import type { ExitCode } from "../exit-codes.ts";

/** What a command needs to become one of the program's. */
export interface Setting {
  program: Command;
  console: Console;
  /** Called with the exit code of the command that ran. */
  done(code: ExitCode): void;
  /** The program with all of its commands. */
  wholeProgram(): Command;
}

/** Adds a command: what is typed after its name, and what then runs. What runs is imported then, and not before. */
export type AddCommand = (setting: Setting) => void;
